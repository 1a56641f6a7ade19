/** The default period of a page. */
import type { Consolidation } from '../model.ts';
import { ajouterMois, dateDe, jourDe } from '../colonnes/colonnes.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { filtrer } from './filtrer.ts';
import { indexer } from '../colonnes/indexer.ts';
import type { Filtre } from './synthese.ts';

/**
 * The default period of a page: twelve rolling months that end with the month of the latest notification (a
 * mistyped day of the future does not count). `{}` when nothing is dated.
 */
export function douzeDerniersMois(
  consolidation: Consolidation,
  filtre: Filtre = {},
  aujourdhui = aujourdhuiAParis(),
): {
  /** First day of the first month, `YYYY-MM-DD`. */
  du?: string;
  /** Last day of the last month, `YYYY-MM-DD`. */
  au?: string;
} {
  const index = indexer(consolidation);
  const limite = jourDe(aujourdhui);
  let dernier = 0;
  for (const c of [index.marches, index.accordsCadres, index.concessions]) {
    const rangs = filtrer(index, c, filtre);
    for (let r = 0; r < rangs.length; r++) {
      const jour = c.jour[rangs[r]!]!;
      if (jour > dernier && jour <= limite) dernier = jour;
    }
  }
  if (!dernier) return {};
  // No month has a 31st day too many: it becomes the last one.
  const fin = dernier - (dernier % 100) + 31;
  return { du: `${dateDe(ajouterMois(fin, -11)).slice(0, 8)}01`, au: dateDe(ajouterMois(fin, 0)) };
}
