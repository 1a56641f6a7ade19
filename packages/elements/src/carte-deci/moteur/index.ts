export { creerMoteur } from './creer-moteur.ts';
export type * from './types.ts';
