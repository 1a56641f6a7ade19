export { codeEtat, type Jugement } from './code-etat.ts';
export * from './etat-of.ts';
export { capaciteInconnue, estIllimite, estReserve } from './mesurer.ts';
export type * from './types.ts';
