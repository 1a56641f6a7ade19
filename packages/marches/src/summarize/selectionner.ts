/** Contracts themselves, latest notification first. */
import { indexer } from '../colonnes/indexer.ts';
import type { Consolidation, Contrat } from '../model.ts';
import { dansPeriode, filtrer, periodeDe } from './filtrer.ts';
import type { Filtre } from './synthese.ts';

/** Firm contracts kept by the filter, latest notification first. */
export function selectionner(consolidation: Consolidation, filtre: Filtre = {}): Contrat[] {
  const { jour } = indexer(consolidation).marches;
  return rangsDe(consolidation, filtre)
    .sort((a, b) => jour[b]! - jour[a]! || a - b)
    .map((i) => consolidation.marches[i]!);
}

/** Ranks of the firm contracts kept by the filter, in the file's order. */
export function rangsDe(consolidation: Consolidation, filtre: Filtre): number[] {
  const index = indexer(consolidation);
  const periode = periodeDe(filtre);
  return Array.from(filtrer(index, index.marches, filtre)).filter((i) =>
    dansPeriode(index.marches.jour[i]!, periode),
  );
}
