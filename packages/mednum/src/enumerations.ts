/**
 * Closed lists of the national schema, as data. `anciens`: values of 0.1.x and usual misspellings → value of 1.0.2;
 * only where one value says the same. What has no counterpart stays as published, with its anomaly.
 * Source: LaMednum/standard-mediation-num, schema.json v1.0.2 (2024-04-11) and v0.1.1, `descriptif-des-evolutions`.
 * Reviewed 2026-11-23.
 */
export const SCHEMA = {
  /** Of the schema. */
  version: '1.0.2',
  /** Where it is published. */
  source: 'https://github.com/LaMednum/standard-mediation-num',
  /** Day of the last review, `YYYY-MM-DD`. */
  relu: '2026-11-23',
} as const;

/** A closed list of the schema. */
export interface Enumeration {
  /** Its values. */
  valeurs: readonly string[];
  /** Values of 0.1.x and usual misspellings → value of 1.0.2. */
  anciens?: Readonly<Record<string, string>>;
}

/** The label of the region's hub. */
export const LABEL_BFC = 'Arnia/MedNum BFC (Bourgogne-Franche-Comté)';

const DEMARCHES = 'Aide aux démarches administratives';
const QUOTIDIEN = 'Maîtrise des outils numériques du quotidien';
const ACCES = 'Accès internet et matériel informatique';
const COMPRENDRE = 'Compréhension du monde numérique';
const LOISIRS = 'Loisirs et créations numériques';
const INSERTION = 'Insertion professionnelle via le numérique';
const FAMILLES = 'Familles et/ou enfants';

/** The closed lists, by name. */
export const ENUMERATIONS: Readonly<Record<CleEnumeration, Enumeration>> = {
  services: {
    valeurs: [
      DEMARCHES,
      QUOTIDIEN,
      INSERTION,
      'Utilisation sécurisée du numérique',
      'Parentalité et éducation avec le numérique',
      LOISIRS,
      COMPRENDRE,
      ACCES,
      'Acquisition de matériel informatique à prix solidaire',
    ],
    anciens: {
      'Devenir autonome dans les démarches administratives': DEMARCHES,
      'Réaliser des démarches administratives avec un accompagnement': DEMARCHES,
      'Accompagner les démarches de santé': DEMARCHES,
      'Prendre en main un smartphone ou une tablette': QUOTIDIEN,
      'Prendre en main un ordinateur': QUOTIDIEN,
      'Utiliser le numérique au quotidien': QUOTIDIEN,
      'Approfondir ma culture numérique': COMPRENDRE,
      'Promouvoir la citoyenneté numérique': COMPRENDRE,
      'Favoriser mon insertion professionnelle': INSERTION,
      'Accéder à une connexion internet': ACCES,
      'Accéder à du matériel': ACCES,
      "S'équiper en matériel informatique": 'Acquisition de matériel informatique à prix solidaire',
      'Créer avec le numérique': LOISIRS,
      "Soutenir la parentalité et l'éducation avec le numérique":
        'Parentalité et éducation avec le numérique',
    },
  },
  publics: {
    valeurs: ['Jeunes', 'Étudiants', FAMILLES, 'Seniors', 'Femmes'],
    anciens: {
      'Seniors (+ 65 ans)': 'Seniors',
      'Jeunes (16-26 ans)': 'Jeunes',
      'Familles/enfants': FAMILLES,
      'Familles et enfants': FAMILLES,
      'Uniquement femmes': 'Femmes',
    },
  },
  prisesEnCharge: {
    valeurs: [
      'Surdité',
      'Handicaps moteurs',
      'Handicaps mentaux',
      'Illettrisme',
      'Langues étrangères (anglais)',
      'Langues étrangères (autres)',
      'Déficience visuelle',
    ],
    anciens: {
      "Personnes en situation d'illettrisme": 'Illettrisme',
      "Handicaps mentaux : déficiences limitant les activités d'une personne": 'Handicaps mentaux',
    },
  },
  frais: {
    valeurs: ['Gratuit', 'Gratuit sous condition', 'Payant'],
    anciens: {
      'Gratuit : Je peux accéder gratuitement au lieu et à ses services': 'Gratuit',
      'Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)':
        'Gratuit sous condition',
      "Payant : L'accès au lieu et/ou à ses services est payant": 'Payant',
    },
  },
  dispositifs: {
    valeurs: [
      'Aidants Connect',
      'Bibliothèques numérique de référence',
      'Certification PIX',
      'Conseillers numériques',
      'Emmaüs Connect',
      'France Services',
      'Grande école du numérique',
      'La Croix Rouge',
      "Point d'accès numérique CAF",
      'Promeneurs du net',
      'Relais numérique (Emmaüs Connect)',
    ],
    anciens: {
      CNFS: 'Conseillers numériques',
      'Grandes écoles du numérique': 'Grande école du numérique',
      'Point numérique CAF': "Point d'accès numérique CAF",
    },
  },
  labels: {
    valeurs: [
      'Formé à « Mon Espace Santé »',
      'Formé à « DUPLEX » (illettrisme)',
      LABEL_BFC,
      'Collectif ressources et acteurs réemploi (Normandie)',
      'Étapes numériques (La Poste)',
      'Fabriques de Territoire',
      'Les Éclaireurs du numérique (Drôme)',
      'Mes Papiers (Métropole de Lyon)',
      'ORDI 3.0',
      'SUD LABS (PACA)',
    ],
    anciens: { 'Étapes numériques(La Poste)': 'Étapes numériques (La Poste)' },
  },
  modalitesAcces: {
    valeurs: [
      'Se présenter',
      'Téléphoner',
      'Contacter par mail',
      'Prendre un RDV en ligne',
      "Ce lieu n'accueille pas de public",
      'Envoyer un mail avec une fiche de prescription',
    ],
  },
  modalitesAccompagnement: {
    valeurs: [
      'En autonomie',
      'Accompagnement individuel',
      'Dans un atelier collectif',
      'À distance',
    ],
    anciens: {
      "Seul : j'ai accès à du matériel et une connexion": 'En autonomie',
      "Avec de l'aide : je suis accompagné seul dans l'usage du numérique":
        'Accompagnement individuel',
      "Dans un atelier : j'apprends collectivement à utiliser le numérique":
        'Dans un atelier collectif',
    },
  },
  itinerance: { valeurs: ['Itinérant', 'Fixe'] },
};

/** Names of the lists. */
export type CleEnumeration =
  | 'services'
  | 'publics'
  | 'prisesEnCharge'
  | 'frais'
  | 'dispositifs'
  | 'labels'
  | 'modalitesAcces'
  | 'modalitesAccompagnement'
  | 'itinerance';
