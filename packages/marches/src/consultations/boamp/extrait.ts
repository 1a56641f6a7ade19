/** What the JSON of a notice gives, whatever its shape. */
import { enListe } from '../dehors.ts';
import type { Lot } from '../model.ts';

/** What a notice's own JSON adds to the flat fields of the record. */
export interface Donnees {
  siret?: string;
  /** Département of the buyer's address: more exact than those the notice is published for. */
  departementAcheteur?: string;
  objet?: string;
  /** As written. */
  dateLimite?: string;
  lots: Lot[];
  codesCPV: string[];
  lieu?: string;
  departementsLieu: string[];
  lienReponse?: string;
  aFournir: string[];
  idProcedure?: string;
  considerationsEnvironnementales?: boolean;
  /** Blocks that say what a national correction changes. */
  corrections: unknown[];
}

export const rien = (): Donnees => ({
  lots: [],
  codesCPV: [],
  departementsLieu: [],
  aFournir: [],
  corrections: [],
});

/** The lots of a list, those without a word left out. */
export function lotsDe(blocs: unknown, lire: (lot: unknown) => Lot | undefined): Lot[] {
  return enListe(blocs)
    .map((lot) => lire(lot))
    .filter((lot) => lot !== undefined);
}
