/** CCAS, social aid, housing, heat wave register, Christmas parcels. */
import { INSTRUCTIONS, REQUISE, rgpd, TERRAIN } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  consentement,
  d,
  directe,
  fragiles,
  gens,
  interne,
  mission,
  mixte,
  obligation,
  partenaire,
  pour,
  prestataire,
  recette,
} from './ecrire.ts';

const service = 'Action sociale';
const missionSociale = rgpd('article 6, paragraphe 1, point e, et article 9');

export const SOCIAL: readonly Recette[] = [
  recette({
    code: 'ccas',
    service,
    nom: 'Centre communal d’action sociale (CCAS) : accompagnement des personnes',
    resume:
      'Les personnes que le centre communal d’action sociale (CCAS) reçoit, écoute et accompagne.',
    recette:
      'Une recette qui se prépare porte fermée : peu de mains, peu d’ingrédients, et une analyse d’impact avant de servir.',
    finalites: [
      mission(
        'Accueillir, écouter, orienter et accompagner les personnes en difficulté',
        'Code de l’action sociale et des familles, articles L. 123-4 et suivants',
      ),
    ],
    personnes: [
      fragiles('Personnes accompagnées'),
      gens('Membres de leur foyer'),
      gens('Travailleurs sociaux'),
    ],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, composition du foyer'),
      d('economique', 'Ressources, charges, dettes'),
      d('vie-personnelle', 'Situation de famille, logement, difficultés'),
      d('sante', 'Handicap, perte d’autonomie, quand l’aide en dépend'),
      d('nir', 'Numéro de sécurité sociale, seulement si un texte le permet'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents du CCAS', 'Membres du conseil d’administration, pour leurs décisions'),
      partenaire('Département', 'Caisse d’allocations familiales, caisses de retraite'),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: mixte(
      'La personne, le département, les associations',
      'Entretien',
      'Formulaire papier',
    ),
    information: 'Remise au premier entretien',
    mesures: ['Autres mesures : armoire fermée à clé, dossiers vus des seuls agents du CCAS'],
    sources: [pour('finalites.0.base', missionSociale), pour('aipd', REQUISE)],
    rappels: [
      'Une analyse d’impact (AIPD) est demandée par la CNIL pour l’accompagnement social.',
      'Le CCAS a son propre conseil : vérifiez s’il lui faut son propre registre.',
    ],
  }),
  recette({
    code: 'aide-sociale',
    service,
    nom: 'Demandes d’aide sociale et domiciliation',
    resume:
      'Les dossiers d’aide sociale que la mairie reçoit et transmet, les secours, la domiciliation.',
    recette: 'On prépare le plateau et on le porte au bon guichet, sans en goûter chaque plat.',
    finalites: [
      obligation(
        'Établir et transmettre les dossiers d’aide sociale',
        'Code de l’action sociale et des familles, article L. 123-5',
      ),
      mission(
        'Attribuer des secours, domicilier les personnes sans adresse stable',
        'Code de l’action sociale et des familles, articles L. 123-5 et L. 264-1',
      ),
    ],
    personnes: [fragiles('Demandeurs'), gens('Membres de la famille, obligés alimentaires')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, pièces d’identité'),
      d('economique', 'Ressources, patrimoine, charges'),
      d('sante', 'Handicap, perte d’autonomie'),
      d('vie-personnelle', 'Situation de famille'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents du CCAS ou de la mairie'),
      partenaire('Département', 'Caisses et organismes qui décident de l’aide'),
    ],
    collecte: directe('Formulaire papier', 'Entretien'),
    information: 'Sur le dossier de demande',
    sources: [pour('finalites.1.base', missionSociale), pour('aipd', REQUISE)],
    rappels: ['Une analyse d’impact (AIPD) est demandée par la CNIL pour l’accompagnement social.'],
  }),
  recette({
    code: 'logement-social',
    service,
    nom: 'Logement social',
    resume: 'Les demandes de logement social que la commune enregistre, appuie ou attribue.',
    recette:
      'Beaucoup de convives et peu de tables : les critères sont écrits, et l’analyse d’impact aussi.',
    finalites: [
      mission(
        'Instruire les demandes de logement social et proposer des candidats',
        'Code de la construction et de l’habitation, livre IV',
      ),
    ],
    personnes: [fragiles('Demandeurs de logement'), gens('Membres du foyer')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées, numéro de demande'),
      d('economique', 'Revenus, charges, emploi'),
      d('vie-personnelle', 'Foyer, logement actuel, motif de la demande'),
      d('sante', 'Handicap, quand le logement doit être adapté'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents habilités'),
      partenaire('Bailleurs sociaux', 'Préfecture', 'Intercommunalité'),
    ],
    collecte: mixte(
      'Demandeurs, système national d’enregistrement',
      'Formulaire papier',
      'Téléservice',
    ),
    information: 'Sur la demande',
    sources: [pour('finalites.0.base', missionSociale), pour('aipd', REQUISE)],
    rappels: [
      'Une analyse d’impact (AIPD) est demandée par la CNIL pour l’instruction des demandes de logement social.',
      'Les notes prises en permanence et les lettres d’appui des élus comptent aussi.',
    ],
  }),
  recette({
    code: 'plan-canicule',
    service,
    nom: 'Registre des personnes fragiles (plan canicule)',
    resume:
      'Les personnes âgées, handicapées ou isolées qui demandent à être appelées lors d’une forte chaleur ou d’un grand froid.',
    recette:
      'Une carafe d’eau et un coup de fil : la liste ne sert qu’à cela, et reste au frais, sous clé.',
    finalites: [
      obligation(
        'Tenir le registre des personnes âgées, handicapées ou isolées, et les appeler en cas d’alerte',
        'Code de l’action sociale et des familles, article L. 121-6-1',
      ),
    ],
    personnes: [fragiles('Personnes âgées, handicapées ou isolées'), gens('Personnes à prévenir')],
    donnees: [
      d('identite', 'Nom, date de naissance, adresse, téléphone, personne à prévenir'),
      d('vie-personnelle', 'Isolement, services d’aide à domicile'),
      d('sante', 'Motif d’inscription : âge, handicap'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Maire', 'Agents du CCAS'),
      partenaire('Préfecture, si elle le demande pour le plan d’alerte'),
    ],
    collecte: mixte('La personne, ou un tiers qui l’inscrit', 'Formulaire papier', 'Téléphone'),
    information: 'Sur le bulletin d’inscription',
    sources: [],
    rappels: [
      'Ce registre ne sert ni au repas des aînés, ni au bulletin.',
      'Les copies confiées aux élus qui téléphonent se récupèrent après l’alerte.',
    ],
  }),
  recette({
    code: 'colis-noel',
    service,
    nom: 'Colis de Noël et repas des aînés',
    resume: 'La liste des personnes invitées au repas ou qui reçoivent un colis.',
    recette:
      'Une liste qui sort une fois l’an avec les papillotes : vérifiez d’où elle vient, et qui en garde une copie.',
    finalites: [mission('Inviter les aînés et distribuer les colis')],
    personnes: [
      fragiles('Personnes âgées de la commune'),
      gens('Conjoints, accompagnants'),
      gens('Bénévoles'),
    ],
    donnees: [
      d('identite', 'Nom, date de naissance, adresse, téléphone'),
      d('vie-personnelle', 'Présence, choix du menu, visite à domicile'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents du CCAS ou de la mairie', 'Élus et bénévoles qui portent les colis'),
    ],
    collecte: directe('Bulletin d’inscription', 'Téléphone'),
    information: 'Sur l’invitation',
    sources: [{ ...TERRAIN }],
    rappels: [
      'La liste vient-elle de la liste électorale ? Ce n’est pas ce pour quoi les électeurs l’ont remplie : demandez au délégué.',
      'Le choix d’un menu peut révéler une santé ou une religion.',
    ],
  }),
  recette({
    code: 'alertes-sms',
    service: 'Sécurité et prévention',
    nom: 'Alertes aux habitants par SMS ou par téléphone',
    resume:
      'Les numéros des habitants qui veulent être prévenus d’une inondation, d’une coupure ou d’un danger.',
    recette:
      'Quand ça déborde, on appelle : des numéros donnés de bon cœur, sur un téléphone qui a un code.',
    finalites: [consentement('Prévenir les habitants inscrits en cas de danger ou de coupure')],
    personnes: [gens('Habitants inscrits')],
    donnees: [
      d('identite', 'Nom, numéro de téléphone, adresse électronique'),
      d('localisation', 'Quartier ou adresse, pour n’appeler que les personnes concernées'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Maire et élus d’astreinte', 'Secrétariat de mairie'),
      prestataire('Service d’envoi de messages'),
    ],
    collecte: directe('Bulletin d’inscription', 'Formulaire en ligne'),
    information: 'Sur le bulletin d’inscription',
    mesures: ['Autres mesures : code de verrouillage du téléphone qui porte la liste'],
    sources: [{ ...TERRAIN }],
    rappels: [
      'Le téléphone du maire porte-t-il cette liste ? Est-il verrouillé par un code ?',
      'Ces numéros ne servent pas à annoncer la kermesse, sauf accord séparé.',
    ],
  }),
];
