/** What the screening says. */
import type { Source } from '../catalogue/types.ts';
import type { OuiNon } from '../model/index.ts';

/** One of the nine criteria. */
export interface Critere {
  /** Code, key of `traitement.aipd.criteres`: `sensible`, `vulnerables`… */
  code: string;
  /** Its words, in French. */
  libelle: string;
  /** The question to ask, in plain French. */
  question: string;
}

/** One item of a list of the CNIL, or one case of article 35(3). */
export interface Point {
  /** Code, key of `traitement.aipd.listes`: `requise-13`, `non-requise-10`, `cas-b`. */
  code: string;
  /** Its words, in French. */
  libelle: string;
  /** Met in a town hall: to be asked. */
  commune: boolean;
  /** What holds only here: « moins de 250 personnes ». */
  conditions?: readonly Condition[];
  /** The wording was not read whole in the source: what is to be confirmed, in French. */
  aConfirmer?: string;
}

/** What must hold for an item to apply: known from the body or from a criterion, never supposed. */
export type Condition =
  | { type: 'agents'; moinsDe: number; libelle: string }
  | { type: 'critere-non'; critere: string; libelle: string }
  | { type: 'sans-donnees'; categories: readonly string[]; libelle: string };

/** A criterion with its answer. */
export interface CritereJuge {
  code: string;
  libelle: string;
  /** `nsp`: nobody knows yet; it counts neither as « oui » nor as « non ». */
  reponse: OuiNon;
  /** Why the sheet answers by itself, in French; absent: the person answered, or nobody did. */
  deduit?: string;
  /** What helps to answer, in French. */
  indice?: string;
}

/** The decision and its reason. */
export interface Depistage {
  /** `a-documenter`: to be argued in writing, with the opinion of the DPO, or not known yet. */
  decision: 'requise' | 'non-requise' | 'a-documenter';
  /** In French. */
  motif: string;
  /** Item that decided, when a list did. */
  liste?: { code: string; libelle: string; par: 'recette' | 'reponse' };
  /** The nine criteria. */
  criteres: readonly CritereJuge[];
  /** What is to be found out, in French; empty: nothing. */
  aChercher: readonly string[];
  /** Where the rule that decided is written; `aConfirmer`: not read whole. */
  source: Source;
}
