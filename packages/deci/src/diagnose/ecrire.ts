/** Points → AFIGEO file, exactly its 28 columns in order. */
import type { PointEau } from '../model.ts';
import { CHAMPS_AFIGEO } from '../normalize/champs.ts';
import { CLES } from './cles.ts';

/**
 * The corrected register: comma, decimal point, UTF-8 without mark, CRLF, as the schema asks. It reads again without an
 * anomaly that a machine can correct.
 *
 * - What nobody could read stays as it was published: nothing is lost, and it is named again.
 * - Where two positions, or a diameter and its wording, disagree, both stay as they were: it is for a person to say.
 * - A text that a spreadsheet would run (`=`, `+`, `-`, `@` first) gets an apostrophe in front, which `readPei` takes
 *   off: numbers are never touched, and values come back as they were.
 * - Columns that AFIGEO does not have are not in it.
 */
export function writeAfigeo(peis: Iterable<PointEau>): string {
  const lignes = [CHAMPS_AFIGEO.join(',')];
  for (const pei of peis) lignes.push(ligneDe(pei));
  return `${lignes.join('\r\n')}\r\n`;
}

function ligneDe(pei: PointEau): string {
  const bruts = new Map<string, string>();
  for (const { champ, code, brut, corrigee } of pei.anomalies)
    if (!corrigee && brut && code !== 'incoherent') bruts.set(champ, brut);
  return CHAMPS_AFIGEO.map((champ, i) => {
    const publie = pei.publie?.[champ];
    if (publie !== undefined) return texte(publie);
    const valeur = pei[CLES[i]!];
    if (valeur === undefined || valeur === 'AUTRE') return texte(bruts.get(champ) ?? '');
    if (typeof valeur === 'number') return nombre(valeur);
    if (typeof valeur === 'boolean') return valeur ? '1' : '0';
    return texte(String(valeur));
  }).join(',');
}

// Never an exponent: a value that small is zero for every column.
const nombre = (n: number): string => {
  const ecrit = String(n);
  return ecrit.includes('e') ? n.toFixed(7) : ecrit;
};

function texte(valeur: string): string {
  const garde = /^\s*[=+\-@＝＋－＠]/.test(valeur) && !/^\s*[-+]?\d+([.,]\d+)?$/.test(valeur);
  const sur = garde ? `'${valeur.trimStart()}` : valeur;
  return /[",\r\n;|\t]/.test(sur) || sur !== sur.trim() ? `"${sur.replaceAll('"', '""')}"` : sur;
}
