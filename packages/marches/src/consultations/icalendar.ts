/** iCalendar (RFC 5545): lines, escaped, folded. Knows nothing of calls. */

/** One line: `[name with its parameters, value]`. Text goes through `texteICal` first; other values as they are. */
export type LigneICal = readonly [nom: string, valeur: string];

const OCTETS = 75;

/** Text as a value (§ 3.3.11): `\`, `;`, `,` and line breaks escaped, other control characters removed. */
export const texteICal = (texte: string): string =>
  sansControle(texte.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n|\u2028|\u2029/g, '\\n'));

/** `20261203T110000Z` for a moment in UTC (§ 3.3.5, form 2). */
export const momentICal = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '');

/**
 * A calendar: CRLF at the end of each line, folded at 75 octets (§ 3.1) without cutting a character.
 *
 * @param produit name of what writes it, for `PRODID`
 */
export function ecrireICal(produit: string, lignes: readonly LigneICal[]): string {
  return [
    ['BEGIN', 'VCALENDAR'] as const,
    ['VERSION', '2.0'] as const,
    ['PRODID', `-//TerNum//${texteICal(produit)}//FR`] as const,
    ...lignes,
    ['END', 'VCALENDAR'] as const,
  ]
    .map(([nom, valeur]) => `${plierICal(sansControle(`${nom}:${valeur}`))}\r\n`)
    .join('');
}

/** A line break in a value would begin a property of somebody else's choice. */
const sansControle = (texte: string): string =>
  // eslint-disable-next-line no-control-regex
  texte.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, '');

/** What follows the first 75 octets goes on the next lines, after a space. */
export function plierICal(ligne: string): string {
  let [resultat, longueur] = ['', 0];
  for (const c of ligne) {
    const code = c.codePointAt(0)!;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (longueur + octets > OCTETS) {
      resultat += '\r\n ';
      longueur = 1;
    }
    resultat += c;
    longueur += octets;
  }
  return resultat;
}
