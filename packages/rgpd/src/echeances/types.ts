/** Deadlines, as data and as results. */
import type { Source } from '../catalogue/types.ts';

/** One rule of delay. Deadlines are data: a change of the law is a new line with its `depuis`. */
export interface RegleDelai {
  /** Stable code: `droits-reponse`, `droits-prolongation`, `violation-cnil`… */
  code: string;
  /** How long. */
  duree: { mois: number } | { heures: number } | { jours: number } | { ans: number };
  /** In French, one sentence: what runs, from when. */
  explication: string;
  /** First day on which the rule holds. */
  depuis?: string;
  /** Last day on which it holds. */
  jusqua?: string;
  /** Where it is written. */
  source: Source;
}

/** One thing that is due. */
export interface Echeance {
  /** Kind: `demande`, `demande-prolongation`, `violation`, `violation-complement`, `revue`, `action`, `contrat`, `purge`… */
  type: string;
  /** Due: a day `YYYY-MM-DD`, or an instant ISO 8601 where it counts to the minute. */
  le: string;
  /** In French: what is due. */
  texte: string;
  /** In French: how it was computed. */
  calcul: string;
  /** Item concerned: `demandes/<id>`… */
  cle: string;
  /** `passee` (late), `proche` (soon), `a-venir`. */
  etat: 'passee' | 'proche' | 'a-venir';
  /** Rule applied, when one is. */
  regle?: string;
}
