import type { Consolidation } from '../model.ts';
import { Dictionnaire, Organismes, ranger, type Colonnes, type Lexique } from './colonnes.ts';

export interface Index {
  lexique: Lexique;
  marches: Colonnes;
  concessions: Colonnes;
  accordsCadres: Colonnes;
  ecartes: Colonnes;
}

const INDEX = new WeakMap<Consolidation, Index>();

/** The columns of a data set, made at the first question and kept as long as the data set. */
export function indexer(consolidation: Consolidation): Index {
  let index = INDEX.get(consolidation);
  if (!index) {
    const lexique: Lexique = {
      organismes: new Organismes(),
      cpv: new Dictionnaire(),
      categories: new Dictionnaire(),
      procedures: new Dictionnaire(),
      natures: new Dictionnaire(),
      formesPrix: new Dictionnaire(),
      lieux: new Dictionnaire(),
    };
    // Rankings by category read these three as codes 1, 2 and 3.
    for (const categorie of CATEGORIES) lexique.categories.code(categorie);
    index = {
      lexique,
      marches: ranger(consolidation.marches, lexique),
      concessions: ranger(consolidation.concessions, lexique),
      accordsCadres: ranger(consolidation.accordsCadres, lexique),
      ecartes: ranger(
        consolidation.ecartes.map((e) => e.contrat),
        lexique,
      ),
    };
    INDEX.set(consolidation, index);
  }
  return index;
}

export const CATEGORIES = ['travaux', 'fournitures', 'services'] as const;

/** To be called when names or places of the records have been filled in. */
export function desindexer(consolidation: Consolidation): void {
  INDEX.delete(consolidation);
}
