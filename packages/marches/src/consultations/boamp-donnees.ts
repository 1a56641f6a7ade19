/** The JSON inside a record: four families of notices, each with its own shape. */
import { enListe, estObjet } from './dehors.ts';
import { lireAncien } from './boamp-ancien.ts';
import { lireEforms } from './boamp-eforms.ts';
import { lireNational } from './boamp-national.ts';
import type { Lot } from './model.ts';

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

/**
 * Reads `donnees`. Keys: `EFORMS` (European notices since 2023), `FNSimple`, `MAPA`, `DSP`, `DIVERS`… (national ones),
 * or the blocks of the schemas before (`IDENTITE`, `OBJET`…). Undefined: a shape that nobody described.
 */
export function lireDonnees(donnees: Record<string, unknown>): Donnees | undefined {
  if (estObjet(donnees['EFORMS'])) return lireEforms(donnees['EFORMS']);
  if (['IDENTITE', 'OBJET', 'CONDITION_PARTICIPATION'].some((cle) => estObjet(donnees[cle])))
    return lireAncien(donnees);
  for (const bloc of Object.values(donnees)) {
    if (!estObjet(bloc)) continue;
    const corps = ['initial', 'rectificatif', 'annulation'].map((cle) => bloc[cle]);
    if (corps.some(estObjet) || estObjet(bloc['organisme']))
      return lireNational(bloc, corps.filter(estObjet));
  }
  return undefined;
}

/** The lots of a list, those without a word left out. */
export function lotsDe(blocs: unknown, lire: (lot: unknown) => Lot | undefined): Lot[] {
  return enListe(blocs)
    .map((lot) => lire(lot))
    .filter((lot) => lot !== undefined);
}
