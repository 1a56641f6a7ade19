/** What the records declare of themselves: durable purchasing, sub-contracting. */
import type { ActeSousTraitance, Marche } from '../model.ts';
import { ENVIRONNEMENTALE, SOCIALE, SOUS_TRAITANCE, type Colonnes } from '../colonnes/colonnes.ts';
import { part } from './compteurs.ts';
import type { Chiffres, Taux } from './synthese.ts';

export function considerations(
  { jour, drapeaux }: Colonnes,
  rangs: Uint32Array,
): Chiffres['considerations'] {
  const annees = new Map<number, number[]>();
  for (const i of rangs) {
    const annee = Math.trunc(jour[i]! / 10_000);
    const deja = annees.get(annee);
    if (deja) deja.push(i);
    else annees.set(annee, [i]);
  }
  const deux = (qui: Iterable<number>): { sociales: Taux; environnementales: Taux } => ({
    sociales: part(drapeaux, qui, SOCIALE),
    environnementales: part(drapeaux, qui, ENVIRONNEMENTALE),
  });
  return {
    ...deux(rangs),
    parAnnee: [...annees]
      .filter(([annee]) => annee)
      .sort(([a], [b]) => a - b)
      .map(([annee, qui]) => ({ cle: `${annee}`, ...deux(qui) })),
  };
}

export function sousTraitance(
  { contrats, drapeaux }: Colonnes,
  rangs: Uint32Array,
): Chiffres['sousTraitance'] {
  let montant = 0;
  for (const i of rangs)
    if (drapeaux[i]! & SOUS_TRAITANCE)
      montant += montantActes((contrats[i]!.publie as Marche).actesSousTraitance);
  return { ...part(drapeaux, rangs, SOUS_TRAITANCE), montant };
}

/** Sub-contracted acts at their latest amount. */
function montantActes(actes: ActeSousTraitance[] = []): number {
  let total = 0;
  for (const { montant, modifications } of actes) {
    const change = modifications.findLast((m) => m.montant !== undefined);
    total += change?.montant ?? montant ?? 0;
  }
  return total;
}
