export { fromTableau } from './from-tableau.ts';
