/** Short words to write measures with. */
import type { MesureSecurite, Source } from '../types.ts';

/** One measure as it is written: code, question, how, where it is written. */
export type Ligne = readonly [code: string, texte: string, comment: string, source: Source];

/** Measures of one group. */
export const mesures = (groupe: string, lignes: readonly Ligne[]): MesureSecurite[] =>
  lignes.map(([code, texte, comment, source]) => ({ code, texte, comment, groupe, source }));
