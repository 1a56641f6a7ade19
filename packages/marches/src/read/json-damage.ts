/** Records that `JSON.parse` refuses: mended if that is all it takes, else left behind. Loaded when one is met. */
import type { Lecture } from '../model.ts';
import type { Origin } from '../normalize/normalize.ts';
import { isObject } from '../normalize/shared.ts';
import { endOfValue, LONGEST } from './json-text.ts';
import { parse } from './json.ts';
import type { Reading } from './reading.ts';

const CUT = 'Le fichier est coupé au milieu de cet enregistrement.';
const DAMAGED = 'Cet enregistrement n’est pas du JSON valable ; la lecture a repris au suivant.';
const NOT_A_RECORD = 'Cet élément de la liste n’est pas un enregistrement.';

/**
 * What stands at `pos`, which moves behind it. `to`: where it seems to end, -1 when nowhere; `value`: what it is when
 * it is valid JSON, but no record.
 */
export async function rescue(
  reading: Reading,
  origin: Origin,
  to: number,
  value: unknown,
): Promise<Lecture> {
  const s = reading.source;
  if (value !== undefined) {
    const lost = reading.unreadable(NOT_A_RECORD, s.pos, to);
    s.pos = to;
    return lost;
  }
  if (to >= 0) {
    const raw = s.text.slice(s.pos, to);
    const mended = mend(raw);
    // A NaN is a field that is not told, and the field will say so; anything else is a fault of the text.
    const faulty = mended.replaceAll('"NaN"', 'NaN') !== raw.replaceAll('"NaN"', 'NaN');
    const lecture = await reading.record(parse(mended), origin, faulty);
    if (lecture) {
      s.pos = to;
      return lecture;
    }
  }
  return resume(reading, to);
}

/** Past a damaged record: to the next text that reads as one, at the latest to the end found for it. */
async function resume(reading: Reading, seemingEnd: number): Promise<Lecture> {
  const s = reading.source;
  const lost = reading.unreadable(seemingEnd < 0 ? CUT : DAMAGED, s.pos, s.text.length);
  const start = /[,[]\s*\{\s*"/g;
  let to = seemingEnd;
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
        to = -1;
        if (await s.more()) {
          at = s.pos;
          continue;
        }
      } else if (close > 0 && isRecord(s.text.slice(open, close))) {
        s.pos = open;
        lost.illisible.raison = DAMAGED;
        return lost;
      }
      at = open + 1;
    } else if (to >= 0) {
      s.pos = to;
      return lost;
    } else {
      // The end of the window may hold the beginning of the next record.
      s.pos = Math.max(at, s.text.length - 100);
      if (!(await s.more())) {
        s.pos = s.text.length;
        reading.cut = true;
        lost.illisible.coupe = true;
        return lost;
      }
      at = s.pos;
    }
  }
}

/** A supplier or a modification is an object too; only a record has these. */
function isRecord(text: string): boolean {
  const value = parse(text) ?? parse(mend(text));
  return (
    isObject(value) &&
    ['acheteur', 'acheteur.id', 'autoriteConcedante', 'nature', 'objet'].some((k) => k in value)
  );
}

/**
 * What real files hold that JSON forbids: `NaN` and `Infinity` as values (never inside a text), backslashes that
 * announce nothing, control characters, a comma before a closing bracket.
 */
function mend(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\[^])*"|-?\b(?:NaN|Infinity|None|undefined)\b|,(?=\s*[\]}])/gi,
    (token) => {
      if (token === ',') return '';
      if (token[0] !== '"') return '"NaN"';
      return token
        .replace(/[\0-\x1f]/g, ' ')
        .replace(/\\(?:(["\\/bfnrt]|u[\da-f]{4})|)/gi, (escape, right) =>
          right ? escape : '\\\\',
        );
    },
  );
}
