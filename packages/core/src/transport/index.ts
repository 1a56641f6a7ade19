export * from './paginate.ts';
export { memoryStore, type Saved, type Store } from './store.ts';
export { createTransport } from './transport.ts';
export type * from './types.ts';
