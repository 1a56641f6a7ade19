export { ecrireOdt } from './ecrire-odt.ts';
export type { Bloc, DocumentTexte } from './types.ts';
