/** What every reader and writer of a format gives back. */
import type { Change, Horloge, Registre } from '../../model/index.ts';

/** Something to know about a file, and where in it. */
export interface Avertissement {
  /** Where: « feuille Cantine, ligne 12 », « ligne 3, colonne Base légale », « fichier ». */
  position: string;
  /** In French. */
  texte: string;
}

/** Something of a file that has no place in the register; it is given back as it was written. */
export interface Ignore {
  /** Where, as in `Avertissement`. */
  position: string;
  /** What was written there. */
  texte: string;
}

/** A file that was read. Nothing of it is lost: what is not in `registre` is in `ignores`. */
export interface Lecture {
  /** The register that the file holds, alone. */
  registre: Registre;
  /** The same, as changes to apply to a register that exists already; the body is left out of them. */
  changes: readonly Change[];
  /** What was understood otherwise than written, or is to be checked. */
  avertissements: readonly Avertissement[];
  /** What was not understood, or has no place. */
  ignores: readonly Ignore[];
}

/** A file that was written. */
export interface Ecriture {
  /** Bytes, ready to be saved. */
  octets: Uint8Array;
  /** What the format cannot hold, or is to be checked. */
  avertissements: readonly Avertissement[];
}

/** What a reader may be told. */
export interface OptionsLecture {
  /** Instant and identifiers. Default: those of the machine. */
  horloge?: Horloge;
}
