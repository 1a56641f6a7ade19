/** Text, numbers, dates as they are really published. */
import { parseDateISO } from '@ternum/core';
import { note, typed } from '../notes.ts';

// NC: before 2024. MQ (manquant), CDL (conditionnel), INX (inexploitable, then the value): exports of the DAJ.
const MARK = /^(?:(?:n\.?c\.?|mq|cdl|inx|nan|null|none)$|(MQ|CDL|INX)[\s_:-]+(.+)$)/is;

/** Trimmed text. Numbers and booleans are written out; a mark for « not told » is `undefined`. */
export function text(
  value: unknown,
  champ: string,
  required?: boolean,
  free?: boolean,
): string | undefined {
  if (typeof value === 'string') {
    const t = value.trim();
    if (t) {
      // « CDL » may begin the name of a company: only coded fields carry a mark before a value.
      const mark = (t.length < 5 || !free) && MARK.exec(t);
      if (!mark) return t;
      // What the DAJ could not use may still be readable: it is read, and said.
      note(mark[1]?.toUpperCase() === 'INX' ? 'hors-bornes' : 'non-communique', champ, t);
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

/** Also from « 1 234,56 € » or « 48 mois ». */
export function number(value: unknown, champ: string, required?: boolean): number | undefined {
  const raw = text(value, champ, required);
  if (raw === undefined) return undefined;
  const whole = raw.replace(/\s/g, '');
  const bare = whole.replace(/(mois|euros?|€|ht)+$/i, '');
  const t =
    bare.lastIndexOf(',') > bare.lastIndexOf('.')
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replaceAll(',', '');
  const n = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(t) ? Number(t) : NaN;
  if (!(Math.abs(n) < Infinity)) return note('format', champ, raw);
  if (typed || bare !== whole) note('format', champ, raw);
  return n;
}

/** Oui, non, true, false, 1, 0; `t` and `f` in the CSV of PostgREST, hence of data.gouv.fr's tabular API. */
export function bool(value: unknown, champ: string, required?: boolean): boolean | undefined {
  const t = text(value, champ, required);
  if (t === undefined) return undefined;
  const yes = /^(oui|true|vrai|1|t)$/i.test(t);
  const known = yes || /^(non|false|faux|0|f)$/i.test(t);
  if (typed || !known) note('format', champ, value);
  return known ? yes : undefined;
}

/** A percentage is divided by 100, and noted. */
export function rate(n: number, champ: string): number | undefined {
  note('hors-bornes', champ, n);
  return n > 1 && n <= 100 ? n / 100 : undefined;
}

/** A day written otherwise than in ISO form. */
export function date(value: unknown, champ: string, required?: boolean): string | undefined {
  const raw = text(value, champ, required);
  if (raw === undefined) return undefined;
  const day = parseDateISO(raw) ?? otherDate(raw);
  if (!day || raw !== value || !raw.startsWith(day)) note('format', champ, raw);
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
