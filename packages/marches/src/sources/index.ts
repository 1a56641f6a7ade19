export { fichier, type Fichier, type OptionsFichier } from './fichier.ts';
