export { csvPublic } from './csv.ts';
export { ecrireFichierPublic, fichierPublic, objetPublic, type OptionsPublic } from './ecrire.ts';
export { lireFichierPublic } from './lire.ts';
export { resume, rubriques, type Rubrique } from './rubriques.ts';
export * from './types.ts';
export type { ContactPublic } from '../../textes/publiques.ts';
