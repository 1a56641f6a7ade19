export type * from './types.ts';
export { estDuFichier } from './fichier.ts';
export { verifier, verifierParTranches } from './verifier.ts';
