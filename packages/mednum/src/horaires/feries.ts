/**
 * French public holidays. Source: Code du travail, art. L3133-1 (Legifrance); reviewed 2026-11-23. Not applied:
 * those of Alsace-Moselle (Good Friday, 26 December; art. L3134-13) and those of the overseas territories
 * (art. L3422-2): the region has none of them.
 */

const FIXES: Readonly<Record<string, string>> = {
  '01-01': 'jour de l’an',
  '05-01': 'fête du Travail',
  '05-08': 'victoire de 1945',
  '07-14': 'fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'armistice de 1918',
  '12-25': 'Noël',
};

/** Days after Easter Sunday. */
const MOBILES: Readonly<Record<number, string>> = {
  1: 'lundi de Pâques',
  39: 'Ascension',
  50: 'lundi de Pentecôte',
};

const JOUR = 86_400_000;

/** Easter Sunday of the Gregorian calendar, `YYYY-MM-DD` (computus of Meeus, Jones and Butcher). */
export function paques(annee: number): string {
  const a = annee % 19;
  const [b, c] = [Math.floor(annee / 100), annee % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const mois = Math.floor((h + l - 7 * m + 90) / 25);
  const jour = (h + l - 7 * m + 33 * mois + 19) % 32;
  return `${annee}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
}

/** Name of the public holiday; `jour`: `YYYY-MM-DD`. */
export function ferie(jour: string): string | undefined {
  const fixe = FIXES[jour.slice(5)];
  if (fixe) return fixe;
  const ecart = Date.parse(jour) - Date.parse(paques(Number(jour.slice(0, 4))));
  return MOBILES[ecart / JOUR];
}
