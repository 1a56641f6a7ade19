/**
 * JSON, 2019 and 2022, streamed. Records are parsed in runs: the text from one record to the last separator of the
 * window goes to `JSON.parse` at once. If that succeeds, the cut was right (a cut inside a record leaves brackets
 * open); if not, records are taken one by one, and reading resumes after the one that is damaged.
 */
import type { Lecture } from '../model.ts';
import type { Origin } from '../normalize/normalize.ts';
import { isObject } from '../normalize/shared.ts';
import { endOfValue, LONGEST } from './json-text.ts';
import type { Reading } from './reading.ts';

export async function* readJson(reading: Reading): AsyncGenerator<Lecture[]> {
  // More than one document, end to end, is read too.
  while ((await next(reading)) >= 0) {
    yield* value(reading, { file: 'json' });
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
        yield await cut(reading);
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
  } else if (c >= 0) {
    const from = s.pos;
    await skip(reading);
    const none = s.text.slice(from, s.pos) === 'null';
    if (origin.is2022 !== undefined && !none) yield [await reading.refuse('liste', from, s.pos)];
  }
}

/** The file ends too early: said once. */
async function cut(reading: Reading): Promise<Lecture[]> {
  if (reading.cut) return [];
  reading.cut = true;
  const { pos, text } = reading.source;
  return [await reading.refuse('coupe', pos, text.length)];
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
      const last = s.text.lastIndexOf(separator);
      const run = last > s.pos && parse(`[${s.text.slice(s.pos, last)}]`);
      if (Array.isArray(run) && run.every(isObject)) {
        const lot = await reading.records(run, origin);
        s.pos = last + 1;
        yield lot;
        if (await s.more()) continue;
      } else if (last <= s.pos && !s.done && s.text.length - s.pos < LONGEST && (await s.more())) {
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
        if (c < 0) lot.push(...(await cut(reading)));
        s.pos++;
        yield lot;
        return;
      }
      lot.push(await single(reading, origin));
      // The separator is learnt from the file itself: its spaces, and the first key of its records.
      separator = /^\s*,\s*\{\s*"[^"\\]+"/.exec(s.text.slice(s.pos, s.pos + 300))?.[0] ?? separator;
    } while (s.text === window && s.pos < limit);
    yield lot;
  }
}

/** The record at `pos`, which moves behind it. */
async function single(reading: Reading, origin: Origin): Promise<Lecture> {
  const s = reading.source;
  const to = await end(reading);
  const record = to < 0 ? undefined : parse(s.text.slice(s.pos, to));
  const lecture = await reading.record(record, origin);
  if (!lecture) return (await import('./json-damage.ts')).rescue(reading, origin, to, record);
  s.pos = to;
  return lecture;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
