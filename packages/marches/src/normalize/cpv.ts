/** CPV codes (règlement (CE) n° 213/2008): 8 digits, with or without « -9 », the check digit. */
import type { Categorie } from '../model.ts';
import { note } from './notes.ts';
import { shared } from './shared.ts';
import { text } from './values.ts';

const DIVISIONS =
  '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98';
const exists = (code: string): boolean => DIVISIONS.includes(code.slice(0, 2));

interface Cpv {
  code?: string;
  /** What is wrong with the text it was read from. */
  fault?: 'format' | 'hors-liste';
}

const parse = shared((raw): Cpv => {
  const digits = /^(\d{8})(-\d)?$/.exec(raw)?.[1];
  if (digits) return exists(digits) ? { code: digits } : { code: digits, fault: 'hors-liste' };
  const loose = /^(\d{8})(?!\d)|^(\d{2,7})(?:-\d)?$/.exec(raw.replace(/[\s.]/g, ''));
  const code = loose?.[1] ?? (loose?.[2] && complete(loose[2]));
  return { code: code || undefined, fault: 'format' };
});

/**
 * Too few digits: either the leading zero was lost (divisions 03 and 09), or the trailing zeros. Read only when one
 * of the two makes a division that exists: 9310000 is 09310000 (there is no division 93), 3310000 stays unknown
 * (03310000, fishing products, or 33100000, medical equipment).
 */
function complete(digits: string): string | undefined {
  const left = digits.length === 7 && exists('0' + digits[0]) ? '0' + digits : undefined;
  const right = exists(digits) ? digits.padEnd(8, '0') : undefined;
  return left && right ? undefined : (left ?? right);
}

export function cpv(value: unknown, champ: string, required?: boolean): string | undefined {
  // As a number, only leading zeros can have been lost.
  const raw =
    typeof value === 'number' && value >= 3e6 && value < 1e7
      ? `0${value}`
      : text(value, champ, required);
  if (raw === undefined) return undefined;
  const { code, fault } = parse(raw);
  if (fault ?? typeof value === 'number') note(fault ?? 'format', champ, value);
  return code;
}

/** Division 45 works; 01–44 and 48 supplies; 50–98 services: the rule that every publisher applies. */
export function categoryOf(code: string | undefined): Categorie | undefined {
  const division = Number(code?.slice(0, 2));
  if (division === 45) return 'travaux';
  if ((division >= 1 && division <= 44) || division === 48) return 'fournitures';
  return division >= 50 && division <= 98 ? 'services' : undefined;
}
