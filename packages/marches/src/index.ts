import './parler.ts';
export * from './model.ts';
export * from './anomalies.ts';
export * from './consolidate/index.ts';
export * from './summarize/index.ts';
export * from './names/index.ts';
export * from './normalize/index.ts';
export * from './read/index.ts';
export * from './sources/index.ts';
