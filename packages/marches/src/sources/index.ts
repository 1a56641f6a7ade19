export { ouvrirFichier, type Fichier, type OptionsFichier } from './ouvrir-fichier.ts';
export { fichier, type OptionsFichiers } from './fichier.ts';
export { opendatasoft, type OptionsOpendatasoft } from './opendatasoft.ts';
export { tabulaire, type OptionsTabulaire } from './tabulaire.ts';
export { ckanDatastore, type OptionsCkan } from './ckan.ts';
export { atexo, type OptionsAtexo } from './atexo.ts';
export { boamp, type OptionsBoamp } from './boamp.ts';
export { consultationsPubliees } from './consultations-publiees.ts';
export type * from './source.ts';
