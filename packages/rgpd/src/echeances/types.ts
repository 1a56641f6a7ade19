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
  /** Rule applied, when one is: see `REGLES` and `DEVOIRS`. */
  regle?: string;
  /** The law gives no figure (« dans les meilleurs délais »): `le` is when it began to be due, and it is never `passee`. */
  sansDelai?: true;
}

/** One duty that must be done soon, without a figure in the law. */
export type Devoir = Omit<RegleDelai, 'duree'>;

/** What a text not adopted would change: shown as a note, never applied. */
export interface Proposition {
  /** Name of the text. */
  titre: string;
  /** In French: where it stands, and who said so. */
  statut: string;
  /** In French, one line a change. */
  changements: readonly string[];
  /** Where it is written. */
  source: Source;
}

/** How deadlines are computed. */
export interface OptionsEcheances {
  /** IANA time zone of the commune; default `Europe/Paris`. */
  fuseau?: string;
  /** `proche` means within so many days; default 15. */
  proche?: number;
  /** Rules that the host adds; the latest `depuis` wins. Default: those known here. */
  regles?: readonly RegleDelai[];
}
