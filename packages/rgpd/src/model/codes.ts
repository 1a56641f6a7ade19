/** Closed lists of the model, with their words. Source: `facts` of each line. Review: 2026-11-22. */

/** Legal bases of article 6(1) GDPR, by letter. `f` is shut to public authorities in their missions (6(1) last paragraph). */
export const BASES = {
  a: 'Consentement',
  b: 'Contrat',
  c: 'Obligation légale',
  d: 'Sauvegarde des intérêts vitaux',
  e: 'Mission d’intérêt public',
  f: 'Intérêt légitime',
} as const;
/** Letter of article 6(1). */
export type Base = keyof typeof BASES;

/** Groups of the CNIL's simplified register (ODS of 25 July 2019): `ordinaire`, then those of articles 9 and 10. */
export const CATEGORIES = {
  identite: 'État civil, identité, données d’identification, images…',
  'vie-personnelle': 'Vie personnelle (habitudes de vie, situation familiale, etc.)',
  'vie-professionnelle': 'Vie professionnelle (CV, formation, situation professionnelle, etc.)',
  economique:
    'Informations d’ordre économique et financier (revenus, situation financière, situation fiscale, etc.)',
  connexion: 'Données de connexion (adresse IP, logs, etc.)',
  localisation: 'Données de localisation (déplacements, données GPS, GSM, etc.)',
  nir: 'Numéro de Sécurité Sociale (ou NIR)',
  origine: 'Origine raciale ou ethnique',
  politique: 'Opinions politiques',
  religion: 'Convictions religieuses ou philosophiques',
  syndicat: 'Appartenance syndicale',
  genetique: 'Données génétiques',
  biometrie: 'Données biométriques aux fins d’identifier une personne physique de manière unique',
  sante: 'Données concernant la santé',
  sexualite: 'Vie sexuelle ou orientation sexuelle',
  infractions: 'Condamnations pénales ou infractions',
  autre: 'Autres données',
} as const;
/** Code of a category of data. */
export type Categorie = keyof typeof CATEGORIES;

/** Categories of article 9 (and 10 for `infractions`). */
export const SENSIBLES: readonly Categorie[] = [
  'origine',
  'politique',
  'religion',
  'syndicat',
  'genetique',
  'biometrie',
  'sante',
  'sexualite',
  'infractions',
];

/** What becomes of archives at the end (code du patrimoine, L. 212-2). */
export const SORTS = {
  detruire: 'Détruire, après visa des Archives départementales',
  conserver: 'Conserver définitivement',
  trier: 'Trier',
  verser: 'Verser aux Archives départementales',
} as const;
/** Final fate of records. */
export type Sort = keyof typeof SORTS;

/** The checklist of article 28(3). */
export const CLAUSES = {
  objet: 'L’objet, la durée, la nature, la finalité, les données et les personnes sont décrits',
  instruction: 'Le prestataire n’agit que sur instruction écrite, transferts compris (28.3.a)',
  confidentialite: 'Ses agents sont tenus à la confidentialité (28.3.b)',
  securite: 'Il prend les mesures de sécurité de l’article 32 (28.3.c)',
  'sous-traitance': 'Il ne sous-traite qu’avec une autorisation écrite (28.2, 28.3.d)',
  droits: 'Il aide à répondre aux demandes des personnes (28.3.e)',
  assistance: 'Il aide pour la sécurité, les violations et l’AIPD (28.3.f, articles 32 à 36)',
  fin: 'À la fin, il supprime ou rend les données (28.3.g)',
  audit: 'Il fournit les informations et accepte les audits (28.3.h)',
  alerte: 'Il alerte si une instruction lui paraît illicite (28.3, dernier alinéa)',
  violation: 'Il prévient sans délai d’une violation (33.2)',
} as const;
/** Code of a clause of a processor's contract. */
export type Clause = keyof typeof CLAUSES;

/** Rights that a person may use, with their article. */
export const DROITS = {
  acces: 'Accès (article 15)',
  rectification: 'Rectification (article 16)',
  effacement: 'Effacement (article 17)',
  limitation: 'Limitation (article 18)',
  portabilite: 'Portabilité (article 20)',
  opposition: 'Opposition (article 21)',
  retrait: 'Retrait du consentement (article 7.3)',
  'decision-automatisee': 'Ne pas subir une décision automatisée (article 22)',
} as const;
/** Code of a right. */
export type Droit = keyof typeof DROITS;
