/** A public file, as JSON gives it, for the tests of the two public elements. */
const DROITS = ['acces', 'rectification', 'limitation', 'opposition'].map((code) => ({ code }));

export const traitement = (id: string, nom: string, plus: object = {}): object => ({
  id,
  nom,
  finalites: [{ texte: `Gérer : ${nom}`, base: 'e', fondement: 'Délibération du 3 mars 2025' }],
  personnes: ['Habitants', 'Enfants'],
  donnees: [
    { categorie: 'État civil', detail: 'Nom, prénom', duree: 'un an', sort: 'destruction' },
    { categorie: 'Santé', detail: 'Allergies' },
  ],
  destinataires: ['Service scolaire'],
  transferts: [],
  droits: DROITS,
  ...plus,
});

export const fichier = (traitements: object[], plus: object = {}): Record<string, unknown> => ({
  format: 'ternum-rgpd-public',
  version: 1,
  faitLe: '2026-11-23',
  organisme: { nom: 'Commune de Saint-Aubin', adresse: '1 place de la Mairie\n21200 Saint-Aubin' },
  delegue: { nom: 'Délégué à la protection des données', mel: 'dpo@saint-aubin.example' },
  traitements,
  ...plus,
});

export const PLUSIEURS = [
  'Cantine',
  'État civil',
  'Élections',
  'Cimetière',
  'Vidéoprotection',
  'Plan canicule',
  'Lettre d’information',
].map((nom, i) => traitement(`t${i}`, nom));
