/** Small tables (names, nomenclatures): whole text in memory, separator guessed from the first line. */
export function lireCsvSimple(texte: string): string[][] {
  const debut = texte.replace(/^\ufeff/, '');
  const separateur = /^[^\n]*;/.test(debut) ? ';' : ',';
  const lignes: string[][] = [];
  let ligne: string[] = [];
  let cellule = '';
  let cite = false;
  for (let i = 0; i < debut.length; i++) {
    const c = debut[i]!;
    if (cite) {
      if (c !== '"') cellule += c;
      else if (debut[i + 1] === '"') cellule += debut[++i]!;
      else cite = false;
    } else if (c === '"' && !cellule) cite = true;
    else if (c === separateur) {
      ligne.push(cellule);
      cellule = '';
    } else if (c === '\n') {
      ligne.push(cellule.replace(/\r$/, ''));
      cellule = '';
      lignes.push(ligne);
      ligne = [];
    } else cellule += c;
  }
  if (cellule || ligne.length) lignes.push([...ligne, cellule.replace(/\r$/, '')]);
  return lignes.filter((l) => l.some(Boolean));
}
