/** A register where everything is answered, and the barest one. */
import {
  createRegistre,
  type Demande,
  type Registre,
  type SousTraitant,
  type Traitement,
  type Violation,
} from '../../model/index.ts';

const T = '2026-01-01T00:00:00.000Z';
const commun = { creeLe: T, modifieLe: T };

const cantine: Traitement = {
  id: 'cantine',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'valide',
  finalites: [
    { texte: 'Inscrire les enfants', base: 'e', fondement: 'délibération du 3 juin 2024' },
    { texte: 'Envoyer la lettre d’information', base: 'a' },
  ],
  personnes: [{ categorie: 'Enfants', precision: 'interne-precision' }, { categorie: 'Parents' }],
  donnees: [
    {
      categorie: 'identite',
      detail: 'Nom, prénom, classe',
      duree: { active: '1 an', declencheur: 'fin de l’année scolaire' },
      sort: 'detruire',
      visa: 'oui',
    },
    { categorie: 'sante', detail: 'Allergies', duree: { active: '1 an' }, sort: 'trier' },
  ],
  collecte: {
    mode: 'les-deux',
    source: 'École (non accessible au public)',
    obligatoire: 'oui',
    consequences: 'l’enfant ne peut pas être inscrit',
  },
  destinataires: [{ type: 'interne', nom: 'Service scolaire', precision: 'interne-precision' }],
  sousTraitants: ['editeur'],
  logiciels: ['interne-logiciel'],
  transferts: [
    {
      destinataire: 'Hébergeur',
      pays: 'Suisse',
      garantie: 'Décision d’adéquation',
      lien: 'la mairie',
    },
  ],
  mesures: [{ type: 'interne-mesure', etat: 'en-place' }],
  aipd: { criteres: { decision_auto: 'non' }, motif: 'interne-motif' },
  public: true,
  note: 'interne-note',
  service: 'interne-service',
  description: 'interne-description',
  pieces: ['interne-piece'],
  ...commun,
};

const demande: Demande = {
  id: 'd',
  droit: 'acces',
  recueLe: '2026-11-03',
  demandeur: { nom: 'Mme Durand', adresse: '1 rue du Puits\n21200 Chorey' },
  pour: { nom: 'Léo Durand' },
  doute: { motif: 'l’adresse ne correspond pas', le: '2026-11-05' },
  traitements: ['cantine'],
  prolongation: { motif: 'les archives papier sont à dépouiller', annonceeLe: '2026-11-20' },
  reponse: { le: '2026-11-22', sens: 'partielle', motif: 'des tiers y sont nommés' },
  ...commun,
};

const violation: Violation = {
  id: 'v',
  titre: 'Clé USB perdue',
  survenueLe: '2026-03-26T09:00:00+01:00',
  connueLe: '2026-03-27T17:30:00+01:00',
  nature: ['confidentialite', 'disponibilite'],
  faits: 'Une clé a été perdue dans le bus',
  personnes: { nombre: 120, categories: ['Enfants', 'Parents'] },
  donnees: { nombre: { inconnu: true }, categories: ['Identité'] },
  consequences: 'Usurpation d’identité',
  risque: 'eleve',
  mesures: 'La clé était ancienne ; les clés sont maintenant chiffrées',
  traitements: ['cantine'],
  sousTraitant: 'editeur',
  ...commun,
};

const editeur: SousTraitant = {
  id: 'editeur',
  nom: 'Éditions du Soft',
  contact: { nom: 'M. Petit', adresse: '2 rue Neuve, Dijon' },
  prestation: 'Logiciel de la cantine',
  clauses: { objet: 'oui', audit: 'non' },
  ...commun,
};

/** Everything is answered. */
export const plein: Registre = {
  ...createRegistre({
    nom: 'Chorey-les-Beaune',
    adresse: '1 place de la Mairie\n21200 Chorey-les-Beaune',
    telephone: '03 80 00 00 00',
    mel: 'mairie@chorey.example',
    site: 'chorey.example',
    departement: 'Côte-d’Or',
    representant: { nom: 'Anne Martin', fonction: 'Maire' },
    dpo: {
      nom: 'Paul Secret',
      organisme: 'Groupement du numérique',
      mel: 'dpo@groupement.example',
      designation: 'DPO-1234',
      le: '2024-05-02',
    },
  }),
  traitements: [cantine],
  demandes: [demande],
  violations: [violation],
  sousTraitants: [editeur],
};

/** Only what the schema asks for. */
export const vide: Registre = {
  ...createRegistre({ nom: '' }),
  traitements: [
    { id: 'cantine', nom: '', role: 'responsable', statut: 'brouillon', finalites: [], ...commun },
  ],
  demandes: [{ id: 'd', recueLe: '2026-11-03', demandeur: { nom: '' }, ...commun }],
  violations: [{ id: 'v', titre: '', connueLe: T, ...commun }],
  sousTraitants: [{ id: 'editeur', nom: '', ...commun }],
};

/** « Je ne sais pas » wherever it can be said. */
export const inconnu: Registre = {
  ...vide,
  organisme: { nom: 'Chorey', dpo: { inconnu: true } },
  traitements: [
    {
      ...vide.traitements[0]!,
      nom: 'Cantine',
      public: true,
      finalites: [{ texte: 'Inscrire (enfants)', base: { inconnu: true } }],
      personnes: { inconnu: true },
      donnees: { inconnu: true },
      collecte: { mode: { inconnu: true }, obligatoire: 'nsp' },
      destinataires: { inconnu: true },
      sousTraitants: { inconnu: true },
      transferts: { inconnu: true },
    },
  ],
  demandes: [
    { ...vide.demandes[0]!, droit: { inconnu: true }, prolongation: { motif: '', annonceeLe: '' } },
  ],
  violations: [
    {
      ...vide.violations[0]!,
      titre: 'Vol',
      survenueLe: { inconnu: true },
      personnes: { inconnu: true },
      donnees: { inconnu: true },
      risque: 'nsp',
    },
  ],
};
