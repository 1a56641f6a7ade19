/** Keys, telephones, mail, backups. */
import { INSTRUCTIONS, NON_REQUISE, TERRAIN } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  d,
  directe,
  fragiles,
  gens,
  interne,
  mission,
  pour,
  prestataire,
  recette,
} from './ecrire.ts';

const service = 'Moyens de la mairie';

export const INTERNE: readonly Recette[] = [
  recette({
    code: 'controle-acces',
    service,
    toujours: true,
    nom: 'Clés, badges et alarmes',
    resume: 'Qui a quelle clé, quel badge, quel code d’alarme.',
    recette: 'Le trousseau de la maison : un cahier à jour vaut mieux que dix doubles égarés.',
    finalites: [mission('Savoir qui peut entrer, et protéger les bâtiments')],
    personnes: [fragiles('Agents'), gens('Élus, associations, prestataires')],
    donnees: [
      d('identite', 'Nom, service, numéro de clé ou de badge'),
      d('connexion', 'Passages, mises en route de l’alarme'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Secrétariat de mairie', 'Services techniques'),
      prestataire('Société d’alarme ou de badges'),
    ],
    collecte: directe('Cahier des clés', 'Lecteur de badges'),
    information: 'À la remise de la clé ou du badge',
    sources: [pour('aipd', NON_REQUISE)],
    rappels: [
      'Les clés et les codes sont-ils repris à chaque départ ?',
      'Une empreinte digitale ou un visage pour ouvrir une porte : c’est une donnée biométrique, parlez-en d’abord au délégué.',
    ],
  }),
  recette({
    code: 'telephonie',
    service,
    toujours: true,
    nom: 'Téléphones fixes et portables',
    resume:
      'Les téléphones de la mairie, leurs répertoires, leurs journaux d’appels et leurs factures.',
    recette:
      'Le portable du maire contient parfois tout le village : un code, une sauvegarde, et il peut repasser à table.',
    finalites: [
      mission('Équiper les agents et les élus, tenir les répertoires, suivre les factures'),
    ],
    personnes: [fragiles('Agents'), gens('Élus'), gens('Correspondants')],
    donnees: [
      d('identite', 'Nom, numéro, répertoire'),
      d('connexion', 'Journaux d’appels, messages'),
      d('localisation', 'Position de l’appareil, si elle est activée'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [interne('Secrétariat de mairie'), prestataire('Opérateur de téléphonie')],
    collecte: directe('Téléphone'),
    information: 'Dans la charte informatique',
    sources: [{ ...TERRAIN }],
    rappels: [
      'Le téléphone du maire est-il verrouillé par un code ?',
      'Que deviennent les messages et le répertoire quand l’appareil change de main ?',
    ],
  }),
  recette({
    code: 'messagerie',
    service,
    toujours: true,
    nom: 'Messagerie, fichiers partagés et internet',
    resume: 'Les boîtes électroniques, les dossiers partagés, les comptes des agents et des élus.',
    recette:
      'Le garde-manger où tout s’entasse : une boîte par personne, une étiquette par dossier, un grand ménage par an.',
    finalites: [
      mission('Fournir les comptes, la messagerie et l’accès à internet'),
      mission('Assurer la sécurité des postes et du réseau'),
    ],
    personnes: [fragiles('Agents'), gens('Élus'), gens('Correspondants')],
    donnees: [
      d('identite', 'Nom, adresse électronique, contenu des messages'),
      d('connexion', 'Identifiants, journaux de connexion'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Administrateur du réseau'),
      prestataire('Fournisseur de messagerie', 'Mainteneur informatique'),
    ],
    collecte: directe('Messagerie', 'Poste de travail'),
    information: 'Dans la charte informatique',
    rappels: [
      'Une messagerie gratuite de grand public est un prestataire comme un autre : contrat, pays, clauses.',
      'Les élus écrivent-ils avec leur adresse personnelle ?',
    ],
  }),
  recette({
    code: 'sauvegardes',
    service,
    toujours: true,
    nom: 'Sauvegardes et maintenance informatique',
    resume:
      'Les copies de secours de tous les fichiers de la mairie, et ceux qui dépannent les ordinateurs.',
    recette:
      'Mettre une part au congélateur, ailleurs que dans la cuisine : le jour où ça brûle, tout le monde mange.',
    finalites: [mission('Pouvoir retrouver les données après une panne, un vol ou une attaque')],
    personnes: [gens('Toutes les personnes nommées dans les fichiers de la mairie')],
    donnees: [
      d('autre', 'Copies de tous les fichiers'),
      d('connexion', 'Journaux de sauvegarde et d’intervention'),
    ],
    destinataires: [
      interne('Secrétariat de mairie'),
      prestataire('Hébergeur des sauvegardes', 'Mainteneur informatique'),
    ],
    collecte: directe('Copie des fichiers de la mairie'),
    information: 'Dans la politique de confidentialité',
    mesures: ['Chiffrement des données'],
    rappels: [
      'Une donnée supprimée vit encore dans les sauvegardes : dites combien de temps.',
      'Une sauvegarde jamais essayée n’en est pas encore une.',
    ],
  }),
];
