/**
 * JSON, 2019 and 2022, streamed. Records are parsed in runs: the text from one record to the last separator of the
 * window goes to `JSON.parse` at once. If that succeeds, the cut was right (a cut inside a record leaves brackets
 * open); if not, records are taken one by one, and reading resumes after the one that is damaged.
 */
import { TernumError } from '@ternum/core';
import type { Lecture } from '../model.ts';
import type { Origin } from '../normalize/normalize.ts';
import { isObject } from '../normalize/shared.ts';
import { endOfValue, mend } from './json-text.ts';
import type { Reading } from './reading.ts';

// A record longer than this is a quote that was never closed.
const LONGEST = 1 << 22;
const CUT =
  'Le fichier est coupé : il s’arrête au milieu d’un enregistrement ou avant la fin de la liste.';
const DAMAGED = 'Cet enregistrement n’est pas du JSON valable ; la lecture a repris au suivant.';
const NOT_A_RECORD = 'Cet élément de la liste n’est pas un enregistrement.';

export async function* readJson(reading: Reading): AsyncGenerator<Lecture[]> {
  // More than one document, end to end, is read too.
  while ((await next(reading)) >= 0) {
    yield* value(reading, { file: 'json' });
  }
  if (!reading.found) {
    throw new TernumError({
      kind: 'parse',
      message: 'JSON without a list of marchés',
      hint: 'Ce JSON n’a pas de liste « marches » : ce n’est pas un fichier de données essentielles (DECP).',
    });
  }
}

/** Code of the next character that is not white space or a separator; -1 at the end. */
async function next({ source: s }: Reading): Promise<number> {
  for (;;) {
    for (; s.pos < s.text.length; s.pos++) {
      const c = s.text.charCodeAt(s.pos);
      if (c > 32 && c !== 44 && c !== 58 && c !== 0xfeff) return c;
    }
    if (!(await s.more())) return -1;
  }
}

/** End of the value at `pos`, reading on as far as needed; -1 when it never ends. */
async function end({ source: s }: Reading): Promise<number> {
  for (;;) {
    const at = endOfValue(s.text, s.pos);
    if (at >= 0 || s.text.length - s.pos > LONGEST || !(await s.more())) return at;
  }
}

/** The value at `pos`: a list of records, or an object on the way to one (`marches`, then `marche`). */
async function* value(reading: Reading, origin: Origin): AsyncGenerator<Lecture[]> {
  const s = reading.source;
  const c = await next(reading);
  if (c === 91) {
    s.pos++;
    reading.found = true;
    yield* records(reading, origin);
  } else if (c === 123 && origin.is2022) {
    // One record where a list should be.
    yield [await single(reading, origin)];
  } else if (c === 123) {
    s.pos++;
    while ((await next(reading)) !== 125) {
      const name = await key(reading);
      if (name === undefined) {
        // Cut between two keys, or something else than keys: nothing more can be told apart.
        yield [reading.unreadable(CUT, s.pos, s.text.length)];
        do s.pos = s.text.length;
        while (await s.more());
        return;
      }
      const list = /^(marches)$|^(?:marche|contrats?.concessions?|(concessions?))$/i.exec(name);
      if (list) {
        reading.found = true;
        yield* value(reading, {
          file: 'json',
          is2022: !list[1],
          concession: /concession/i.test(name),
        });
      } else await skip(reading);
    }
    s.pos++;
  } else if (c >= 0) await skip(reading);
}

async function skip(reading: Reading): Promise<void> {
  const s = reading.source;
  await next(reading);
  const to = await end(reading);
  s.pos = to < 0 ? s.text.length : Math.max(to, s.pos + 1);
}

/** The key at `pos`, which moves behind it. */
async function key({ source: s }: Reading): Promise<string | undefined> {
  do {
    const found = /^"((?:[^"\\]|\\.)*)"/.exec(s.text.slice(s.pos, s.pos + 500));
    if (found) {
      s.pos += found[0].length;
      return found[1];
    }
  } while (s.text.length - s.pos < 500 && (await s.more()));
  return undefined;
}

