export * from './ternum-error.ts';
