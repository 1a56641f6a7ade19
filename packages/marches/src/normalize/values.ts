/**
 * One field of a record → a value of the model. Here is what the schemas ask for; everything else is read, or given
 * up with a note, by `tolerance.ts`.
 */
import { parseDateISO } from '@ternum/core';
import { ANNEES_FUTURES, PREMIER_JOUR } from './bornes.ts';
import { part } from './later.ts';
import { note } from './notes.ts';

const nothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Notes a missing field. */
function absent(champ: string, required: boolean | undefined): undefined {
  return required ? note('absent', champ) : undefined;
}

/** Trimmed text; `undefined` when there is none, or a mark that says so. `free`: any words may stand there. */
export function text(
  value: unknown,
  champ: string,
  required?: boolean,
  free?: boolean,
): string | undefined {
  if (typeof value === 'string') {
    const t = value.trim();
    // NC, MQ, CDL, INX, NaN, null, None: rarely what they seem, never without a second look.
    if (t && !/^n\.?c|^mq|^cdl|^inx|^nan|^null|^none/i.test(t)) return t;
    if (!t) return absent(champ, required);
  }
  return nothing(value)
    ? absent(champ, required)
    : part('tolerance').text(value, champ, required, free);
}

/** A number. Below `min` it is kept and noted. */
export function number(
  value: unknown,
  champ: string,
  required?: boolean,
  min = -Infinity,
): number | undefined {
  if (nothing(value)) return absent(champ, required);
  const n =
    typeof value === 'number' && value < Infinity
      ? value
      : part('tolerance').number(value, champ, required);
  if (n! < min) note('hors-bornes', champ, value);
  return n;
}

export function bool(value: unknown, champ: string, required?: boolean): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return nothing(value) ? absent(champ, required) : part('tolerance').bool(value, champ, required);
}

/** A part from 0 to 1. */
export function rate(value: unknown, champ: string): number | undefined {
  const n = number(value, champ);
  return n === undefined || (n >= 0 && n <= 1) ? n : part('tolerance').rate(n, champ);
}

let today = '';
let last = '';

/** Sets the day against which future dates are judged. */
export function setToday(day: string): void {
  if (day === today) return;
  today = day;
  last = Number(day.slice(0, 4)) + ANNEES_FUTURES + day.slice(4);
}

/** The day, `YYYY-MM-DD`. Impossible years are noted and left out. */
export function date(value: unknown, champ: string, required?: boolean): string | undefined {
  if (nothing(value)) return absent(champ, required);
  const day = parseDateISO(value) ?? part('tolerance').date(value, champ, required);
  return day && (day < PREMIER_JOUR || day > last) ? note('hors-bornes', champ, value) : day;
}
