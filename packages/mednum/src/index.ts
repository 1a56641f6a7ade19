export * from './anomalies.ts';
export * from './enumerations.ts';
export * from './filtrer/filtrer.ts';
export * from './filtrer/liens.ts';
export * from './horaires/index.ts';
export * from './model.ts';
export { openLieux } from './read/open-lieux.ts';
export { readLieux } from './read/read-lieux.ts';
