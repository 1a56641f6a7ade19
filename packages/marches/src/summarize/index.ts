export type * from './synthese.ts';
export { chiffrer } from './chiffrer.ts';
export { summarize } from './summarize.ts';
export { preparerRecherche } from './filtrer.ts';
export { preparerColonnes } from '../colonnes/indexer.ts';
export { lister, type OptionsListe, type Tri } from './lister.ts';
export { selectionner } from './selectionner.ts';
export { aujourdhuiAParis } from '../heure-paris.ts';
export { douzeDerniersMois } from './temps.ts';
