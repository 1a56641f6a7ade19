export { arrete, type OptionsArrete } from './arrete.ts';
export { ecrireArrete, type FormatArrete } from './ecrire.ts';
export type * from './types.ts';
