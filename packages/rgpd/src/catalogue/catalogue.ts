/** The whole catalogue, in one piece. */
import { OBLIGATIONS } from './obligations/index.ts';
import { QUESTIONS } from './questions.ts';
import { RECETTES } from './recettes/index.ts';
import { SECURITE } from './securite/index.ts';
import type { Catalogue } from './types.ts';
import { VERSION_CATALOGUE } from './version.ts';

/** Recipes, questions, obligations and measures of small communes. To load parts only: `chargerCatalogue`. */
export const catalogue: Catalogue = {
  version: VERSION_CATALOGUE,
  recettes: RECETTES,
  questions: QUESTIONS,
  obligations: OBLIGATIONS,
  securite: SECURITE,
};
