/** Short words to write obligations with. */
import type { Obligation, Source, Theme } from '../types.ts';

/** One obligation as it is written: code, priority, what to do, why and how, where it is written, recipes. */
export type Ligne = readonly [
  code: string,
  priorite: Obligation['priorite'],
  texte: string,
  explication: string,
  source: Source,
  recettes?: readonly string[],
];

const faire =
  (force: Obligation['force']) =>
  (theme: Theme, lignes: readonly Ligne[]): Obligation[] =>
    lignes.map(([code, priorite, texte, explication, source, recettes]) => ({
      code,
      texte,
      explication,
      theme,
      priorite,
      force,
      source,
      ...(recettes ? { recettes } : {}),
    }));

/** The law asks. */
export const droit = faire('droit');
/** An authority recommends. */
export const conseil = faire('recommandation');
/** Habit of the trade. */
export const pratique = faire('pratique');
