export * from './model.ts';
export * from './anomalies.ts';
export type * from './regles/types.ts';
export type * from './etat/types.ts';
export type * from './coverage/types.ts';
export * from './read/index.ts';
export * from './normalize/index.ts';
