/** Today, and the default period of a page. */
import type { Consolidation } from '../model.ts';
import { ajouterMois, dateDe, jourDe } from '../colonnes/colonnes.ts';
import { filtrer } from './filtrer.ts';
import { indexer } from '../colonnes/indexer.ts';
import type { Filtre } from './synthese.ts';

/**
 * Day in Paris, `YYYY-MM-DD`. Summer time: from the last Sunday of March to the last one of October, 1:00 UTC
 * (directive 2000/84/CE). By hand, since the first `Intl.DateTimeFormat` of a page takes 20 ms.
 */
export function aujourdhuiAParis(maintenant = Date.now()): string {
  const annee = new Date(maintenant).getUTCFullYear();
  const ete = maintenant >= bascule(annee, 3) && maintenant < bascule(annee, 10);
  return new Date(maintenant + (ete ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
}

/** Last Sunday of a month of 31 days, 1:00 UTC. */
function bascule(annee: number, mois: number): number {
  const dernier = new Date(Date.UTC(annee, mois - 1, 31, 1));
  return dernier.setUTCDate(31 - dernier.getUTCDay());
}

/**
 * The default period of a page: twelve rolling months that end with the month of the latest notification (a
 * mistyped day of the future does not count). `{}` when nothing is dated.
 */
export function douzeDerniersMois(
  consolidation: Consolidation,
  filtre: Filtre = {},
  aujourdhui = aujourdhuiAParis(),
): { du?: string; au?: string } {
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
