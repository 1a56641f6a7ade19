export * from './ressources.ts';
export { tabulaire } from './tabulaire.ts';
