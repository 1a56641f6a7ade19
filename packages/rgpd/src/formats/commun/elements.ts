/** Several values in one cell: one a line, its parts between `|`. */

const PARTIE = ' | ';

/** One element of a list, on one line: line breaks and bars inside a part are marked. */
export function ecrireElement(parties: readonly string[]): string {
  const ecrites = parties.map((p) =>
    p.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\r?\n/g, '\\n'),
  );
  while (ecrites.length > 1 && ecrites.at(-1) === '') ecrites.pop();
  return ecrites.join(PARTIE);
}

/** The parts of a line, spaces around them left out. */
export function lireElement(ligne: string): string[] {
  const parties = [''];
  for (let i = 0; i < ligne.length; i++) {
    const c = ligne[i]!;
    if (c === '|') parties.push('');
    else if (c === '\\' && /[\\|n]/.test(ligne[i + 1] ?? '')) {
      const suite = ligne[++i]!;
      parties[parties.length - 1] += suite === 'n' ? '\n' : suite;
    } else parties[parties.length - 1] += c;
  }
  return parties.map((p) => p.trim());
}

/** The lines of a cell that hold something. */
export const lignesDe = (texte: string): string[] =>
  texte
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter(Boolean);

const PUCE = '• ';

/** Elements under bullets: a text that this program wrote, and no other. */
export const ecrirePuces = (elements: readonly (readonly string[])[]): string =>
  elements.map((parties) => PUCE + ecrireElement(parties)).join('\n');

/** Elements of a text where every line has its bullet; undefined for any other text. */
export function lirePuces(texte: string): string[][] | undefined {
  const lignes = lignesDe(texte);
  return lignes.length && lignes.every((l) => l.startsWith(PUCE.trim()))
    ? lignes.map((l) => lireElement(l.slice(PUCE.length)))
    : undefined;
}
