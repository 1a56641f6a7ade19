/** Contracts in any order, for tables. */
import type { Consolidation, Contrat } from '../model.ts';
import { indexer } from '../colonnes/indexer.ts';
import { rangsDe } from './selectionner.ts';
import type { Filtre } from './synthese.ts';

/**
 * What a list is sorted by: `date` of notification, current `montant`, `fin` (notification + current duration), or the
 * words of the subject, of the buyer, of the first supplier.
 */
export type Tri = 'date' | 'montant' | 'objet' | 'acheteur' | 'titulaire' | 'fin';

/** Order and page of a list. */
export interface OptionsListe {
  /** Default `date`. What is unknown comes last, in both directions. */
  tri?: Tri;
  /** Default `desc`. */
  sens?: 'asc' | 'desc';
  /** First rank, from 0. */
  debut?: number;
  /** Length of the page; default 25. */
  taille?: number;
}

/** One page of the firm contracts kept by the filter, and how many there are in all. */
export function lister(
  consolidation: Consolidation,
  filtre: Filtre = {},
  { tri = 'date', sens = 'desc', debut = 0, taille = 25 }: OptionsListe = {},
): {
  /** Contracts kept by the filter, all pages together. */
  total: number;
  /** Contracts of this page. */
  contrats: Contrat[];
} {
  const rangs = rangsTries(consolidation, filtre, tri, sens);
  return {
    total: rangs.length,
    contrats: rangs.slice(debut, debut + taille).map((i) => consolidation.marches[i]!),
  };
}

function rangsTries(
  consolidation: Consolidation,
  filtre: Filtre,
  tri: Tri,
  sens: 'asc' | 'desc',
): number[] {
  const c = indexer(consolidation).marches;
  const rangs = rangsDe(consolidation, filtre);
  const signe = sens === 'asc' ? 1 : -1;
  const valeurs = tri === 'date' ? c.jour : tri === 'montant' ? c.montant : tri === 'fin' && c.fin;
  if (valeurs) {
    return rangs.sort((a, b) => {
      const x = valeurs[a]! || 0;
      const y = valeurs[b]! || 0;
      return x && y ? signe * (x - y) || a - b : y - x || a - b;
    });
  }
  const cles = new Map(rangs.map((i) => [i, cleDe(consolidation.marches[i]!, tri)]));
  const ordre = new Intl.Collator('fr', { numeric: true });
  return rangs.sort((a, b) => {
    const x = cles.get(a)!;
    const y = cles.get(b)!;
    return x && y ? signe * ordre.compare(x, y) || a - b : Number(!x) - Number(!y) || a - b;
  });
}

function cleDe({ publie, actuel }: Contrat, tri: Tri): string {
  const [titulaire] = actuel.titulaires;
  switch (tri) {
    case 'acheteur':
      return publie.acheteur.nom ?? publie.acheteur.id;
    case 'titulaire':
      return titulaire?.nom ?? titulaire?.id ?? '';
    default:
      return publie.objet ?? '';
  }
}
