export { ouvrirEntites } from './entites.ts';
export { ouvrirPei, readPei, readPeiBatches } from './lire.ts';
export type { ColonneLue, EntreePei, FormatPei, LecteurPei, OptionsLecture } from './types.ts';
