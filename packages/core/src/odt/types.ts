/** One piece of a text document. */
export type Bloc =
  | {
      /** A heading. */
      type: 'titre';
      /** 1 is the document’s own title. */
      niveau: 1 | 2 | 3;
      /** Its words. */
      texte: string;
    }
  | {
      /** A paragraph. */
      type: 'paragraphe';
      /** Its words. */
      texte: string;
      /** In bold. */
      gras?: boolean;
    }
  | {
      /** A bulleted list. */
      type: 'liste';
      /** One text an item. */
      elements: readonly string[];
    }
  | {
      /** A table; its heading is repeated on every page. */
      type: 'tableau';
      /** What it shows, above it. */
      legende: string;
      /** Headings of the columns. */
      entetes: readonly string[];
      /** Rows, a text a cell. */
      lignes: readonly (readonly string[])[];
      /** Columns of figures, set to the right. */
      aDroite?: readonly number[];
    };

/** A text document. */
export interface DocumentTexte {
  /** Title in the properties of the file. */
  titre: string;
  /** Language of the text; default `fr`, of France. */
  langue?: string;
  /** Pages wider than high. */
  paysage?: boolean;
  /** What it holds, in order. */
  blocs: readonly Bloc[];
}
