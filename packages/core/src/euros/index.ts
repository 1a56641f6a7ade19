export * from './euros.ts';
