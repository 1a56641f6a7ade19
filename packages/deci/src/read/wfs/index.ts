export { lireWfs } from './lire.ts';
export type * from './types.ts';
