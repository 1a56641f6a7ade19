/** CPV codes (règlement (CE) n° 213/2008): 8 digits, with or without « -9 », the check digit. */
import type { Categorie } from '../model.ts';
import { part } from './later.ts';
import { note } from './notes.ts';

// Codes only: the labels are elsewhere, and not every page needs them.
const DIVISIONS =
  '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98';
export const divisionExists = (code: string): boolean => DIVISIONS.includes(code.slice(0, 2));

export function cpv(value: unknown, champ: string, required?: boolean): string | undefined {
  const code =
    typeof value === 'string' && /^\d{8}(-\d)?$/.test(value)
      ? value.slice(0, 8)
      : value === undefined || value === null || value === ''
        ? required && note('absent', champ)
        : part('tolerance').cpv(value, champ, required);
  if (!code) return undefined;
  if (!divisionExists(code)) note('hors-liste', champ, value);
  return code;
}

/** Division 45 works; 01–44 and 48 supplies; 50–98 services: the rule that every publisher applies. */
export function categoryOf(code: string | undefined): Categorie | undefined {
  const division = Number(code?.slice(0, 2));
  if (division === 45) return 'travaux';
  if ((division >= 1 && division <= 44) || division === 48) return 'fournitures';
  return division >= 50 && division <= 98 ? 'services' : undefined;
}
