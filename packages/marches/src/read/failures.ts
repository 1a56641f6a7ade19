/** What is not a file of contracts, said in French. Loaded when it happens. */
import { TernumError } from '@ternum/core';

/** Why something that should be a record, or a list of them, is none. */
export const RAISONS = {
  coupe: 'Le fichier est coupé : il s’arrête avant la fin de la liste.',
  liste: 'Une liste de contrats était attendue ici.',
  forme: 'Cet enregistrement a une forme que rien ne permet de lire.',
};
export type Raison = keyof typeof RAISONS;

const parse = (message: string, hint: string): TernumError =>
  new TernumError({ kind: 'parse', message, hint });

/** `head`: the first characters of a file in none of the formats. */
export function unknownFormat(head: string): TernumError {
  return parse('unknown format', why(head.trimStart()));
}

function why(start: string): string {
  if (!start) return 'Le fichier est vide.';
  if (start[0] === '<') {
    return 'L’adresse donne une page web (HTML) et non un fichier de données : vérifiez qu’elle mène au fichier lui-même.';
  }
  if (/^(PK|\x1f)/.test(start)) {
    return 'Le fichier est compressé (zip, gzip, xlsx ou ods) : donnez le fichier JSON, XML ou CSV lui-même.';
  }
  return 'Le fichier n’est ni du JSON, ni du XML, ni un tableau CSV de données essentielles (DECP).';
}

export const noList = (): TernumError =>
  parse(
    'no list of marchés',
    'Ce fichier n’a pas de liste « marches » : ce n’est pas un fichier de données essentielles (DECP).',
  );

export const aborted = (cause: unknown): TernumError =>
  new TernumError({
    kind: 'aborted',
    message: 'reading aborted',
    hint: 'La lecture a été interrompue.',
    cause,
  });

export const noInput = (): TernumError =>
  new TernumError({
    kind: 'input',
    message: 'neither text, bytes, a stream, a Blob nor a Response',
    hint: 'Donnez à lire un texte, des octets, un flux, un fichier (Blob) ou une réponse (Response).',
  });
