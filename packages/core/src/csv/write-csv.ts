/** CSV that French Excel opens right, and that runs nothing. */

/** A cell. Numbers stay numbers, with a decimal comma; `undefined` is an empty cell. */
export type ValeurCsv = string | number | boolean | undefined | null;

/** A column of the file: its heading and what it takes from each row. */
export interface ColonneCsv<T> {
  /** Heading, in the first line. */
  titre: string;
  /** What the cell holds, from the row. */
  valeur: (row: T) => ValeurCsv;
}

/**
 * Rows → text with BOM, `;`, CRLF: what Excel in French expects from a double click.
 *
 * A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or carriage return first, even after
 * spaces) gets an apostrophe in front (OWASP, « CSV Injection »). A real negative number is a number, not a text.
 */
export function writeCsv<T>(columns: readonly ColonneCsv<T>[], rows: Iterable<T>): string {
  const lines = [columns.map((c) => cell(c.titre)).join(';')];
  for (const row of rows) lines.push(columns.map((c) => cell(c.valeur(row))).join(';'));
  return '\ufeff' + lines.join('\r\n') + '\r\n';
}

/** Signs that no text has and that make a table unreadable: control signs, halves of a sign. */
const MUETS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu;

function cell(value: ValeurCsv): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const text = value.replace(MUETS, '');
  const safe = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// `1e21` would be read as text by some spreadsheets: never an exponent.
function plainNumber(n: number): string {
  const text = String(n);
  if (!text.includes('e')) return text.replace('.', ',');
  return Math.abs(n) < 1 ? n.toFixed(10).replace('.', ',') : String(BigInt(n));
}
