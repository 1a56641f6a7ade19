import type { Consolidation } from '../model.ts';
import { chiffrer } from './chiffrer.ts';
import { METHODE } from './methode.ts';
import type { Filtre, OptionsSynthese, Synthese } from './synthese.ts';

/** Everything that the contracts kept by the filter say, with how each figure is computed. */
export function summarize(
  consolidation: Consolidation,
  filtre: Filtre = {},
  options: OptionsSynthese = {},
): Synthese {
  return {
    ...chiffrer(consolidation, filtre, options),
    methode: {
      ...METHODE,
      ...(options.cotitulaires === 'partage' && { topTitulaires: METHODE.topTitulairesPartage! }),
    },
  };
}
