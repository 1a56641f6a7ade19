/** The list for a spreadsheet. Loaded when asked for. */
import { writeCsv, type ColonneCsv } from '@ternum/core/csv';
import type { Lieu } from '@ternum/mednum';
import { telecharger } from '../shared/exporter/telecharger.ts';
import { adresseDe, loin, nomDe, statut, type Depuis } from './carte-mednum.model.ts';

const colonnes = (depuis: Depuis | undefined, maintenant: number): ColonneCsv<Lieu>[] => [
  { titre: 'Nom', valeur: nomDe },
  { titre: 'Adresse', valeur: adresseDe },
  {
    titre: 'Distance à vol d’oiseau (m)',
    valeur: (l) => {
      const metres = loin(l, depuis);
      return metres === undefined ? undefined : Math.round(metres);
    },
  },
  { titre: 'En ce moment', valeur: (l) => statut(l, maintenant).mots },
  { titre: 'Horaires publiés', valeur: (l) => l.horaires },
  { titre: 'Téléphone', valeur: (l) => l.telephones.join(', ') },
  { titre: 'Courriel', valeur: (l) => l.courriels.join(', ') },
  { titre: 'Site', valeur: (l) => l.sitesWeb.join(', ') },
  { titre: 'Rendez-vous', valeur: (l) => l.priseRdv },
  { titre: 'Services', valeur: (l) => l.services.join(', ') },
  { titre: 'Coût', valeur: (l) => l.frais.join(', ') },
  { titre: 'Latitude', valeur: (l) => l.latitude },
  { titre: 'Longitude', valeur: (l) => l.longitude },
];

export const tableau = (
  lieux: readonly Lieu[],
  depuis: Depuis | undefined,
  maintenant: number,
): string => writeCsv(colonnes(depuis, maintenant), lieux);

export function telechargerLieux(
  lieux: readonly Lieu[],
  depuis: Depuis | undefined,
  maintenant: number,
): void {
  const texte = tableau(lieux, depuis, maintenant);
  telecharger(new Blob([texte], { type: 'text/csv;charset=utf-8' }), 'aide-numerique.csv');
}
