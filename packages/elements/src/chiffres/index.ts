/** Tables and pictures of every figure, in one file that comes with the first one asked for. */
export { chiffresCarte } from '../marches-carte/marches-carte.chiffres.ts';
export { chiffresDurable } from '../marches-durable/marches-durable.chiffres.ts';
export { chiffresEvolution } from '../marches-evolution/marches-evolution.chiffres.ts';
export { chiffresIndicateurs } from '../marches-indicateurs/marches-indicateurs.chiffres.ts';
export { chiffresPostes } from '../marches-repartition/marches-repartition.chiffres.ts';
