export { JEU_ARNIA, RESSOURCES_ARNIA } from './jeux.ts';
export { udata } from './udata.ts';
