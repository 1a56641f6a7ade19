export { BORNES } from './bornes.ts';
export { categoryOf } from './cpv.ts';
export { normalize, type Origin } from './normalize.ts';
