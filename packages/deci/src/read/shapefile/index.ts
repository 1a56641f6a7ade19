export { lireShapefile } from './lire.ts';
export type * from './types.ts';
