export * from './apostrophes.ts';
export * from './fold.ts';
export * from './insecables.ts';
export * from './majuscule.ts';