/** Records up to the `]` that closes their list. `pos` stands after the `[`. */
async function* records(reading: Reading, origin: Origin): AsyncGenerator<Lecture[]> {
  const s = reading.source;
  let separator = '';
  for (;;) {
    // Past the comma: what goes to `JSON.parse` begins with a record.
    if (separator && (await next(reading)) === 123) {
      const cut = s.text.lastIndexOf(separator);
      const run = cut > s.pos && parse(`[${s.text.slice(s.pos, cut)}]`);
      if (Array.isArray(run) && run.every(isObject)) {
        const lot: Lecture[] = [];
        for (const record of run) lot.push(reading.record(record, origin)!);
        s.pos = cut + 1;
        yield lot;
        if (await s.more()) continue;
      } else if (cut <= s.pos && !s.done && s.text.length - s.pos < LONGEST && (await s.more())) {
        continue;
      }
    }
    // One by one: the first ones, those around a damaged one, the last ones.
    const lot: Lecture[] = [];
    const window = s.text;
    const limit = separator ? window.lastIndexOf(separator) : 0;
    do {
      const c = await next(reading);
      if (c === 93 || c === 125 || c < 0) {
        if (c < 0) lot.push(reading.unreadable(CUT, s.pos, s.pos));
        else s.pos++;
        if (lot.length) yield lot;
        return;
      }
      lot.push(await single(reading, origin));
      // The separator is learnt from the file itself: its spaces, and the first key of its records.
      separator = /^\s*,\s*\{\s*"[^"\\]+"/.exec(s.text.slice(s.pos, s.pos + 300))?.[0] ?? separator;
    } while (s.text === window && s.pos < limit);
    yield lot;
  }
}

/** The record at `pos`, mended if that is all it takes; `pos` moves behind it. */
async function single(reading: Reading, origin: Origin): Promise<Lecture> {
  const s = reading.source;
  const to = await end(reading);
  if (to >= 0) {
    const raw = s.text.slice(s.pos, to);
    let record = parse(raw);
    let repaired = false;
    if (record === undefined) {
      const mended = mend(raw);
      record = parse(mended);
      // A NaN is a field that is not told; anything else was a fault of the text.
      repaired = mended.replaceAll('"NaN"', 'NaN') !== raw.replaceAll('"NaN"', 'NaN');
    }
    const lecture = reading.record(record, origin, repaired);
    if (lecture) {
      s.pos = to;
      return lecture;
    }
    if (record !== undefined) {
      const bad = reading.unreadable(NOT_A_RECORD, s.pos, to);
      s.pos = to > s.pos ? to : to + 1;
      return bad;
    }
  }
  return resume(reading, to);
}

/** Past a damaged record: to the next text that reads as one, at the latest to the end found for it. */
async function resume(reading: Reading, to: number): Promise<Lecture> {
  const s = reading.source;
  const lost = reading.unreadable(to < 0 ? CUT : DAMAGED, s.pos, s.text.length);
  const start = /[,[]\s*\{\s*"/g;
  let at = s.pos + 1;
  for (;;) {
    start.lastIndex = at;
    const m = start.exec(s.text);
    if (m && (to < 0 || m.index < to)) {
      const open = m.index + m[0].indexOf('{');
      const close = endOfValue(s.text, open);
      if (close < 0 && s.text.length - open < LONGEST && !s.done) {
        // Its end is in the next piece: keep from here.
        s.pos = open - 1;
        if (await s.more()) {
          at = s.pos;
          continue;
        }
      } else if (
        close > 0 &&
        looksLikeRecord(parse(s.text.slice(open, close)) ?? parse(mend(s.text.slice(open, close))))
      ) {
        s.pos = open;
        if ('illisible' in lost) lost.illisible.raison = DAMAGED;
        return lost;
      }
      at = open + 1;
    } else if (to >= 0) {
      s.pos = to;
      return lost;
    } else {
      s.pos = Math.max(at, s.text.length - 100);
      at = 0;
      if (!(await s.more())) {
        s.pos = s.text.length;
        return lost;
      }
    }
  }
}

/** A supplier or a modification is an object too; only a record has these. */
function looksLikeRecord(value: unknown): boolean {
  return (
    isObject(value) &&
    ['acheteur', 'acheteur.id', 'autoriteConcedante', 'nature', 'objet'].some((k) => k in value)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
