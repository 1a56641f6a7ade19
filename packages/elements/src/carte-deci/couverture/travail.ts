/** What the visitor made of the coverage: what is kept, put aside and taken back as a whole. Pure. */
import type { Batiment, PointEau } from '@ternum/deci';
import type { Bilan } from '../moteur/types.ts';
import type { Rangee } from './couverture.model.ts';

export type Decision = NonNullable<Batiment['force']>;

/** What a calculation gave, and of what. */
export interface Resultat {
  rangees: readonly Rangee[];
  /** The reading of the register that it rests on. */
  bilan: Bilan;
}

/** What is in the form of decisions, applied or not. */
export interface Brouillon {
  /** Building; empty: the first one of the list. */
  id: string;
  choix: 'oui' | 'non' | 'calcul';
  commentaire: string;
}

export interface Travail {
  /** By building. */
  decisions: ReadonlyMap<string, Decision>;
  /** Points that do not exist yet. */
  projets: readonly PointEau[];
  resultat?: Resultat;
  brouillon: Brouillon;
  /** The whole table, not only its first rows. */
  tout: boolean;
}

export const neuf = (): Travail => ({
  decisions: new Map(),
  projets: [],
  brouillon: { id: '', choix: 'oui', commentaire: '' },
  tout: false,
});

export const estVide = ({ decisions, projets, resultat }: Travail): boolean =>
  !decisions.size && !projets.length && !resultat;

/** Buildings with what was decided of them. */
export const decider = (
  batiments: readonly Batiment[],
  decisions: ReadonlyMap<string, Decision>,
): Batiment[] =>
  batiments.map((b) => {
    const force = decisions.get(b.id);
    return force ? { ...b, force } : b;
  });

/** The form for a building: what was decided of it, else an empty decision. */
export function brouillonDe(id: string, decision: Decision | undefined): Brouillon {
  return decision
    ? { id, choix: decision.couvert ? 'oui' : 'non', commentaire: decision.commentaire }
    : { id, choix: 'oui', commentaire: '' };
}
