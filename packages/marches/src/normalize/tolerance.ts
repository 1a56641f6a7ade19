/** Fields that are not as the schema wants them: read all the same, with a note. Loaded when first needed. */
export { cpv } from './tolerant/cpv.ts';
export { leaves } from './tolerant/leaves.ts';
export { departement, identifier } from './tolerant/codes.ts';
export { bool, date, number, rate, text } from './tolerant/values.ts';
export { collect, word } from './tolerant/words.ts';
