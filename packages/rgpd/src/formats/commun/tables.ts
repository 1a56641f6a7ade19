/** Rows by the name of their columns. */
import { cle } from './mots.ts';
import type { Feuille } from './feuilles.ts';

/** One row. */
export interface Rang {
  numero: number;
  /** Value of a column by its heading; empty when the column or the cell is not there. */
  lire(colonne: string): string;
  /** What nobody asked for, with its heading. */
  restes(): { colonne: string; texte: string }[];
}

/** Rows of a table; what is not read by `lire` stays in `restes`. */
export function rangs(entetes: readonly string[], lignes: Feuille['lignes']): Rang[] {
  const places = new Map<string, number>();
  entetes.forEach((e, i) => places.has(cle(e)) || places.set(cle(e), i));
  return lignes.map(({ numero, cellules }) => {
    const lues = new Set<number>();
    return {
      numero,
      lire(colonne) {
        const place = places.get(cle(colonne));
        if (place === undefined) return '';
        lues.add(place);
        return cellules[place] ?? '';
      },
      restes: () =>
        cellules.flatMap((texte, i) =>
          texte && !lues.has(i) ? [{ colonne: entetes[i] || `n° ${i + 1}`, texte }] : [],
        ),
    };
  });
}
