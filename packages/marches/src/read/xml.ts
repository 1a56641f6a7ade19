/** XML, 2019 and 2022, streamed: one slice per record, parsed alone. */
import type { Lecture } from '../model.ts';
import type { Reading } from './reading.ts';
import { parseXmlRecord } from './xml-record.ts';

const LONGEST = 1 << 22;
const BATCH = 50;
const CUT = 'Le fichier est coupé au milieu de cet enregistrement.';
const UNCLOSED = 'Cet enregistrement n’est pas fermé ; la lecture a repris au suivant.';
const BROKEN = 'Les balises de cet enregistrement ne correspondent pas.';

// What may open next: a record, the list itself, or something whose content is none (comment, CDATA).
const START = /<(?:[\w.-]+:)?(marches|marche|contrat-concession)(?=[\s/>])[^>]*>|<!--|<!\[CDATA\[/g;

const LIST_END = /<\/(?:[\w.-]+:)?marches\s*>/;

export async function* readXml(reading: Reading): AsyncGenerator<Lecture[]> {
  const s = reading.source;
  let lot: Lecture[] = [];
  let opened = false;
  for (;;) {
    START.lastIndex = s.pos;
    const m = START.exec(s.text);
    if (!m) {
      if (opened && LIST_END.test(s.text.slice(s.pos))) opened = false;
      // A tag may be cut at the edge of the window.
      const open = s.text.lastIndexOf('<');
      s.pos = open >= s.pos && !s.text.includes('>', open) ? open : s.text.length;
      if (lot.length) yield lot;
      lot = [];
      if (s.text.length - s.pos < LONGEST && (await s.more())) continue;
      break;
    }
    const name = m[1];
    s.pos = m.index;
    if (!name) {
      s.pos = await after(reading, m[0] === '<!--' ? '-->' : ']]>');
      continue;
    }
    reading.found = true;
    if (name === 'marches' || m[0].endsWith('/>')) {
      if (name === 'marches') opened = !m[0].endsWith('/>');
      s.pos += m[0].length;
      if (name !== 'marches')
        lot.push((await reading.record({}, { file: 'xml', concession: name !== 'marche' }))!);
      continue;
    }
    lot.push(await one(reading, name, m[0].length));
    if (lot.length >= BATCH) {
      yield lot;
      lot = [];
    }
  }
  // A cut between two records loses the rest as surely as one inside a record.
  if (opened && !reading.cut) lot.push(await reading.refuse('coupe', s.text.length, s.text.length));
  if (lot.length) yield lot;
}

// The end of a record, or the start of another: a record never stands inside another.
const stops = (name: string): RegExp =>
  new RegExp(
    `</(?:[\\w.-]+:)?${name}\\s*>|<(?:[\\w.-]+:)?(?:marche|contrat-concession)(?=[\\s>])`,
    'g',
  );
const STOPS: Record<string, RegExp> = {
  marche: stops('marche'),
  'contrat-concession': stops('contrat-concession'),
};

/** The record that opens at `pos`; `pos` moves behind it, or to the next one when it is never closed. */
async function one(reading: Reading, name: string, opening: number): Promise<Lecture> {
  const s = reading.source;
  const stop = STOPS[name]!;
  let from = s.pos + opening;
  for (;;) {
    stop.lastIndex = from;
    const m = stop.exec(s.text);
    const start = s.pos;
    if (m?.[0][1] === '/') {
      s.pos = stop.lastIndex;
      const record = parseXmlRecord(s.text.slice(start, s.pos));
      return (
        (await reading.record(record, { file: 'xml', concession: name !== 'marche' })) ??
        reading.unreadable(BROKEN, start, s.pos)
      );
    }
    if (m) {
      s.pos = m.index;
      return reading.unreadable(UNCLOSED, start, m.index);
    }
    // What was searched already is not searched again, but for a tag cut at the edge.
    const searched = Math.max(opening, s.text.length - start - 64);
    if (s.text.length - start > LONGEST || !(await s.more())) {
      reading.cut = true;
      const lost = reading.unreadable(CUT, s.pos, s.text.length);
      s.pos = s.text.length;
      lost.illisible.coupe = true;
      return lost;
    }
    from = s.pos + searched;
  }
}

async function after({ source: s }: Reading, mark: string): Promise<number> {
  for (;;) {
    const at = s.text.indexOf(mark, s.pos);
    if (at >= 0) return at + mark.length;
    if (s.text.length - s.pos > LONGEST || !(await s.more())) return s.text.length;
  }
}
