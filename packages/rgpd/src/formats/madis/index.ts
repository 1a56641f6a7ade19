export { fromMadisCsv, type OptionsMadis } from './from-madis-csv.ts';
export { toMadisCsv } from './to-madis-csv.ts';
