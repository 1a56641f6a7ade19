/** Tables in memory, asked with values apart from the text of the query. */

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** What a column holds; `list`: JSON text of an array of strings; `json`: JSON text of anything. */
export type ColumnType =
  'text' | 'int' | 'double' | 'date' | 'datetime' | 'boolean' | 'list' | 'json';

export interface Column {
  name: string;
  type: ColumnType;
  label?: string;
}

export interface Table {
  name: string;
  columns: readonly Column[];
}

export interface Store {
  tables: ReadonlyMap<string, Table>;
  /** Runs one prepared query; every value of the outside world is in `params`. */
  all(sql: string, params?: readonly SqlValue[]): Row[];
}
