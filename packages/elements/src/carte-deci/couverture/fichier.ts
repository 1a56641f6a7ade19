/** The table of the coverage as a file: it is what keeps decisions once the page is closed. Pure. */
import { writeCsv } from '@ternum/core/csv';
import { nommer, STATUTS, type Rangee } from './couverture.model.ts';

export function tableauCsv(rangees: readonly Rangee[]): string {
  return writeCsv<Rangee>(
    [
      { titre: 'Identifiant', valeur: (r) => r.batiment.id },
      { titre: 'Bâtiment', valeur: (r) => nommer(r.batiment) },
      { titre: 'Statut', valeur: (r) => STATUTS[r.couverture.statut] },
      { titre: 'Raison', valeur: (r) => r.couverture.raison },
      {
        titre: 'Mesure',
        valeur: (r) => (r.couverture.mesure === 'chemin' ? 'par les rues' : 'à vol d’oiseau'),
      },
      {
        titre: 'Décision',
        valeur: ({ batiment: { force } }) => force && (force.couvert ? 'couvert' : 'non couvert'),
      },
      { titre: 'Commentaire', valeur: (r) => r.batiment.force?.commentaire },
      { titre: 'Gagné par un point ajouté', valeur: (r) => (r.gagne ? 'oui' : undefined) },
    ],
    rangees,
  );
}
