/** Names of communes and of their groupings from their SIREN, offline: one small file per département. */
import { TernumError } from '@ternum/core';
import type { Annuaire, Identite } from './annuaire.ts';

/** Shape of `data/communes-XX.json`, made by `scripts/extract-communes.mjs`. */
export interface FichierCommunes {
  /** Where the names come from, as its publisher asks to be named. */
  source: string;
  /** Licence of the names. */
  licence: string;
  /** Year of the administrative division, e.g. `2026`. */
  millesime: string;
  /** Code of the département. */
  departement: string;
  /** SIREN, name, INSEE code, population; sorted by SIREN. */
  communes: [siren: string, nom: string, insee: string, population: number][];
  /**
   * EPCI that hold a commune of this département: SIREN, name, type (CC, CA, CU, METRO), population, and the
   * département where most of its inhabitants live.
   */
  epci: [siren: string, nom: string, type: string, population: number, departement: string][];
}

/** A commune or an EPCI: its name, and what else the file tells. */
export interface IdentiteCommune extends Identite {
  /** INSEE code of the commune, 5 characters; an EPCI has none. */
  codeInsee?: string;
  /** Inhabitants. */
  population?: number;
}

/** Départements that come with the package: Bourgogne-Franche-Comté. */
export const DEPARTEMENTS_COMMUNES = ['21', '25', '39', '58', '70', '71', '89', '90'] as const;

/**
 * Communes (« Commune de Dijon ») and EPCI of the départements, by SIREN. `charger` gives the text or the object
 * of `communes-<departement>.json`: a fetch, a file read or an import. Nothing is loaded by itself.
 *
 * @throws TernumError `parse` when a file has not the shape of `FichierCommunes`; whatever `charger` throws
 */
export async function nomsDesCommunes(
  departements: readonly string[],
  charger: (departement: string) => Promise<unknown>,
): Promise<Map<string, IdentiteCommune>> {
  const annuaire = new Map<string, IdentiteCommune>();
  for (const departement of departements) {
    const lu = await charger(departement);
    const fichier = (typeof lu === 'string' ? JSON.parse(lu) : lu) as Partial<FichierCommunes>;
    if (!Array.isArray(fichier?.communes) || !Array.isArray(fichier.epci))
      throw new TernumError({
        kind: 'parse',
        message: `Le fichier des communes de ${departement} n’a pas la forme attendue.`,
      });
    for (const [siren, nom, codeInsee, population] of fichier.communes)
      annuaire.set(siren, { nom: deCommune(nom), departement, codeInsee, population });
    for (const [siren, nom, , population, siege] of fichier.epci)
      annuaire.set(siren, { nom, departement: siege, population });
  }
  return annuaire satisfies Annuaire;
}

/** « Commune de Dijon », « Commune d’Auxerre », « Commune du Creusot », « Commune des Rousses ». */
export function deCommune(nom: string): string {
  if (/^le /i.test(nom)) return `Commune du ${nom.slice(3)}`;
  if (/^les /i.test(nom)) return `Commune des ${nom.slice(4)}`;
  // H is left out: « de Hauteville » but « d’Héricourt », and no file says which.
  const elision = /^[aeiouyâàéèêëîïôœæ]/i.test(nom) && !/^y[aeiouéè]/i.test(nom);
  return `Commune ${elision ? 'd’' : 'de '}${nom}`;
}
