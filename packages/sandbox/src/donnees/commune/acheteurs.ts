/** The two buyers of the demo, and the places where they buy. */
import type { Lieu, Structure } from '../contrat.ts';
import { sirenCommune, siret } from '../identifiants.ts';
import type { Qui } from './types.ts';

/** The commune of the demo. Its SIREN, like the EPCI’s, is nobody’s. */
export const COMMUNE: Structure = {
  siret: siret(sirenCommune('21', 990), 1),
  nom: 'Commune de Clairvigne-sur-Ouche',
  departement: '21',
  codeCommune: '21990',
  commune: 'Clairvigne-sur-Ouche',
};
/** The intercommunalité of the demo. */
export const EPCI: Structure = {
  siret: siret(sirenCommune('21', 991), 1),
  nom: 'Communauté de communes Ouche et Combes',
  departement: '21',
  codeCommune: '21990',
  commune: 'Clairvigne-sur-Ouche',
};
/** Last day of the data. */
export const DERNIER_JOUR = '2026-11-12';

export const ACHETEURS: Record<Qui, Structure> = { commune: COMMUNE, epci: EPCI };
export const LIEUX: Record<Qui, Lieu> = {
  commune: { code: '21410', typeCode: 'Code postal', nom: 'Clairvigne-sur-Ouche' },
  epci: { code: '21', typeCode: 'Code département', nom: 'Côte-d’Or' },
};
