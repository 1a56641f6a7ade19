/** CSV text → lines: quotes, line breaks and separators inside them (RFC 4180). Whole text in memory. */

/** One line of the table. */
export interface LigneCsv {
  /** Its cells, as written, quotes taken off. */
  cellules: string[];
  /** Line of the file where it begins, from 1. */
  ligne: number;
}

const SEPARATEURS = [';', '\t', ',', '|'];

/** The separator that the first line has; `;` when it has several as often. Quoted texts do not count. */
function separateurDe(texte: string): string {
  const titre = texte.slice(0, texte.search(/\n|$/)).replace(/"[^"]*"?/g, '');
  const nombre = (s: string): number => titre.split(s).length;
  return SEPARATEURS.reduce((a, b) => (nombre(b) > nombre(a) ? b : a));
}

/** Lines that hold something; a quote never closed runs to the end. The separator is seen from the first line. */
export function lireCsv(texte: string): LigneCsv[] {
  const debut = texte.replace(/^\ufeff/, '');
  const separateur = separateurDe(debut);
  const lignes: LigneCsv[] = [];
  let cellules: string[] = [];
  let cellule = '';
  let cite = false;
  let [ligne, premiere] = [1, 1];
  const finir = (): void => {
    cellules.push(cellule.replace(/\r$/, ''));
    cellule = '';
    if (cellules.some(Boolean)) lignes.push({ cellules, ligne: premiere });
    cellules = [];
  };
  for (let i = 0; i < debut.length; i++) {
    const c = debut[i]!;
    if (c === '\n') ligne++;
    if (cite) {
      if (c !== '"') cellule += c;
      else if (debut[i + 1] === '"') cellule += debut[++i]!;
      else cite = false;
    } else if (c === '"' && !cellule) cite = true;
    else if (c === separateur) {
      cellules.push(cellule);
      cellule = '';
    } else if (c === '\n') {
      finir();
      premiere = ligne;
    } else cellule += c;
  }
  if (cellule || cellules.length) finir();
  return lignes;
}
