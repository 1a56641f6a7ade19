/** What was bought, code by code, for whoever gave the full CPV nomenclature. */
import {
  libelleCpv,
  selectionner,
  type Consolidation,
  type Filtre,
  type Poste,
} from '@ternum/marches';

/** Amount of each CPV code under the filter, biggest first. */
export function achatsParCode(
  consolidation: Consolidation,
  filtre: Filtre,
  nomenclature: ReadonlyMap<string, string>,
): Poste[] {
  const postes = new Map<string, Poste>();
  for (const { publie, actuel } of selectionner(consolidation, filtre)) {
    const cle = publie.codeCPV ?? '';
    let poste = postes.get(cle);
    if (!poste) {
      const libelle = cle ? libelleCpv(cle, nomenclature) : 'Non renseigné';
      postes.set(cle, (poste = { cle, libelle: libelle ?? cle, nombre: 0, montant: 0 }));
    }
    poste.nombre++;
    poste.montant += actuel.montant ?? 0;
  }
  return [...postes.values()].sort((a, b) => b.montant - a.montant || b.nombre - a.nombre);
}
