import type { Consolidation } from '../model.ts';
import { souffle } from '../consolidate/souffle.ts';
import { Dictionnaire, Organismes, ranger, type Colonnes, type Lexique } from './colonnes.ts';

export interface Index {
  lexique: Lexique;
  marches: Colonnes;
  concessions: Colonnes;
  accordsCadres: Colonnes;
  ecartes: Colonnes;
}

/** In this order, they are the codes 1, 2 and 3 of the categories' dictionary. */
export const CATEGORIES = ['travaux', 'fournitures', 'services'] as const;

const INDEX = new WeakMap<Consolidation, Index>();

/** The columns of a data set, made at the first question and kept as long as the data set. */
export function indexer(consolidation: Consolidation): Index {
  let index = INDEX.get(consolidation);
  if (!index) {
    const travail = preparer(consolidation);
    let pas = travail.next();
    while (!pas.done) pas = travail.next();
    index = pas.value;
  }
  return index;
}

/** The same in slices: a page that has just read ten thousand contracts must not freeze. */
export function* preparer(consolidation: Consolidation): Generator<void, Index> {
  const lexique: Lexique = {
    acheteurs: new Organismes(),
    titulaires: new Organismes(),
    cpv: new Dictionnaire(),
    divisions: new Dictionnaire(),
    categories: new Dictionnaire(),
    procedures: new Dictionnaire(),
    natures: new Dictionnaire(),
    formesPrix: new Dictionnaire(),
    lieux: new Dictionnaire(),
  };
  for (const categorie of CATEGORIES) lexique.categories.code(categorie);
  const index: Index = {
    lexique,
    marches: yield* ranger(consolidation.marches, lexique),
    concessions: yield* ranger(consolidation.concessions, lexique),
    accordsCadres: yield* ranger(consolidation.accordsCadres, lexique),
    ecartes: yield* ranger(
      consolidation.ecartes.map((e) => e.contrat),
      lexique,
    ),
  };
  INDEX.set(consolidation, index);
  return index;
}

/** Makes the columns in slices: the first question then only reads. */
export async function preparerColonnes(consolidation: Consolidation): Promise<void> {
  if (INDEX.has(consolidation)) return;
  const pause = souffle(25);
  for (const _ of preparer(consolidation)) {
    const attente = pause();
    if (attente) await attente;
  }
}

/** To be called when names or places of the records have been filled in. */
export function desindexer(consolidation: Consolidation): void {
  INDEX.delete(consolidation);
}
