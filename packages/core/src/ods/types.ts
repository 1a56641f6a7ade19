/** A cell: a text, with line breaks if any, or a number. `undefined` is empty. Bold for titles and labels. */
export type CelluleOds = string | number | undefined | TexteGras;

/** A text in bold. */
export interface TexteGras {
  /** Its words. */
  texte: string;
  /** Always. */
  gras: true;
}

/** One sheet. */
export interface FeuilleOds {
  /** Name on its tab: what spreadsheets refuse in it is replaced, a name already taken gets a number. */
  nom: string;
  /** Widths of the columns, in centimetres. Default: 6 for all. */
  largeurs?: readonly number[];
  /** Rows, from the first; they need not have the same length. */
  lignes: readonly (readonly CelluleOds[])[];
}

/** A workbook. */
export interface ClasseurOds {
  /** Title in the properties of the file. */
  titre: string;
  /** Two letters. Default `fr`. */
  langue?: string;
  /** Sheets, in order. */
  feuilles: readonly FeuilleOds[];
}
