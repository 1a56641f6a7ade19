export { citer, openStore } from './store.ts';
export { motsTrouves } from './mots.ts';
