export { fromCnilOds } from './from-cnil-ods.ts';
export { toCnilOds } from './to-cnil-ods.ts';
