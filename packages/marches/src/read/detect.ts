/** Which format a file is in, from its first characters; `undefined` when it is none. */
export type Famille = 'json' | 'xml' | 'csv';

/** Columns without which a table tells no contract. */
const COLUMNS = /^(?=.*(^|[;,\t"])u?id("?[;,\t]|$)).*montant/i;

export function detect(head: string): Famille | undefined {
  const start = head.trimStart();
  if (/^[{[]/.test(start)) return 'json';
  if (start[0] === '<') {
    return /^<(!doctype\s+html|html|head|body)/i.test(start) ? undefined : 'xml';
  }
  return COLUMNS.test(start.split(/[\r\n]/, 1)[0]!) ? 'csv' : undefined;
}
