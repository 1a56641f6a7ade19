/** Lines « Étiquette : valeur » under a free text, in one cell. */
import { cle } from './mots.ts';

/** The text, then its labelled lines; what is empty is left out. */
export const etiqueter = (texte: string, lignes: readonly (readonly [string, string])[]): string =>
  [texte, ...lignes.map(([etiquette, valeur]) => valeur && `${etiquette} : ${valeur}`)]
    .filter(Boolean)
    .join('\n');

/** The free text, and what each label says; a line without a known label belongs to what is above it. */
export function desetiqueter<E extends string>(
  texte: string,
  etiquettes: readonly E[],
): { texte: string } & { [e in E]?: string } {
  const connues = new Map(etiquettes.map((e) => [cle(e), e]));
  const lu: Record<string, string> = { texte: '' };
  let ici = 'texte';
  for (const ligne of texte.split(/\r?\n/)) {
    const [, debut = '', reste = ''] = /^\s*([^:]{1,60}?)\s*:\s*([^]*)$/.exec(ligne) ?? [];
    const connue = connues.get(cle(debut));
    if (connue !== undefined && lu[connue] === undefined) {
      ici = connue;
      lu[ici] = reste;
    } else lu[ici] = lu[ici] === '' ? ligne : `${lu[ici]}\n${ligne}`;
  }
  return Object.fromEntries(Object.entries(lu).map(([k, v]) => [k, v.trim()])) as never;
}
