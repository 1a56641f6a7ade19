export { BLANC, blanc } from './blanc.ts';
export { ecrireOdt } from './ecrire-odt.ts';
export type { Bloc, DocumentTexte } from './types.ts';
