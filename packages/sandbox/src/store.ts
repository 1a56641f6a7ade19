/** Tables in memory, asked with values apart from the text of the query. */

/** What a cell holds; dates are text, booleans 0 or 1. */
export type SqlValue = string | number | null;
/** A row of a table, or of an answer: column → value. */
export type Row = Record<string, SqlValue>;

/** What a column holds; `list`: JSON text of an array of strings; `json`: JSON text of anything. */
export type ColumnType =
  'text' | 'int' | 'double' | 'date' | 'datetime' | 'boolean' | 'list' | 'json';

/** A column of a table. */
export interface Column {
  /** As services and queries name it. */
  name: string;
  /** What it holds. */
  type: ColumnType;
  /** French label, where services give one. */
  label?: string;
}

/** A table: its name and its columns, in order. */
export interface Table {
  /** As queries name it. */
  name: string;
  /** In the order of the published file. */
  columns: readonly Column[];
}

/** Tables held by an embedded engine (SQLite, in memory). */
export interface Store {
  /** By name. */
  tables: ReadonlyMap<string, Table>;
  /** Runs one prepared query; every value of the outside world is in `params`. */
  all(sql: string, params?: readonly SqlValue[]): Row[];
}
