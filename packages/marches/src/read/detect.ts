/** Which format a file is in, from its first characters. */
import { TernumError } from '@ternum/core';

export type Famille = 'json' | 'xml' | 'csv';

/** Columns without which a table tells no contract. */
const COLUMNS = /(^|[;,\t"])u?id("?[;,\t]|$)/i;

/** `head`: the first characters, decoded. Throws `TernumError` `parse` when it is none of the formats. */
export function detect(head: string): Famille {
  const start = head.trimStart();
  if (start[0] === '{' || start[0] === '[') return 'json';
  if (start[0] === '<' && !/^<(!doctype\s+html|html|head|body)/i.test(start)) return 'xml';
  const line = start.split(/\r?\n/, 1)[0]!;
  if (COLUMNS.test(line) && /montant/i.test(line)) return 'csv';
  throw new TernumError({ kind: 'parse', message: 'unknown format', hint: hint(start, head) });
}

function hint(start: string, head: string): string {
  if (!start) return 'Le fichier est vide.';
  if (start[0] === '<') {
    return 'L’adresse donne une page web (HTML) et non un fichier de données : vérifiez qu’elle mène au fichier lui-même.';
  }
  if (/^(PK|\x1f)/.test(head)) {
    return 'Le fichier est compressé (zip, gzip, xlsx ou ods) : donnez le fichier JSON, XML ou CSV lui-même.';
  }
  return 'Le fichier n’est ni du JSON, ni du XML, ni un tableau CSV de données essentielles (DECP).';
}
