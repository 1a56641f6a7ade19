export { lireTableur } from './lire-tableur.ts';
export type { Cellule, Feuille } from './types.ts';
