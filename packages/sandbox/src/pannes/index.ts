export { avecPanne } from './panne.ts';
export { PANNES, type NomPanne } from './demande.ts';
export { erreur, type NomService } from './formes.ts';
