/** Days as files write them. */
import { formatMois, parseDateISO } from '@ternum/core';
import { cle } from './mots.ts';

const BARRES = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/;
const ECRIT = /^(?:[a-z]+di |dimanche )?(\d{1,2})(?:er)? ([a-z]+) (\d{4})(?: |$)/;
const MOIS = Array.from({ length: 12 }, (_, i) =>
  cle(formatMois(`2000-${deux(i + 1)}`)).slice(0, -5),
);

/** `2024-03-14`, `14/03/2024`, « jeudi 14 mars 2024 », with an hour or not → `YYYY-MM-DD`; undefined when it is no day. */
export function lireJour(texte: string): string | undefined {
  const b = BARRES.exec(texte);
  if (b) return parseDateISO(`${b[3]}-${deux(b[2]!)}-${deux(b[1]!)}`);
  const e = ECRIT.exec(cle(texte));
  if (e) return parseDateISO(`${e[3]}-${deux(MOIS.indexOf(e[2]!) + 1)}-${deux(e[1]!)}`);
  return parseDateISO(/^\s*(\d{4}-\d\d-\d\d)/.exec(texte)?.[1]);
}

/** A day as French files write it: `14/03/2024`. */
export const direJour = (instant: string): string =>
  instant.slice(0, 10).split('-').reverse().join('/');

/** Noon UTC of a day: the same day everywhere in France. */
export const instantDe = (jour: string): string => `${jour}T12:00:00.000Z`;

function deux(n: number | string): string {
  return String(n).padStart(2, '0');
}
