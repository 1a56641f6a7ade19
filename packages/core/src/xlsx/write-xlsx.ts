/** A minimal .xlsx: one sheet, typed cells, a header that stays in sight. Text is text: nothing in it is run. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { FORMATS, parts, type TypeXlsx } from './parts.ts';

export type { TypeXlsx } from './parts.ts';

/** A cell: number for `euros`, `nombre`, `taux`; `YYYY-MM-DD` for `date`; `undefined` is empty. */
export type ValeurXlsx = string | number | boolean | undefined | null;

/** A column of the sheet: its heading, what it takes from each row, and how Excel shows it. */
export interface ColonneXlsx<T> {
  /** Heading, in the first line, which stays in sight. */
  titre: string;
  /** What the cell holds, from the row; an amount in euros, a rate from 0 to 1. */
  valeur: (row: T) => ValeurXlsx;
  /** Default `texte`. A value that does not fit its type is written as text. */
  type?: TypeXlsx;
  /** In characters; by default what the first rows need, from 8 to 60. */
  largeur?: number;
}

/** Names that the workbook carries: on its sheet, and in its properties. */
export interface OptionsXlsx {
  /** Name of the sheet (31 characters, `[]:*?/\` replaced). */
  feuille?: string;
  /** Shown by « Propriétés ». */
  titre?: string;
}

const MEASURED_ROWS = 200;
const WIDTH: Record<TypeXlsx, number> = { texte: 0, nombre: 10, euros: 16, date: 12, taux: 10 };

/** Rows → bytes of a workbook (Office Open XML, ECMA-376), ready to be saved as `.xlsx`. */
export function writeXlsx<T>(
  columns: readonly ColonneXlsx<T>[],
  rows: Iterable<T>,
  options: OptionsXlsx = {},
): Uint8Array {
  const widths = columns.map((c) => Math.max(c.titre.length, WIDTH[c.type ?? 'texte']));
  const header = columns.map((c, i) => textCell(ref(i, 1), c.titre, 1)).join('');
  const lines = [`<row r="1">${header}</row>`];
  let n = 1;
  for (const row of rows) {
    n++;
    let cells = '';
    columns.forEach((column, i) => {
      const value = column.valeur(row);
      if (n <= MEASURED_ROWS) widths[i] = Math.max(widths[i]!, String(value ?? '').length);
      cells += cell(ref(i, n), value, column.type ?? 'texte');
    });
    lines.push(`<row r="${n}">${cells}</row>`);
  }
  const cols = columns.map((column, i) => {
    const width = column.largeur ?? Math.min(60, Math.max(8, widths[i]! + 2));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  const files: Zippable = {};
  const all = parts({
    sheet: sheetName(options.feuille ?? 'Données'),
    title: escapeXml(options.titre ?? ''),
    cols: cols.length ? `<cols>${cols.join('')}</cols>` : '',
    rows: lines.join(''),
    range: columns.length ? `A1:${ref(columns.length - 1, n)}` : '',
  });
  // A fixed day: the same rows give the same bytes, so that a test or a cache can compare them.
  for (const [path, text] of Object.entries(all)) {
    files[path] = [strToU8(text), { level: 6, mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(files);
}

function cell(at: string, value: ValeurXlsx, type: TypeXlsx): string {
  if (value === undefined || value === null || value === '') return '';
  if (type === 'date') {
    const serial = typeof value === 'string' ? serialOf(value) : undefined;
    if (serial !== undefined) return numberCell(at, serial, FORMATS.date);
  } else if (typeof value === 'number' && Number.isFinite(value)) {
    return numberCell(at, value, FORMATS[type]);
  }
  return textCell(at, typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value), 0);
}

const numberCell = (at: string, value: number, style: number): string =>
  `<c r="${at}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;

function textCell(at: string, value: string, style: number): string {
  // 32 767 characters is all that a cell may hold; beyond, Excel « repairs » the file by dropping things.
  const text = escapeXml(value.slice(0, 32_767));
  return `<c r="${at}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function ref(column: number, row: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name + row;
}

/** Days since 1899-12-30, which makes Excel's own calendar right from 1 March 1900 on; before, a date stays text. */
function serialOf(day: string): number | undefined {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!m || day < '1900-03-01') return undefined;
  return Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])) / 86_400_000 + 25_569;
}

function sheetName(name: string): string {
  const clean = withoutControls(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return escapeXml(clean || 'Données');
}

function escapeXml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// XML 1.0 has no way to write these, not even escaped; half a surrogate pair neither.
function withoutControls(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
