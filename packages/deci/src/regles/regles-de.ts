import { formatDate } from '@ternum/core';
import { NATIONAL, PROFILS } from './profils.ts';
import type { Regles } from './types.ts';

/** Rules of a département (`21`, `2A`, `974`): its own where they are known, else the indicative ones, marked so. */
export function reglesDe(departement: string): Regles {
  return PROFILS.find((r) => r.departement === departement) ?? NATIONAL;
}

/** Départements whose own rules are known. */
export const DEPARTEMENTS_CONNUS: readonly string[] = PROFILS.map((r) => r.departement);

/** What a rule rests on, one French sentence. */
export function direRegles({ departement, provenance }: Regles): string {
  const qui =
    departement === 'national'
      ? 'Seuils indicatifs, faute de règle départementale connue'
      : `Seuils du service d’incendie et de secours du département ${departement}`;
  return `${qui}. ${provenance.source}. Revu le ${formatDate(provenance.revueLe)}.`;
}
