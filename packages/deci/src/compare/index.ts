export { comparerRegistres } from './comparer.ts';
export type { Appariement, Changement, Comparaison, Modification } from './types.ts';
