export * from './coniques.ts';
export * from './distance.ts';
export * from './france.ts';
export * from './surfaces.ts';
