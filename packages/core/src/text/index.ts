export * from './apostrophes.ts';
export * from './fold.ts';
