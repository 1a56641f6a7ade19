/** Anomalies of the kept contracts, counted. Pure. */
import type { Consolidation, Filtre } from '@ternum/marches';

/** True when no identifier is asked for, or when this one, or its SIREN, is. */
export function correspond(id: string, demandes: readonly string[] | undefined): boolean {
  return !demandes?.length || demandes.some((d) => id.startsWith(d));
}

export interface ComptesAnomalies {
  total: number;
  /** Kept contracts that have at least one. */
  contrats: number;
  /** Most frequent first; the sentence is that of the first one met. */
  parChamp: { cle: string; phrase: string; nombre: number }[];
}

export function compterAnomalies(c: Consolidation, perimetre: Filtre): ComptesAnomalies {
  const parChamp = new Map<string, { cle: string; phrase: string; nombre: number }>();
  let [total, contrats] = [0, 0];
  for (const groupe of [c.marches, c.accordsCadres, c.concessions]) {
    for (const { publie } of groupe) {
      if (!publie.anomalies.length || !correspond(publie.acheteur.id, perimetre.acheteurs))
        continue;
      contrats++;
      for (const a of publie.anomalies) {
        total++;
        const cle = `${a.code} ${a.champ.replace(/\[\d+\]/g, '[]')}`;
        const compte = parChamp.get(cle);
        if (compte) compte.nombre++;
        else parChamp.set(cle, { cle, phrase: a.phrase, nombre: 1 });
      }
    }
  }
  return {
    total,
    contrats,
    parChamp: [...parChamp.values()].sort((a, b) => b.nombre - a.nombre),
  };
}
