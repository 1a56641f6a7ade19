/**
 * Records that are written again keep what their first file said without words: its format, its columns. An
 * extract is a JSON file of 2022 whose records are those that were published; the ones that come from elsewhere
 * carry `_origine`, and are read again exactly as they were the first time.
 */
import type { Origin } from '../normalize/normalize.ts';
import { isObject, type Brut } from '../normalize/shared.ts';

const KEY = '_origine';

/** The record, marked when its place in a JSON file of 2022 would not be enough to read it the same way. */
export function marked(record: Brut, { file, is2022, columns }: Origin, repaired?: boolean): Brut {
  if (KEY in record || (file === 'json' && is2022 && !repaired)) return record;
  return {
    ...record,
    [KEY]: {
      file,
      ...(is2022 && { is2022 }),
      ...(columns && { columns: [...columns] }),
      ...(repaired && { repaired }),
    },
  };
}

/** Where the record comes from: its mark if it has one, else the file it stands in. */
export function originOf(record: Brut, here: Origin): [origin: Origin, repaired?: boolean] {
  const mark = record[KEY];
  if (!isObject(mark)) return [here];
  const { file, is2022, columns, repaired } = mark;
  if (file !== 'json' && file !== 'xml' && file !== 'csv') return [here];
  return [
    {
      ...here,
      file,
      is2022: is2022 === true,
      ...(Array.isArray(columns) && { columns: new Set(columns.map(String)) }),
    },
    repaired === true,
  ];
}
