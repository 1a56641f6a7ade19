/** Associations, rooms, library, gardens, wood, market, reports from inhabitants. */
import { INSTRUCTIONS } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  contrat,
  d,
  directe,
  fragiles,
  gens,
  interne,
  mission,
  partenaire,
  prestataire,
  recette,
} from './ecrire.ts';

const service = 'Vie locale';

export const VIE_LOCALE: readonly Recette[] = [
  recette({
    code: 'associations',
    service,
    nom: 'Associations et subventions',
    resume: 'Les responsables des associations, leurs demandes de subvention, le forum.',
    recette:
      'Les associations mettent du piment dans la commune : on garde le contact du bureau, pas la liste des adhérents.',
    finalites: [
      mission(
        'Instruire les subventions, tenir l’annuaire des associations',
        'Loi 2000-321 du 12 avril 2000',
      ),
    ],
    personnes: [gens('Responsables d’associations'), gens('Bénévoles')],
    donnees: [
      d('identite', 'Nom, fonction, coordonnées'),
      d('economique', 'Comptes de l’association, coordonnées bancaires'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Commission des associations'),
      partenaire('Trésor public', 'Préfecture'),
    ],
    collecte: directe('Formulaire papier', 'Courriel'),
    information: 'Sur le dossier de subvention',
    rappels: [
      'L’annuaire en ligne ne montre que les coordonnées que l’association accepte de publier.',
    ],
  }),
  recette({
    code: 'salles',
    service,
    nom: 'Location de salles et de matériel',
    resume: 'Les réservations, les contrats, les cautions et les clés des salles.',
    recette: 'La salle des fêtes, sa caution et ses chaises : le chèque se rend, la fiche aussi.',
    finalites: [contrat('Louer les salles et le matériel, encaisser, suivre les cautions')],
    personnes: [gens('Locataires'), gens('Associations utilisatrices')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, justificatif de domicile'),
      d('economique', 'Tarif, caution, attestation d’assurance'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Gardien de la salle'),
      partenaire('Trésor public'),
      prestataire('Éditeur du logiciel de réservation'),
    ],
    collecte: directe('Formulaire papier', 'Formulaire en ligne'),
    information: 'Dans le contrat de location',
    rappels: ['Le planning affiché dans l’entrée n’a pas besoin des numéros de téléphone.'],
  }),
  recette({
    code: 'bibliotheque',
    service,
    nom: 'Bibliothèque',
    resume: 'Les lecteurs inscrits, leurs emprunts, les ordinateurs en libre accès.',
    recette:
      'Ce que chacun lit le soir ne regarde que lui : l’historique des emprunts s’efface volontiers.',
    finalites: [
      mission(
        'Inscrire les lecteurs, prêter et faire revenir les documents, proposer un accès à internet',
        'Code du patrimoine, livre III',
      ),
    ],
    personnes: [gens('Lecteurs'), fragiles('Enfants'), gens('Bénévoles')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, date de naissance'),
      d('vie-personnelle', 'Emprunts, réservations'),
      d('connexion', 'Usage des ordinateurs en libre accès'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Bibliothécaires et bénévoles'),
      partenaire('Bibliothèque départementale'),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: directe('Formulaire papier', 'Formulaire en ligne'),
    information: 'Sur le bulletin d’inscription',
    rappels: ['Les emprunts peuvent révéler une santé, une religion, des opinions.'],
  }),
  recette({
    code: 'jardins',
    service,
    nom: 'Jardins familiaux',
    resume: 'Les parcelles louées et la liste d’attente.',
    recette: 'Des poireaux, un portillon, une liste d’attente : une fiche courte, de saison.',
    finalites: [contrat('Attribuer et louer les parcelles')],
    personnes: [gens('Jardiniers'), gens('Demandeurs en attente')],
    donnees: [d('identite', 'Nom, adresse, coordonnées'), d('economique', 'Loyer, paiement')],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie'),
      partenaire('Trésor public', 'Association de jardiniers'),
    ],
    collecte: directe('Formulaire papier'),
    information: 'Dans le contrat',
  }),
  recette({
    code: 'affouages',
    service,
    nom: 'Affouages et coupes de bois',
    resume: 'Les habitants qui ont droit à une part de bois de la forêt communale.',
    recette:
      'Une part de bois pour chaque foyer : une liste d’automne, tirée au sort et rangée au printemps.',
    finalites: [
      mission(
        'Établir le rôle d’affouage, attribuer les parts, percevoir la taxe',
        'Code forestier, articles L. 243-1 et suivants',
      ),
    ],
    personnes: [gens('Affouagistes')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('vie-personnelle', 'Foyer, domicile'),
      d('economique', 'Taxe, paiement, assurance'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Garants de la coupe'),
      partenaire('Office national des forêts', 'Trésor public'),
    ],
    collecte: directe('Formulaire papier'),
    information: 'Sur le bulletin d’inscription',
    rappels: ['Le rôle affiché porte-t-il plus que les noms ?'],
  }),
  recette({
    code: 'marche-forain',
    service,
    nom: 'Marché et droits de place',
    resume: 'Les commerçants du marché, leurs emplacements, leurs pièces et leurs paiements.',
    recette:
      'Le marché du samedi : l’étal, l’assurance, le ticket, et pas de photocopie oubliée sous la balance.',
    finalites: [
      mission(
        'Attribuer les emplacements, contrôler les pièces, percevoir les droits de place',
        'Code général des collectivités territoriales, article L. 2224-18',
      ),
    ],
    personnes: [gens('Commerçants ambulants, producteurs, forains')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, carte de commerçant'),
      d('vie-professionnelle', 'Activité, inscription au registre du commerce'),
      d('economique', 'Droits de place, assurance'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [interne('Placier, régisseur'), partenaire('Trésor public')],
    collecte: directe('Formulaire papier'),
    information: 'Sur la demande d’emplacement',
  }),
  recette({
    code: 'signalements',
    service,
    nom: 'Signalements des habitants',
    resume:
      'Les nids-de-poule, les lampes éteintes, les bruits et les dépôts signalés à la mairie.',
    recette:
      'Un habitant signale une fuite : on garde la fuite, on oublie l’habitant dès qu’il a sa réponse.',
    finalites: [mission('Recevoir les signalements, intervenir et répondre')],
    personnes: [gens('Habitants qui signalent'), gens('Personnes mises en cause')],
    donnees: [
      d('identite', 'Nom, coordonnées de celui qui signale'),
      d('localisation', 'Lieu du signalement'),
      d('identite', 'Photographies du lieu'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Services techniques', 'Secrétariat de mairie'),
      partenaire('Gestionnaires de réseaux'),
      prestataire('Éditeur de l’application de signalement'),
    ],
    collecte: directe('Téléphone', 'Formulaire en ligne', 'Application'),
    information: 'Dans l’application ou sous le formulaire',
    rappels: [
      'Un voisin dénoncé par son nom n’est plus un simple signalement : voyez la fiche des pouvoirs de police.',
    ],
  }),
];
