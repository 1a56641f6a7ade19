/** One field of a record → a value of the model, with a note when it is not what the schema asks. */
import { parseDateISO } from '@ternum/core';
import { BORNES } from './bornes.ts';
import { note, typed } from './notes.ts';

// NC: before 2024. MQ (manquant), CDL (conditionnel), INX (inexploitable, then the value): exports of the DAJ.
const MARK = /^(?:(?:n\.?c\.?|mq|cdl|inx|nan|null|none)$|(MQ|CDL|INX)[\s_:-]+(.+)$)/is;

/** Trimmed text. Numbers and booleans are written out; nothing, or a mark for « not told », is `undefined`. */
export function text(
  value: unknown,
  champ: string,
  required?: boolean,
  free?: boolean,
): string | undefined {
  if (typeof value === 'string') {
    const t = value.trim();
    if (t) {
      const mark = (t.length < 5 || !free) && MARK.exec(t);
      if (!mark) return t;
      // What the DAJ could not use may still be readable: it is read, and said.
      if (mark[1] === 'INX') note('hors-bornes', champ, t);
      else note('non-communique', champ, t);
      return mark[2]?.trim();
    }
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  } else if (typeof value === 'object' && value !== null && Object.keys(value).length) {
    return note('format', champ, value);
  }
  if (required) note('absent', champ);
  return undefined;
}

/** A number, also from « 1 234,56 € » or « 48 mois ». Below `min` it is kept and noted. */
export function number(
  value: unknown,
  champ: string,
  required?: boolean,
  min = -Infinity,
): number | undefined {
  let n = value as number;
  if (typeof value !== 'number') {
    const raw = text(value, champ, required);
    if (raw === undefined) return undefined;
    let t = raw.replace(/\s/g, '');
    const bare = t.replace(/(mois|euros?|€|ht)+$/i, '');
    const comma = bare.lastIndexOf(',');
    t =
      comma > bare.lastIndexOf('.')
        ? bare.replaceAll('.', '').replace(',', '.')
        : bare.replaceAll(',', '');
    n = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(t) ? Number(t) : NaN;
    if (!(Math.abs(n) < Infinity)) return note('format', champ, raw);
    if (typed || bare !== raw.replace(/\s/g, '')) note('format', champ, raw);
  }
  if (n < min) note('hors-bornes', champ, value);
  return n;
}

/** Oui, non, true, false, 1, 0. */
export function bool(value: unknown, champ: string, required?: boolean): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const t = text(value, champ, required);
  if (t === undefined) return undefined;
  const yes = /^(oui|true|vrai|1)$/i.test(t);
  const known = yes || /^(non|false|faux|0)$/i.test(t);
  if (typed || !known) note('format', champ, value);
  return known ? yes : undefined;
}

/** A part from 0 to 1; a percentage is divided by 100, and noted. */
export function rate(value: unknown, champ: string): number | undefined {
  const n = number(value, champ);
  if (n === undefined || (n >= 0 && n <= 1)) return n;
  note('hors-bornes', champ, value);
  return n > 1 && n <= 100 ? n / 100 : undefined;
}

let today = '';
let latest = '';

/** Sets the day against which future dates are judged. */
export function setToday(day: string): void {
  if (day === today) return;
  today = day;
  latest = `${Number(day.slice(0, 4)) + BORNES.anneesFutures.valeur}${day.slice(4)}`;
}

/** The day, `YYYY-MM-DD`. Impossible years are noted and left out; see `BORNES`. */
export function date(value: unknown, champ: string, required?: boolean): string | undefined {
  let day = parseDateISO(value);
  if (!day) {
    const raw = text(value, champ, required);
    if (!raw) return undefined;
    day = parseDateISO(raw) ?? otherDate(raw);
    if (!day) return note('format', champ, raw);
    if (raw.slice(0, 10) !== day) note('format', champ, raw);
  }
  if (day < BORNES.premierJour.valeur || day > latest) return note('hors-bornes', champ, value);
  return day;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** « 16/09/2021 », « 2021/09/16 », « 20210916 », « September, 16 2021 00:00:00 » (all seen in published files). */
function otherDate(raw: string): string | undefined {
  const fr = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(raw);
  if (fr) return iso(fr[3], fr[2], fr[1]);
  const compact = /^(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)/.exec(raw);
  if (compact) return iso(compact[1], compact[2], compact[3]);
  const en = /^([a-z]{3})[a-z]*\.?,? +(\d{1,2}),? +(\d{4})\b/i.exec(raw);
  return en ? iso(en[3], MONTHS.indexOf(en[1]!.toLowerCase()) / 3 + 1, en[2]) : undefined;
}

const iso = (...parts: unknown[]): string | undefined =>
  parseDateISO(parts.map((p) => String(p).padStart(2, '0')).join('-'));
