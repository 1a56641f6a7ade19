export { lireBoamp } from './boamp.ts';
export { estAppel } from './nature.ts';
