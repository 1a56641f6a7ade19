/** Values of which Madis makes one cell: « 1: … », one a line. */

/** Numbered as Madis does, with its line ends. */
export const numeroter = (valeurs: readonly string[]): string =>
  valeurs.map((v, i) => `${i + 1}: ${v}\r\n`).join('');

/** The contrary; a text that is not numbered is one value. Lines without the next number belong to what is above. */
export function denumeroter(texte: string): string[] {
  const valeurs: string[] = [];
  for (const ligne of texte.split(/\r?\n/)) {
    const debut = `${valeurs.length + 1}:`;
    if (ligne.startsWith(debut)) valeurs.push(ligne.slice(debut.length).trim());
    else if (valeurs.length) valeurs[valeurs.length - 1] += `\n${ligne.trim()}`;
    else if (ligne.trim()) valeurs.push(ligne.trim());
  }
  return valeurs.map((v) => v.trim());
}
