export type * from './types.ts';
export { verifier, verifierParTranches } from './verifier.ts';
