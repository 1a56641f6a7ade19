/** Tables, streamed: each line is one record. */
import type { Lecture } from '../model.ts';
import type { Origin } from '../normalize/normalize.ts';
import { Columns } from './csv-columns.ts';
import { parseLine, type Line } from './csv-line.ts';
import type { Reading } from './reading.ts';

const LONGEST = 1 << 20;
const BATCH = 100;

export async function* readCsv(reading: Reading): AsyncGenerator<Lecture[]> {
  const s = reading.source;
  reading.found = true;
  s.pos = s.text.search(/\S/);
  const head = s.text.slice(s.pos).split('\n', 1)[0]!;
  const separator = [';', '\t', ','].find((c) => head.split(c).length > 3) ?? ',';
  const header = await line(reading, separator);
  if (!header) return;
  s.pos = header.to;
  let ligne = 1 + header.breaks;
  const columns = new Columns(header.cells);
  const origin: Origin = { file: 'csv', columns: columns.needs };
  let lot: Lecture[] = [];
  for (let next = await line(reading, separator); next; next = await line(reading, separator)) {
    const { cells } = next;
    const fault = faultOf(next, columns.count);
    if (fault) {
      lot.push(reading.unreadable(fault, s.pos, next.to, ligne));
      // A quote that was never closed swallows the lines behind it: they are read again.
      s.pos = next.first;
      ligne++;
    } else {
      if (cells.some((c) => c.trim())) {
        lot.push((await reading.record(columns.record(cells), origin))!);
      }
      s.pos = next.to;
      ligne += next.breaks;
    }
    if (lot.length >= BATCH) {
      yield lot;
      lot = [];
    }
  }
  yield lot;
}

function faultOf({ cells, open }: Line, count: number): string | undefined {
  if (open) return 'Un guillemet ouvert n’est jamais fermé.';
  const blank = cells.every((c) => !c.trim());
  const extra = cells.length > count && cells.slice(count).some((c) => c.trim());
  return !blank && (cells.length < count || extra)
    ? `La ligne compte ${cells.length} cellules au lieu de ${count}.`
    : undefined;
}

/** The line at `pos`, which does not move. */
async function line({ source: s }: Reading, separator: string): Promise<Line | undefined> {
  for (;;) {
    const last = s.done || s.text.length - s.pos > LONGEST;
    const found = s.pos < s.text.length ? parseLine(s.text, s.pos, separator, last) : undefined;
    if (found) return found;
    if (!(await s.more()) && s.pos >= s.text.length) return undefined;
  }
}
