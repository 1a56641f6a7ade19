import { dateDe, type Colonnes } from '../colonnes/colonnes.ts';
import { indexer } from '../colonnes/indexer.ts';
import type { Consolidation } from '../model.ts';
import { chiffrer } from './chiffrer.ts';
import { dansPeriode, filtrer, periodeDe, retenir, type Periode } from './filtrer.ts';
import { METHODE } from './methode.ts';
import type { Filtre, OptionsSynthese, Synthese } from './synthese.ts';

/** Everything that the contracts kept by the filter say, with how each figure is computed. */
export function summarize(
  consolidation: Consolidation,
  filtre: Filtre = {},
  options: OptionsSynthese = {},
): Synthese {
  const index = indexer(consolidation);
  const { marches, ecartes } = index;
  const periode = periodeDe(filtre);
  const rangs = filtrer(index, marches, filtre);
  return {
    ...chiffrer(consolidation, filtre, options),
    periode: etendue(marches, periode ? retenir(marches, rangs, periode) : rangs),
    ecartes: parMotif(consolidation, ecartes, filtrer(index, ecartes, filtre), periode),
    methode: {
      ...METHODE,
      ...(options.cotitulaires === 'partage' && { topTitulaires: METHODE.topTitulairesPartage! }),
    },
  };
}

/** What was set aside, per reason, the most frequent first. */
function parMotif(
  { ecartes }: Consolidation,
  { jour }: Colonnes,
  rangs: Uint32Array,
  periode: Periode | undefined,
): Synthese['ecartes'] {
  const motifs = new Map<string, Synthese['ecartes'][number]>();
  for (const i of rangs) {
    if (!dansPeriode(jour[i]!, periode)) continue;
    const { motif, raison } = ecartes[i]!;
    const deja = motifs.get(motif);
    if (deja) deja.nombre++;
    else motifs.set(motif, { motif, nombre: 1, raison });
  }
  return [...motifs.values()].sort((a, b) => b.nombre - a.nombre);
}

/** First and last day. */
function etendue({ jour }: Colonnes, rangs: Uint32Array): { du?: string; au?: string } {
  let du = Infinity;
  let au = 0;
  for (const i of rangs) {
    const j = jour[i]!;
    if (j && j < du) du = j;
    if (j > au) au = j;
  }
  return au ? { du: dateDe(du), au: dateDe(au) } : {};
}
