export { ckan } from './ckan.ts';
export { JEU_DECP, RESSOURCE_DECP, RESSOURCE_EN_PANNE } from './fiches.ts';
