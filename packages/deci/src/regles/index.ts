export * from './lire-regles.ts';
export * from './regles-de.ts';
export type * from './types.ts';
