export { assembler, decouper, differences } from './fragments.ts';
export { depotIndexedDB } from './indexeddb.ts';
export { depotMemoire } from './memoire.ts';
export { depotRest, type DepotRest } from './rest.ts';
export type { OptionsRest } from './rest-service.ts';
export { Session, type EtatSession } from './session.ts';
export type * from './types.ts';
