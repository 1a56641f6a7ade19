export type * from './types.ts';
export { verifier } from './verifier.ts';
