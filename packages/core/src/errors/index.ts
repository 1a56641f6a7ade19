export * from './is-ternum-error.ts';
export * from './ternum-error.ts';
