export { apply, createRegistre, horloge, type Horloge } from './apply.ts';
export * from './codes.ts';
export type * from './types.ts';
export * from './valeurs.ts';
