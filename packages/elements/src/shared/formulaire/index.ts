export * from './formulaire.ts';
export { formulaireStyles } from './formulaire.styles.ts';
