export * from './shared/base.ts';
export * from './shared/jeu.ts';
export * from './shared/marches-element.ts';
