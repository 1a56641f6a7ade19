export * from './dates/index.ts';
export * from './errors/index.ts';
export * from './euros/index.ts';
export * from './insee/index.ts';
export * from './siret/index.ts';
export * from './text/index.ts';
export * from './transport/index.ts';
