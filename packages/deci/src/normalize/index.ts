export { CHAMPS_AFIGEO, type ChampAfigeo } from './champs.ts';
export { sansNoms } from './sans-noms.ts';
