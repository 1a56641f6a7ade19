export * from './couches.ts';
export { COLONNES_PEI, registreDeLaCommune, type LignePei } from './registre.ts';
