export { anneeDe, xml2022, cellule } from './contenus.ts';
export { FICHIERS, fichiers } from './fichiers.ts';
