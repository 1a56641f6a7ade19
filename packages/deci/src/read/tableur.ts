/** Workbook → table: the sheet and the line that look like a register. Loaded when one comes. */
import { lireTableur, type Feuille } from '@ternum/core/tableur';
import { reconnaitre } from '../normalize/champs.ts';
import { vide } from './failures.ts';
import type { FormatPei, Table } from './types.ts';

/** Titles, notes and logos come before the heading, rarely more. */
const PREMIERES = 30;

/** @throws TernumError `parse` when no sheet holds a table */
export function tableTableur(octets: Uint8Array, format: FormatPei): Table {
  let meilleure: { feuille: Feuille; ligne: number; note: number } | undefined;
  for (const feuille of lireTableur(octets)) {
    feuille.lignes.slice(0, PREMIERES).forEach((ligne, i) => {
      const noms = ligne.map((c) => (typeof c === 'string' ? c : ''));
      const note = reconnaitre(noms).champ.filter(Boolean).length;
      if (note > (meilleure?.note ?? 1)) meilleure = { feuille, ligne: i, note };
    });
  }
  if (!meilleure) throw vide();
  const { feuille, ligne } = meilleure;
  const titre = feuille.lignes[ligne]!;
  // Excel keeps formatted, empty lines: they are no records.
  const lignes: unknown[] = [];
  const numeros: number[] = [];
  feuille.lignes.slice(ligne + 1).forEach((cellules, i) => {
    if (cellules.every((c) => c === undefined || c === '')) return;
    lignes.push(cellules);
    numeros.push(ligne + 2 + i);
  });
  return {
    format,
    noms: Array.from(titre, (c, i) => String(c ?? '').trim() || `colonne ${i + 1}`),
    lignes,
    lire: (cellules, colonne) => (cellules as readonly unknown[])[colonne],
    position: (index) => numeros[index]!,
  };
}
