/** What stands beside the total: concessions, framework agreements. */
import type { Colonnes } from '../colonnes/colonnes.ts';
import { filtrer, retenir, type Periode } from './filtrer.ts';
import type { Index } from '../colonnes/indexer.ts';
import { mesurer } from './totaux.ts';
import type { Filtre, Mesure } from './synthese.ts';

export function somme(
  index: Index,
  c: Colonnes,
  filtre: Filtre,
  periode: Periode | undefined,
): Mesure {
  const rangs = filtrer(index, c, filtre);
  return mesurer(c, periode ? retenir(c, rangs, periode) : rangs);
}
