export { abandon } from './protocole.ts';
export { ouvrirAtelier } from './ouvrir-atelier.ts';
export { servir } from './servir.ts';
export type * from './types.ts';
