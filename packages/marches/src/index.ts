export * from './model.ts';
export * from './anomalies.ts';
export type * from './summarize/synthese.ts';
