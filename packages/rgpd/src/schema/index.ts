export { lireRegistre } from './lire.ts';
export { migrate } from './migrate.ts';
export { VERSION } from './registre.ts';
