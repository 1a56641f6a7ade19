/** Closed lists of Madis, by our codes. */
import type { Base, Categorie, Sort, Traitement } from '../../model/index.ts';

export const ROLES = {
  responsable: 'Responsable de traitement',
  conjoint: 'Responsabilité conjointe',
  'sous-traitant': 'Sous-traitant',
} as const satisfies Record<Traitement['role'], string>;

export const BASES = {
  a: 'Le consentement',
  b: "L'exécution d'un contrat",
  c: "L'obligation légale",
  d: "L'intérêt vital",
  e: "L'exécution d'une mission d'intérêt public",
  f: "L'intérêt légitime",
} as const satisfies Record<Base, string>;

export const SORTS = {
  detruire: 'Destruction',
  conserver: 'Conservation',
  verser: 'Versement',
  trier: 'Tri',
} as const satisfies Record<Sort, string>;

/** What Madis writes where we write « je ne sais pas ». */
export const A_DETERMINER = 'À déterminer';
export const NON_DETERMINE = 'Non déterminé';

/** Names of data that Madis comes with, and the group of the CNIL's model that each belongs to. */
export const DONNEES: Readonly<Record<string, Categorie>> = {
  'État civil': 'identite',
  'Nom, Prénom': 'identite',
  'Date, lieu de naissance': 'identite',
  'Coordonnées postales': 'identite',
  'Coordonnées téléphoniques': 'identite',
  Emails: 'identite',
  'Pièces d’identité': 'identite',
  'Photos-vidéos': 'identite',
  'Situation familiale': 'vie-personnelle',
  Filiation: 'vie-personnelle',
  'Situation professionnelle': 'vie-professionnelle',
  'Information bancaire': 'economique',
  'Situation bancaire': 'economique',
  Patrimoine: 'economique',
  'Situation fiscale': 'economique',
  Revenus: 'economique',
  'Numéro de CAF': 'economique',
  'Adresse IP': 'connexion',
  Connexion: 'connexion',
  Géolocalisation: 'localisation',
  'Numéro de Sécurité Sociale': 'nir',
  Santé: 'sante',
  'Appartenance Syndicale': 'syndicat',
  'Origine raciale ou ethnique': 'origine',
  'Vie sexuelle': 'sexualite',
};
/** One name for two groups: both are marked. */
export const OPINION = 'Opinion politique ou religieuse';
