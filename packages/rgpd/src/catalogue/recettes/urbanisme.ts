/** Permits, pre-emption, roads, hydrants on private land. */
import { INSTRUCTIONS, TELESERVICES } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  d,
  directe,
  gens,
  indirecte,
  interne,
  mission,
  mixte,
  obligation,
  partenaire,
  pour,
  prestataire,
  recette,
  tiers,
} from './ecrire.ts';

const service = 'Urbanisme et voirie';

export const URBANISME: readonly Recette[] = [
  recette({
    code: 'urbanisme',
    service,
    nom: 'Autorisations d’urbanisme',
    resume: 'Les permis de construire, les déclarations préalables et les certificats d’urbanisme.',
    recette:
      'Un dossier, des plans, un délai qui mijote : et n’oubliez pas le grand registre de l’urbanisme resté dans l’armoire.',
    finalites: [
      mission(
        'Recevoir, instruire et suivre les demandes d’autorisation d’urbanisme',
        'Code de l’urbanisme, livre IV',
      ),
      mission(
        'Recevoir les demandes par voie électronique',
        'Code des relations entre le public et l’administration, article L. 112-8',
      ),
      obligation('Publier et afficher les autorisations', 'Code de l’urbanisme, livre IV'),
    ],
    personnes: [
      gens('Demandeurs'),
      gens('Propriétaires et voisins'),
      gens('Architectes et géomètres'),
    ],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, date et lieu de naissance du demandeur'),
      d('economique', 'Terrain, surfaces, éléments du calcul des taxes'),
      d('localisation', 'Parcelle, plan de situation'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Maire et adjoint à l’urbanisme'),
      partenaire(
        'Service instructeur de l’intercommunalité',
        'Préfecture, services de l’État',
        'Gestionnaires de réseaux',
      ),
      tiers('Personnes qui consultent un dossier communicable'),
      prestataire('Éditeur du logiciel d’urbanisme'),
    ],
    collecte: directe('Formulaire papier', 'Téléservice'),
    information: 'Sur le guichet en ligne, et sur le récépissé de dépôt',
    sources: [pour('finalites.1.base', TELESERVICES)],
    rappels: [
      'Et le registre papier de l’urbanisme ?',
      'Les coordonnées privées ne partent pas avec l’affichage.',
    ],
  }),
  recette({
    code: 'preemption',
    service,
    nom: 'Déclarations d’intention d’aliéner',
    resume: 'Les ventes annoncées à la commune pour son droit de préemption.',
    recette:
      'Le notaire apporte le panier ; la commune dit si elle achète, puis referme le couvercle.',
    finalites: [
      mission(
        'Examiner les ventes soumises au droit de préemption',
        'Code de l’urbanisme, articles L. 213-1 et suivants',
      ),
    ],
    personnes: [gens('Vendeurs et acquéreurs'), gens('Notaires')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('economique', 'Prix, conditions de la vente'),
      d('localisation', 'Adresse et parcelle du bien'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Maire'),
      partenaire('Intercommunalité', 'Services de l’État chargés des domaines'),
    ],
    collecte: indirecte('Notaires', 'Formulaire papier', 'Téléservice'),
    information: 'Sur le site de la commune : les données viennent du notaire',
  }),
  recette({
    code: 'voirie',
    service,
    nom: 'Voirie et occupation du domaine public',
    resume:
      'Les arrêtés de circulation, les permissions de voirie, les terrasses et les échafaudages.',
    recette:
      'Un peu de trottoir pour une terrasse ou une benne : une demande, un arrêté, et le nom de la personne seulement là où il faut.',
    finalites: [
      mission(
        'Instruire les demandes, prendre les arrêtés, percevoir les redevances',
        'Code général de la propriété des personnes publiques ; code de la voirie routière',
      ),
    ],
    personnes: [gens('Demandeurs'), gens('Riverains'), gens('Entreprises')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('localisation', 'Lieu des travaux ou de l’occupation'),
      d('economique', 'Redevance, paiement'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Services techniques'),
      partenaire('Gendarmerie, secours', 'Trésor public'),
    ],
    collecte: directe('Formulaire papier', 'Courriel'),
    information: 'Sur le formulaire de demande',
    rappels: ['Un arrêté publié en ligne n’a pas besoin de l’adresse personnelle du demandeur.'],
  }),
  recette({
    code: 'defense-incendie',
    service,
    nom: 'Défense incendie : propriétaires de points d’eau',
    resume: 'Les propriétaires et les contacts des points d’eau privés qui servent aux pompiers.',
    recette:
      'Une citerne chez un voisin, une convention dans un dossier : on garde le contact, on ne publie pas son nom.',
    finalites: [
      mission(
        'Recenser les points d’eau de la défense extérieure contre l’incendie et suivre les conventions',
        'Code général des collectivités territoriales, articles L. 2225-1 et suivants',
      ),
    ],
    personnes: [gens('Propriétaires de points d’eau privés'), gens('Exploitants')],
    donnees: [
      d('identite', 'Nom, adresse, téléphone du propriétaire ou du contact'),
      d('localisation', 'Emplacement du point d’eau'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Services techniques'),
      partenaire('Service départemental d’incendie et de secours'),
    ],
    collecte: mixte('Propriétaires, service d’incendie et de secours', 'Convention', 'Visite'),
    information: 'Dans la convention',
    rappels: ['Une carte publique des points d’eau ne montre pas le nom des propriétaires privés.'],
  }),
];
