export { choisirFichier, disqueDisponible, type Poignee } from './acces.ts';
export { FichierDisque, type ChangementDisque, type EtatDisque } from './fichier-disque.ts';
export type { Version } from './memo.ts';
