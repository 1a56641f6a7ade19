/** What a cell holds. Dates are `YYYY-MM-DD`, with `THH:MM:SS` when they have an hour; an empty or wrong cell is `undefined`. */
export type Cellule = string | number | boolean | undefined;

/** One sheet of a workbook. */
export interface Feuille {
  /** Name on its tab. */
  nom: string;
  /** True when the workbook hides it. */
  masquee: boolean;
  /** Rows, from the first; a row may be shorter than another, or empty. */
  lignes: Cellule[][];
}

/** Beyond this a sheet is not a table that anybody typed. */
export const MAX_LIGNES = 1_048_576;
export const MAX_COLONNES = 16_384;
/** Cells of a workbook, all sheets together. */
export const MAX_CELLULES = 20_000_000;
