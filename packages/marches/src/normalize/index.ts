export { BORNES } from './bornes.ts';
export { categoryOf } from './cpv.ts';
export type { Brut } from './shared.ts';
