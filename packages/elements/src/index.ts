export * from './focus-marches/focus-marches.ts';
export * from './marches-carte/marches-carte.ts';
export * from './marches-detail/marches-detail.ts';
export * from './marches-echeances/marches-echeances.ts';
export * from './marches-tableau/marches-tableau.ts';
export * from './shared/base.ts';
export * from './shared/jeu.ts';
export * from './shared/marches-element.ts';
export type { ContratAffiche } from './shared/contrats.ts';
