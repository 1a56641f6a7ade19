export { BORNES } from './bornes.ts';
export { categoryOf } from './cpv.ts';
export { normalize, type Origin } from './normalize.ts';
export type { Brut } from './shared.ts';
