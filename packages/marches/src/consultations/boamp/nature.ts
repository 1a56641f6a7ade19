/** What kind of notice a BOAMP record is, and how it stands. */
import { fold } from '@ternum/core';
import { estObjet, texteDe } from '../dehors.ts';
import type { Consultation, EtatConsultation } from '../model.ts';

type Nature = 'appel' | NonNullable<Consultation['nature']>;

/**
 * Words of `nature` (`APPEL_OFFRE`, `RECTIFICATIF`, `ANNULATION`, `ATTRIBUTION`, `PRE-INFORMATION`, `PERIODIQUE`,
 * `INTENTION_CONCLURE`, `EX_ANTE_VOLONTAIRE`, `MODIFICATION`, `QUALIFICATION`), and of its labels where it is missing.
 * In this order: « résultat de concours » is no call.
 */
const NATURES: readonly [RegExp, Nature | undefined][] = [
  [/attribution|resultat|pre-?information|periodique|intention|ex_?ante|modification/, undefined],
  [/qualification|projet d'achat/, undefined],
  [/annulation|annule/, 'annulation'],
  [/rectificatif/, 'rectificatif'],
  [/appel_?_?d?'?\s?offre|avis de marche|concours|concession/, 'appel'],
];

/** Undefined: not a call, nor about one. */
export function natureDe(record: unknown): Nature | undefined {
  if (!estObjet(record)) return undefined;
  for (const champ of ['nature', 'nature_categorise', 'nature_libelle', 'sousnature_libelle']) {
    const mots = fold(texteDe(record[champ]));
    const trouvee = mots && NATURES.find(([forme]) => forme.test(mots));
    if (trouvee) return trouvee[1] === 'rectificatif' && attribue(record) ? undefined : trouvee[1];
  }
  return undefined;
}

/** A correction of an award notice names a holder. */
const attribue = (record: Record<string, unknown>): boolean =>
  texteDe(Array.isArray(record['titulaire']) ? record['titulaire'][0] : record['titulaire']) !== '';

/**
 * Whether a record is a call that companies may answer, or a notice that corrects or withdraws one. Award notices,
 * prior information, intentions to conclude, qualification systems and changes of contracts are not.
 */
export const estAppel = (record: unknown): boolean => natureDe(record) !== undefined;

/** `annulee` for a withdrawn call and for the notice that withdraws one. */
export function etatDe(
  record: Record<string, unknown>,
  nature: Nature | undefined,
): EtatConsultation {
  return nature === 'annulation' || /annul/.test(fold(texteDe(record['etat'])))
    ? 'annulee'
    : 'publiee';
}

/** A European notice is corrected by a whole new one, of nature `APPEL_OFFRE` and state `RECTIFICATIF`. */
export const estRepublication = (record: Record<string, unknown>): boolean =>
  /rectif/.test(fold(texteDe(record['etat'])));
