export type * from './commun/types.ts';
export * from './csv/index.ts';
export * from './document/index.ts';
export * from './madis/index.ts';
export * from './ods/index.ts';
export * from './xlsx/index.ts';
