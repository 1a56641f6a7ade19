export * from './apostrophes.ts';
export * from './fold.ts';
export * from './majuscule.ts';
