/** What stands beside the total: concessions, framework agreements, contracts set aside. */
import type { Consolidation } from '../model.ts';
import type { Colonnes } from '../colonnes/colonnes.ts';
import { dansPeriode, filtrer, retenir, type Periode } from './filtrer.ts';
import type { Index } from '../colonnes/indexer.ts';
import { mesurer } from './totaux.ts';
import type { Filtre, Mesure, Synthese } from './synthese.ts';

export function somme(
  index: Index,
  c: Colonnes,
  filtre: Filtre,
  periode: Periode | undefined,
): Mesure {
  const rangs = filtrer(index, c, filtre);
  return mesurer(c, periode ? retenir(c, rangs, periode) : rangs);
}

export function parMotif(
  { ecartes }: Consolidation,
  index: Index,
  filtre: Filtre,
  periode: Periode | undefined,
): Synthese['ecartes'] {
  const motifs = new Map<string, Synthese['ecartes'][number]>();
  for (const i of filtrer(index, index.ecartes, filtre)) {
    if (!dansPeriode(index.ecartes.jour[i]!, periode)) continue;
    const { motif, raison } = ecartes[i]!;
    const deja = motifs.get(motif);
    if (deja) deja.nombre++;
    else motifs.set(motif, { motif, nombre: 1, raison });
  }
  return [...motifs.values()].sort((a, b) => b.nombre - a.nombre);
}
