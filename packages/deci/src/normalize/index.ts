export { CHAMPS_AFIGEO, type ChampAfigeo } from './champs.ts';
