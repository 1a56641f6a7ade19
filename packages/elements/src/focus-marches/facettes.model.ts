/** The choices behind « Plus de filtres » that the contracts themselves give. Pure. */
import type { Contrat } from '@ternum/marches';
import type { Option } from './filtres.model.ts';

export interface Facettes {
  procedures: Set<string>;
  /** Codes of départements. */
  lieux: Set<string>;
}

export function facettes(contrats: readonly Contrat[]): Facettes {
  const procedures = new Set<string>();
  const lieux = new Set<string>();
  for (const { publie } of contrats) {
    if (publie.procedure) procedures.add(publie.procedure);
    if (publie.lieu?.departement) lieux.add(publie.lieu.departement);
  }
  return { procedures, lieux };
}

/** By label, which may come later than the data. */
export const enOptions = (cles: Iterable<string>, dire: (cle: string) => string): Option[] =>
  Array.from(cles, (cle) => ({ cle, libelle: dire(cle) })).sort((a, b) =>
    a.libelle.localeCompare(b.libelle, 'fr'),
  );
