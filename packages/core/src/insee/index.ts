export * from './codes.ts';
export * from './departements.ts';
