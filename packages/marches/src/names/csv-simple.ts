import { lireCsv } from '@ternum/core/csv';

/** Small tables (names, nomenclatures): their cells, line by line. */
export const lireCsvSimple = (texte: string): string[][] =>
  lireCsv(texte).map(({ cellules }) => cellules);
