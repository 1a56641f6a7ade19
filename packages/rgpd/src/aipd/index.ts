export { CRITERES, SEUIL } from './criteres.ts';
export { depister } from './depister.ts';
export { LIENS, type Lien } from './liens.ts';
export { CAS, NON_REQUISES, REQUISES } from './listes.ts';
export { toPiaJson } from './pia/index.ts';
export type * from './pia/types.ts';
export { SOURCES } from './sources.ts';
export type * from './types.ts';
