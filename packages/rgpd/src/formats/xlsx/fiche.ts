/** One row of a table, being read. */
import type { Traitement } from '../../model/index.ts';
import type { Carnet } from '../commun/carnet.ts';
import { lirePuces } from '../commun/elements.ts';
import type { Donnee } from '../commun/parties.ts';

/** The sheet and what waits for all columns to be read. */
export interface Fiche {
  t: Traitement;
  carnet: Carnet;
  /** Cells hold several values between `/`. */
  barres: boolean;
  /** For all the purposes, and for all the data. */
  pourTous: { base: string[]; fondement: string[]; duree: string[]; sort: string[] };
  /** Lines of the note. */
  notes: string[];
  /** Keeps in the note what is not understood, and says so. */
  garder(titre: string, texte: string): void;
}

/** Values of a cell that somebody typed: a line each, or between `;`, sometimes `/`; bullets taken off. */
export const morceaux = (texte: string, barres: boolean): string[] =>
  texte
    .split(barres ? /\r?\n|;|\// : /\r?\n|;| \/ /)
    .map((m) => m.replace(/^\s*[-–—•*·]\s+/, '').trim())
    .filter(Boolean);

/** Elements of a cell: ours under bullets, or those that somebody typed, of one part each. */
export const elements = (
  texte: string,
  barres: boolean,
): { parties: string[][]; notres: boolean } => {
  const puces = lirePuces(texte);
  return puces
    ? { parties: puces, notres: true }
    : { parties: morceaux(texte, barres).map((m) => [m]), notres: false };
};

/** Adds to a list of the sheet. */
export function ajouterDonnees(t: Traitement, donnees: readonly Donnee[]): void {
  t.donnees = [...(Array.isArray(t.donnees) ? t.donnees : []), ...donnees];
}
