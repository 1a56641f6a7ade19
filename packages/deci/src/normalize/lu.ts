/** What a cell gives: a value, or what was wrong with it. */
import type { Anomalie, CodeAnomalie } from '../anomalies.ts';

/** A cell that was read. Neither value nor code: it is empty. */
export interface Lu<T> {
  /** The value; absent when nothing can be made of the cell. */
  valeur?: T;
  /** What was wrong. */
  code?: CodeAnomalie;
  /** The corrected file has it right. */
  corrigee?: boolean;
}

/** With its anomaly, made once a distinct value. */
export interface LuNote<T> {
  /** The value. */
  valeur: T | undefined;
  /** What to note on the record. */
  anomalie: Anomalie | undefined;
}

/** Nothing was written. */
export const VIDE: Lu<never> = {};

/** Written, for « not recorded ». */
export const NON_RENSEIGNE: Lu<never> = { code: 'non-renseigne', corrigee: true };

/** Nothing can be made of it. */
export const ILLISIBLE: Lu<never> = { code: 'illisible' };

const RIENS = new Set(
  'null none nan n/a na nd nc nr - -- --- . ? ?? x/x néant neant inconnu inconnue vide "" #n/a #n/d (null) <null> undefined sans objet non renseigné non renseigne non renseignée'
    .split(' ')
    .concat('sans objet', 'non renseigné', 'non renseigne', 'non renseignée', 'non communiqué'),
);
for (const mot of ['sans', 'objet', 'non', 'renseigné', 'renseigne', 'renseignée'])
  RIENS.delete(mot);

/** True for « NULL », « N/A », « - »: words for « not recorded ». `texte` is trimmed. */
export const estRien = (texte: string): boolean =>
  texte.length < 16 && RIENS.has(texte.toLowerCase());

const COUPE = 200;
const MEMOIRE = 20_000;

/** What is kept of a raw value. */
export function brutDe(valeur: unknown): string {
  const texte =
    typeof valeur === 'string'
      ? valeur
      : valeur === undefined || valeur === null
        ? ''
        : typeof valeur === 'object'
          ? JSON.stringify(valeur)
          : String(valeur);
  return texte.length > COUPE ? texte.slice(0, COUPE) : texte;
}

/** Reads a cell through a memory: a register repeats its values, and the anomaly of a value is one object. */
export function lecteurDe<T>(
  champ: string,
  colonne: string | undefined,
  comprendre: (texte: string, valeur: unknown) => Lu<T>,
): (valeur: unknown) => LuNote<T> | undefined {
  const connus = new Map<unknown, LuNote<T> | undefined>();
  const autreNom = colonne !== undefined && colonne !== champ ? colonne : undefined;
  return (valeur) => {
    if (valeur === '' || valeur === null || valeur === undefined) return undefined;
    const connu = connus.get(valeur);
    if (connu !== undefined || connus.has(valeur)) return connu;
    const texte = typeof valeur === 'string' ? valeur.trim() : brutDe(valeur);
    const lu = texte === '' ? VIDE : estRien(texte) ? NON_RENSEIGNE : comprendre(texte, valeur);
    const note: LuNote<T> | undefined =
      lu.valeur === undefined && lu.code === undefined
        ? undefined
        : {
            valeur: lu.valeur,
            anomalie: lu.code && {
              code: lu.code,
              champ,
              brut: brutDe(valeur),
              ...(autreNom ? { colonne: autreNom } : {}),
              corrigee: lu.corrigee === true,
            },
          };
    if (connus.size < MEMOIRE && typeof valeur !== 'object') connus.set(valeur, note);
    return note;
  };
}
