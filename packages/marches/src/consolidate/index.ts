export { consolidate, type Flux } from './consolidate.ts';
export { REGLES, type Regle } from './regles.ts';
export { ceder, souffle } from './souffle.ts';
export type { Seuil } from './seuils.ts';
