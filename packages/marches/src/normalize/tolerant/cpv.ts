/** CPV codes that lost digits, or have words around them. */
import { divisionExists } from '../cpv.ts';
import { note } from '../notes.ts';
import { text } from './values.ts';

export function cpv(value: unknown, champ: string, required?: boolean): string | undefined {
  // As a number, only leading zeros can have been lost.
  const short = typeof value === 'number' && value >= 1e6 && value < 1e7;
  const raw = short ? `0${value}` : text(value, champ, required);
  if (raw === undefined) return undefined;
  const found = /^(\d{8})(?!\d)|^(\d{2,7})(?:-\d)?$/.exec(raw.replace(/[\s.]/g, ''));
  if (raw !== value || !/^\d{8}(-\d)?$/.test(raw)) note('format', champ, value);
  return found?.[1] ?? (found?.[2] && complete(found[2]));
}

/**
 * Too few digits: either the leading zero was lost (divisions 03 and 09), or the trailing zeros. Read only when one
 * of the two makes a division that exists: 9310000 is 09310000 (there is no division 93), 3310000 stays unknown
 * (03310000, fishing products, or 33100000, medical equipment).
 */
function complete(digits: string): string | undefined {
  const left = digits.length === 7 && divisionExists('0' + digits[0]) ? '0' + digits : undefined;
  const right = divisionExists(digits) ? digits.padEnd(8, '0') : undefined;
  return left && right ? undefined : (left ?? right);
}
