export { consolidate } from './consolidate.ts';
export { REGLES, type Regle } from './regles.ts';
