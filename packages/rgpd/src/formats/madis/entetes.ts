/** Columns of Madis's exports (version 2.4). */

/** Groups of persons, in the order of the data. */
export const PERSONNES = [
  'Particuliers',
  'Internautes',
  'Usagers',
  'Salariés',
  'Élus',
  'Professionnels',
  'Partenaires',
  'Autres',
] as const;

/** The same in the order that the headings of version 2.4 announce: « Usagers » is not where its data are. */
export const PERSONNES_FAUSSES = [
  'Particuliers',
  'Internautes',
  'Salariés',
  'Élus',
  'Professionnels',
  'Partenaires',
  'Usagers',
  'Autres',
] as const;

export const DETAILS_PERSONNES = 'Détails - Personnes concernées - ';
export const COMMENTAIRE = ' - Commentaire';
const SECURITE = 'Mesures de sécurité et confidentialité - ';
const SPECIFIQUE = 'Traitement spécifique - ';

/** Measures with a box and a comment. */
export const MESURES = [
  'Contrôle d’accès',
  'Traçabilité',
  'Sauvegarde',
  'Mise à jour',
  'Autres',
] as const;
/** Measures with a box only. */
export const MESURES_SEULES = [
  'À tout moment il est possible de ressortir les personnes habilitées',
  'La personne ou la procédure qui permet d’ouvrir des comptes est clairement identifiée',
  'Les spécificités de sensibilisation liées à ce traitement sont délivrées',
] as const;
export const colonneMesure = (nom: string): string =>
  SECURITE + nom.replaceAll('’', nom.startsWith('La personne') ? '’' : "'");

/** Criteria of the screening, by their column. */
export const CRITERES = {
  'Surveillance systématique': 'surveillance',
  'Collecte à large échelle': 'grande_echelle',
  'Personnes vulnérables': 'vulnerables',
  'Croisement de données': 'croisement',
  'Évaluation ou notation': 'evaluation',
  'Décisions automatisées avec effet': 'decision_auto',
  "Exclusion automatique d'un service": 'exclusion',
  'Usage innovant': 'innovant',
} as const;
export const colonneCritere = (nom: string): string => SPECIFIQUE + nom;

/** Columns of one value, by what they are for us. */
export const COLONNES = {
  nom: 'Nom',
  structure: 'Structure - Nom',
  siren: 'Structure - SIREN',
  insee: 'Structure - Code INSEE',
  role: 'En tant que',
  coordonnees: 'Coordonnées du responsable de traitement',
  finalites: 'Finalités',
  service: 'Gestionnaire',
  etat: 'État',
  base: 'Base légale',
  justification: 'Justification de la base légale',
  observations: 'Observations',
  public: 'Registre public',
  exempte: "Est exempté d'AIPD",
  preconisations: 'Préconisations',
  donnees: 'Catégorie de données',
  autresDonnees: 'Catégorie des données - Autres catégories',
  destinataires: 'Destination - Catégorie de destinataires',
  sousTraitants: 'Destination - Sous-traitants',
  creePar: 'Historique - Créé par',
  creeLe: 'Historique - Date de création',
  modifieLe: 'Historique - Date de modification',
  nombre: 'Détails - Nombre de personnes concernées',
  logiciels: 'Détails - Logiciels et supports',
  papier: 'Détails - Traitement papier',
  duree: 'Détails - Délai de conservation - Durée',
  dureeNom: 'Détails - Délai de conservation - Nom',
  sort: 'Détails - Délai de conservation - Sort final',
  origine: 'Détails - Origine des données',
  moyens: 'Détails - Moyens de la collecte',
  preuves: 'Nb Preuves',
  conformite: 'Conformité du traitement',
  conformiteCree: 'Conformité du traitement - Date création',
  conformiteModifiee: 'Conformité du traitement - Date modification',
} as const;
export type Colonne = keyof typeof COLONNES;

const groupe = (...noms: Colonne[]): string[] => noms.map((nom) => COLONNES[nom]);

/** All headings of the processings, in the order of the data. */
export const ENTETES: readonly string[] = [
  ...groupe(
    'nom',
    'structure',
    'siren',
    'insee',
    'role',
    'coordonnees',
    'finalites',
    'service',
    'etat',
    'base',
    'justification',
  ),
  ...groupe(
    'observations',
    'public',
    'exempte',
    'preconisations',
    'donnees',
    'autresDonnees',
    'destinataires',
    'sousTraitants',
  ),
  ...groupe('creePar', 'creeLe', 'modifieLe'),
  ...PERSONNES.flatMap((p) => [DETAILS_PERSONNES + p, DETAILS_PERSONNES + p + COMMENTAIRE]),
  ...groupe('nombre', 'logiciels', 'papier', 'duree', 'dureeNom', 'sort', 'origine', 'moyens'),
  ...MESURES.flatMap((m) => [colonneMesure(m), colonneMesure(m) + COMMENTAIRE]),
  ...MESURES_SEULES.map(colonneMesure),
  ...Object.keys(CRITERES).map(colonneCritere),
  ...groupe('preuves', 'conformite', 'conformiteCree', 'conformiteModifiee'),
];
