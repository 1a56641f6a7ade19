export * from './souffle.ts';
