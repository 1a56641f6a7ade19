/** A table, whole in memory: a few thousand places at most. */

export interface LigneCsv {
  cellules: string[];
  /** A quote was never closed. */
  ouverte: boolean;
}

/** Lines of a CSV text (RFC 4180, any separator). A quote that is never closed ends with its line. */
export function lireLignes(texte: string, separateur: string): LigneCsv[] {
  const lignes: LigneCsv[] = [];
  let i = 0;
  while (i < texte.length) {
    const debut = i;
    const cellules: string[] = [];
    let ouverte = false;
    for (;;) {
      let cellule = '';
      if (texte[i] === '"') {
        const fin = finDeGuillemet(texte, i + 1);
        if (fin < 0) {
          ouverte = true;
          break;
        }
        cellule = texte.slice(i + 1, fin).replaceAll('""', '"');
        i = fin + 1;
      }
      let fin = i;
      while (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n') fin++;
      cellule += texte.slice(i, fin).replace(/\r$/, '');
      cellules.push(cellule);
      i = fin + 1;
      if (texte[fin] !== separateur) break;
    }
    if (ouverte) {
      // It swallowed the lines behind it: they are read again.
      const fin = texte.indexOf('\n', debut);
      cellules.splice(0, cellules.length, texte.slice(debut, fin < 0 ? undefined : fin));
      i = fin < 0 ? texte.length : fin + 1;
    }
    if (ouverte || cellules.some((c) => c.trim())) lignes.push({ cellules, ouverte });
  }
  return lignes;
}

function finDeGuillemet(texte: string, depuis: number): number {
  for (let i = texte.indexOf('"', depuis); i >= 0; i = texte.indexOf('"', i + 2)) {
    if (texte[i + 1] !== '"') return i;
  }
  return -1;
}

/** The one that cuts the heading most. */
export function separateurDe(texte: string): string {
  const titres = texte.split('\n', 1)[0]!;
  const coupes = (s: string): number => titres.split(s).length;
  return [';', ',', '\t'].toSorted((a, b) => coupes(b) - coupes(a))[0]!;
}
