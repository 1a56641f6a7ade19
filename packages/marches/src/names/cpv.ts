/** The full CPV nomenclature, on demand, from a file that the page or the command names. */
import { TernumError } from '@ternum/core';
import { lireCsvSimple } from './csv-simple.ts';

/**
 * CPV code (8 digits, without check digit) → label. Accepts a CSV whose first two columns are the code and the
 * label (`03111000-2;Graines`, with or without a header), or a JSON object `{ "03111000": "Graines" }`.
 * Pass text: the file of the European Union is in Latin-1, to be decoded as such.
 *
 * @throws TernumError `parse` when no code is found
 */
export function lireNomenclatureCpv(texte: string): Map<string, string> {
  const debut = texte.replace(/^\ufeff/, '').trimStart();
  const libelles = new Map<string, string>();
  for (const [code = '', libelle = ''] of debut.startsWith('{')
    ? paires(debut)
    : lireCsvSimple(debut)) {
    const chiffres = /^(\d{8})(-\d)?$/.exec(code.trim())?.[1];
    if (chiffres && libelle) libelles.set(chiffres, libelle.trim().replace(/'/g, '’'));
  }
  if (!libelles.size)
    throw new TernumError({
      kind: 'parse',
      message: 'Aucun code CPV dans ce fichier.',
      hint: 'Attendu : un CSV « code;libellé », ou un JSON {"03111000": "Graines"}.',
    });
  return libelles;
}

/** Label of a code, else of the closest heading above it that the nomenclature knows. */
export function libelleCpv(
  code: string,
  nomenclature: ReadonlyMap<string, string>,
): string | undefined {
  for (let n = code.length; n >= 2; n--) {
    const libelle = nomenclature.get(code.slice(0, n).padEnd(8, '0'));
    if (libelle) return libelle;
  }
  return undefined;
}

function paires(texte: string): [string, string][] {
  try {
    return Object.entries(JSON.parse(texte) as Record<string, unknown>).map(([c, l]) => [
      c,
      String(l),
    ]);
  } catch {
    return [];
  }
}
