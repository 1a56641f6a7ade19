/** Days as registers write them: ISO, French, 8 or 14 digits, Excel's count of days. */
import { parseDateISO } from '@ternum/core';
import { ILLISIBLE, NON_RENSEIGNE, type Lu } from './lu.ts';

/** @param limite Day after which nothing can have happened yet */
export function jour(limite: string): (texte: string, valeur: unknown) => Lu<string> {
  return (texte, valeur) => {
    const iso = parseDateISO(texte);
    const date = iso ?? autrement(texte, valeur);
    if (date === undefined) return /^0+([-/]0+)*$/.test(texte) ? NON_RENSEIGNE : ILLISIBLE;
    if (date < '1850-01-01' || date > limite) return { code: 'hors-bornes' };
    return iso === texte ? { valeur: date } : { valeur: date, code: 'format', corrigee: true };
  };
}

function autrement(texte: string, valeur: unknown): string | undefined {
  let m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/.exec(texte);
  if (m) return parseDateISO(`${m[3]}-${deux(m[2]!)}-${deux(m[1]!)}`);
  m = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\D.*)?$/.exec(texte);
  if (m) return parseDateISO(`${m[1]}-${deux(m[2]!)}-${deux(m[3]!)}`);
  m = /^(\d{4})(\d\d)(\d\d)(\d{6})?(?:\.0+)?$/.exec(texte);
  if (m) return parseDateISO(`${m[1]}-${m[2]}-${m[3]}`);
  m = /^(\d{4}-\d\d-\d\d)[ T]\d/.exec(texte);
  if (m) return parseDateISO(m[1]);
  // A count of days since 1899-12-30 (Excel), or of milliseconds since 1970 (ArcGIS).
  const n =
    typeof valeur === 'number' ? valeur : /^\d{5}(\.\d+)?$/.test(texte) ? Number(texte) : NaN;
  if (n > 18_000 && n < 80_000) return duTemps((Math.floor(n) - 25_569) * 86_400_000);
  return n > 1e11 && n < 5e12 ? duTemps(n) : undefined;
}

const duTemps = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const deux = (n: string): string => n.padStart(2, '0');
