export { assembler, decouper, differences } from './fragments.ts';
export { depotIndexedDB } from './indexeddb.ts';
export { depotMemoire } from './memoire.ts';
export { Session, type EtatSession } from './session.ts';
export type * from './types.ts';
