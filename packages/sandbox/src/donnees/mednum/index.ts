export { COLONNES_LIEUX, lieuxDeMediation, type LigneLieu } from './lieux.ts';
