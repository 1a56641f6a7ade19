/** One address in several cells. */

const CODE_VILLE = /^(\d{5})[ \t]+(\S[^]*)$/;

/** Street, postcode, town, country. */
export function couper(adresse = ''): [string, string, string, string] {
  const lignes = adresse.split('\n');
  const [, code = '', ville = ''] = CODE_VILLE.exec(lignes.at(-1) ?? '') ?? [];
  return code ? [lignes.slice(0, -1).join('\n'), code, ville, ''] : [adresse, '', '', ''];
}

/** The contrary of `couper`. A spreadsheet that took the postcode for a number has eaten its first zero. */
export const joindre = (rue: string, code: string, ville: string, pays: string): string =>
  [rue, [/^\d{4}$/.test(code) ? `0${code}` : code, ville].filter(Boolean).join(' '), pays]
    .filter(Boolean)
    .join('\n');
