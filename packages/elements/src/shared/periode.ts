/** Months and years as periods, and periods as words. Pure. */
import { formatDate, formatMois } from '@ternum/core';
import type { Periode } from './jeu.ts';

/** First and last day of `2024` or `2024-03`. */
export function bornesDe(cle: string): { du: string; au: string } {
  if (cle.length === 4) return { du: `${cle}-01-01`, au: `${cle}-12-31` };
  const [annee, mois] = cle.split('-').map(Number) as [number, number];
  const dernier = new Date(Date.UTC(annee, mois, 0)).getUTCDate();
  return { du: `${cle}-01`, au: `${cle}-${dernier}` };
}

/** The year or the month that a period is, exactly. */
export const cleDePeriode = ({ du = '', au }: Periode): string | undefined =>
  [du.slice(0, 4), du.slice(0, 7)].find((cle) => {
    const bornes = cle && bornesDe(cle);
    return bornes && bornes.du === du && bornes.au === au;
  });

/** « du 14 mars 2024 au 13 mars 2025 », « en 2024 », « en mars 2024 ». */
export function phrasePeriode(periode: Periode): string {
  const { du, au } = periode;
  const cle = cleDePeriode(periode);
  if (cle) return `en ${cle[4] ? formatMois(cle) : cle}`;
  if (du && au) return `du ${formatDate(du)} au ${formatDate(au)}`;
  if (du) return `depuis le ${formatDate(du)}`;
  return au ? `jusqu’au ${formatDate(au)}` : '';
}
