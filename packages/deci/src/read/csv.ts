/** CSV text → table. Separator seen from the heading; quotes, line breaks inside them (RFC 4180). */
import { coupe, inconnu } from './failures.ts';
import type { Table } from './types.ts';

const SEPARATEURS = [',', ';', '\t', '|'];

/** @throws TernumError `parse` for a quote never closed, a last line cut short, text that is no table */
export function tableCsv(texte: string): Table {
  const debut = texte.charCodeAt(0) === 0xfeff ? 1 : 0;
  const separateur = separateurDe(texte, debut);
  const lignes: string[][] = [];
  const numeros: number[] = [];
  let numero = 1;
  for (let i = debut; i < texte.length;) {
    let fin = texte.indexOf('\n', i);
    if (fin < 0) fin = texte.length;
    const premiere = numero;
    let cellules: string[];
    const brut = texte.slice(i, fin && texte.charCodeAt(fin - 1) === 13 ? fin - 1 : fin);
    if (!brut.includes('"')) {
      cellules = brut.split(separateur);
      numero++;
      i = fin + 1;
    } else {
      const lue = lireCitee(texte, i, separateur, premiere);
      cellules = lue.cellules;
      numero += lue.sauts + 1;
      i = lue.suite;
    }
    if (cellules.length === 1 && cellules[0]!.trim() === '') continue;
    if (i > texte.length && cellules.length < (lignes[0]?.length ?? 0))
      throw coupe(`à la ligne ${premiere}`);
    lignes.push(cellules);
    numeros.push(premiere);
  }
  const noms = lignes.shift();
  numeros.shift();
  if (!noms || noms.length < 2 || noms.every((nom) => /^\s*$|^[-\d.,]+$/.test(nom)))
    throw inconnu(' : la première ligne ne donne pas de noms de colonnes');
  return {
    format: 'csv',
    noms: noms.map((nom) => nom.trim()),
    lignes,
    lire: (ligne, colonne) => (ligne as string[])[colonne],
    position: (index) => numeros[index]!,
    refus: irregulieres(lignes, noms.length),
  };
}

/** A line with more or fewer cells than the heading has its values in the wrong columns. */
function irregulieres(lignes: string[][], attendues: number): Map<number, string> {
  const refus = new Map<number, string>();
  for (let i = 0; i < lignes.length; i++) {
    const ligne = lignes[i]!;
    if (ligne.length === attendues) continue;
    if (ligne.length > attendues && ligne.slice(attendues).every((c) => c.trim() === '')) continue;
    refus.set(
      i,
      `La ligne a ${ligne.length} cellule${ligne.length > 1 ? 's' : ''} pour ${attendues} colonnes : un séparateur ou un retour à la ligne n’est pas protégé par des guillemets, les valeurs ne sont plus en face de leurs colonnes.`,
    );
  }
  return refus;
}

function separateurDe(texte: string, debut: number): string {
  let fin = texte.indexOf('\n', debut);
  if (fin < 0) fin = texte.length;
  const titre = texte.slice(debut, fin).replace(/"[^"]*"/g, '');
  let meilleur = ',';
  let nombre = 0;
  for (const s of SEPARATEURS) {
    const n = titre.split(s).length;
    if (n > nombre) [meilleur, nombre] = [s, n];
  }
  return meilleur;
}

function lireCitee(
  texte: string,
  debut: number,
  separateur: string,
  numero: number,
): { cellules: string[]; suite: number; sauts: number } {
  const cellules: string[] = [];
  let sauts = 0;
  for (let i = debut; ;) {
    let cellule = '';
    let j = i;
    while (texte.charCodeAt(j) === 32) j++;
    if (texte[j] === '"') {
      for (j++; ;) {
        const ferme = texte.indexOf('"', j);
        if (ferme < 0) throw coupe(`dans un texte entre guillemets ouvert à la ligne ${numero}`);
        cellule += texte.slice(j, ferme);
        j = ferme + 1;
        if (texte[j] !== '"') break;
        cellule += '"';
        j++;
      }
      sauts += cellule.split('\n').length - 1;
      i = j;
    }
    let fin = i;
    while (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n') fin++;
    const reste = texte.slice(i, fin);
    cellules.push(cellule + (reste.endsWith('\r') ? reste.slice(0, -1) : reste));
    i = fin + 1;
    if (texte[fin] !== separateur) return { cellules, suite: i, sauts };
  }
}
