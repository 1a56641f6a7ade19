export * from './model.ts';
export * from './anomalies.ts';
export * from './regles/index.ts';
export * from './etat/index.ts';
export type * from './coverage/types.ts';
export * from './read/index.ts';
export * from './normalize/index.ts';
export * from './diagnose/index.ts';
export * from './compare/index.ts';
