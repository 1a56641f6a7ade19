export * from './aspects.ts';
export * from './creer-carte.ts';
export * from './encre.ts';
export * from './grappes.ts';
export * from './types.ts';
export { styles as carteStyles } from './carte.styles.ts';
