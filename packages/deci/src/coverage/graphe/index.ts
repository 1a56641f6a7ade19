export { Chemin } from './chemin.ts';
export { Graphe, type Rattachement } from './graphe.ts';
