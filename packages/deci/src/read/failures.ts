/** What is not a register, said in French. */
import { TernumError } from '@ternum/core';

const parse = (message: string, hint: string, code?: string): TernumError =>
  new TernumError({ kind: 'parse', message, hint, ...(code ? { code } : {}) });

/** An empty file. */
export const vide = (): TernumError => parse('empty file', 'Le fichier est vide.', 'vide');

/** A web page in the place of the file. */
export const pageWeb = (): TernumError =>
  parse(
    'HTML or XML instead of a register',
    'L’adresse donne une page web (HTML) ou du XML, et non un registre : vérifiez qu’elle mène au fichier lui-même.',
    'html',
  );

/** A file that stops before its end; `ou`: « à la ligne 12 », « au caractère 3 041 ». */
export const coupe = (ou: string): TernumError =>
  parse(
    `truncated ${ou}`,
    `Le fichier est coupé : il s’arrête ${ou}, avant la fin. Téléchargez-le de nouveau.`,
    'coupe',
  );

/** A mistake of writing; `ou` as for `coupe`. */
export const malEcrit = (ou: string, quoi: string): TernumError =>
  parse(`${quoi}, ${ou}`, `Le fichier est mal écrit${ou && ` ${ou}`} : ${quoi}.`);

/** A page of an answer that has more. */
export const incomplet = (lus: number, total: number | undefined): TernumError =>
  parse(
    'incomplete answer',
    `Le service n’a donné que ${lus} enregistrement${lus > 1 ? 's' : ''}${total ? ` sur ${total}` : ''} : demandez l’export complet.`,
    'incomplet',
  );

/** None of the formats. */
export const inconnu = (precision = ''): TernumError =>
  parse(
    'unknown format',
    `Ce fichier n’est pas un registre de points d’eau que l’on sait lire (CSV, GeoJSON, JSON, shapefile zippé, XLSX, ODS)${precision}.`,
    'format',
  );

/** A table of something else. */
export const sansColonnes = (noms: readonly string[]): TernumError =>
  parse(
    'no column of a register',
    `Ce tableau n’est pas un registre de points d’eau : ni type, ni débit, ni position n’y ont été reconnus. Ses colonnes : ${noms.slice(0, 8).join(', ').slice(0, 200)}${noms.length > 8 ? '…' : ''}.`,
    'colonnes',
  );

/** A format that is known and not read. */
export const nonLu = (hint: string): TernumError =>
  new TernumError({ kind: 'unsupported', message: 'format not read', hint });

/** Stopped by the caller. */
export const interrompu = (cause: unknown): TernumError =>
  new TernumError({
    kind: 'aborted',
    message: 'reading aborted',
    hint: 'La lecture a été interrompue.',
    cause,
  });
