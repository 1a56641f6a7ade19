/** Today, and the default period of a page. */
import { addMonths } from '@ternum/core';
import type { Consolidation } from '../model.ts';
import { cleMois, moisDe } from './calendrier.ts';
import { jourDe } from '../colonnes/colonnes.ts';
import { filtrer } from './filtrer.ts';
import { indexer } from '../colonnes/indexer.ts';
import type { Filtre } from './synthese.ts';

let jourAParis: Intl.DateTimeFormat | undefined;

/** Day in Paris, `YYYY-MM-DD`. */
export function aujourdhuiAParis(): string {
  // Sweden writes days the ISO way. Made once: the first one of a process takes 20 ms.
  jourAParis ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  return jourAParis.format();
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
    for (const i of filtrer(index, c, filtre)) {
      const jour = c.jour[i]!;
      if (jour > dernier && jour <= limite) dernier = jour;
    }
  }
  if (!dernier) return {};
  const mois = `${cleMois(moisDe(dernier))}-31`;
  return { du: `${addMonths(mois, -11).slice(0, 7)}-01`, au: addMonths(mois, 0) };
}
