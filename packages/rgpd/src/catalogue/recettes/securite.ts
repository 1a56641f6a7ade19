/** Cameras, municipal police, crisis plan, animals, pound. */
import { CAMERAS, INSTRUCTIONS, VIDEO, VIDEO_AVIS, VIDEO_DUREE } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  d,
  directe,
  fragiles,
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
} from './ecrire.ts';

const service = 'Sécurité et prévention';

export const SECURITE_PUBLIQUE: readonly Recette[] = [
  recette({
    code: 'videoprotection',
    service,
    nom: 'Vidéoprotection',
    resume: 'Les caméras qui filment la voie publique ou les bâtiments ouverts au public.',
    recette:
      'Une recette sous contrôle : l’autorisation du préfet d’abord, des panneaux bien visibles, et rien qui traîne plus d’un mois.',
    finalites: [
      mission(
        'Prévenir les atteintes aux personnes et aux biens, dans les cas que prévoit l’autorisation',
        'Code de la sécurité intérieure, articles L. 251-1 et suivants',
      ),
    ],
    personnes: [gens('Passants et usagers'), fragiles('Agents filmés')],
    donnees: [
      d('identite', 'Images, date, heure, lieu', {
        duree: {
          active: 'celle que fixe l’autorisation du préfet, un mois au plus',
          declencheur: 'enregistrement',
        },
      }),
      d('autre', 'Registre des visionnages et des extractions'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Personnes habilitées par l’autorisation'),
      partenaire('Police, gendarmerie, sur réquisition'),
      prestataire('Installateur et mainteneur'),
    ],
    collecte: directe('Caméras'),
    information: 'Panneaux à l’entrée des zones filmées',
    mesures: ['Mesures de traçabilité : registre des visionnages'],
    sources: [
      pour('finalites.0.base', VIDEO_AVIS),
      pour('donnees.0.duree', VIDEO),
      pour('donnees.1.categorie', VIDEO),
      VIDEO_DUREE,
    ],
    rappels: [
      'L’autorisation du préfet vaut cinq ans : notez sa date de fin.',
      'La CNIL conseille de ne pas dépasser quinze jours.',
      'L’engagement de conformité RU-074 est-il envoyé à la CNIL ?',
      'À grande échelle, une analyse d’impact (AIPD) est demandée.',
    ],
  }),
  recette({
    code: 'police-municipale',
    service,
    nom: 'Police municipale et pouvoirs de police du maire',
    resume:
      'La main courante, les procès-verbaux, les rapports, les arrêtés du maire qui visent une personne.',
    recette: 'Un plat qui se mange froid et sous clé : des faits, des dates, pas de commentaires.',
    finalites: [
      mission(
        'Constater les infractions, tenir la main courante, exercer les pouvoirs de police du maire',
        'Code de la sécurité intérieure, articles L. 511-1 et suivants ; code général des collectivités territoriales, article L. 2212-2',
      ),
    ],
    personnes: [gens('Auteurs présumés, victimes, témoins'), fragiles('Agents de police')],
    donnees: [
      d('identite', 'Nom, adresse, date de naissance'),
      d('infractions', 'Faits, procès-verbaux, amendes'),
      d('vie-personnelle', 'Circonstances'),
      d('localisation', 'Lieu des faits, plaque du véhicule'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents de police municipale, garde champêtre', 'Maire'),
      partenaire(
        'Parquet, police, gendarmerie',
        'Agence nationale de traitement automatisé des infractions',
      ),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: mixte(
      'Personnes, témoins, fichiers que la loi permet de consulter',
      'Constat',
      'Téléphone',
    ),
    information: 'Affiche au poste, et sur le site',
    rappels: [
      'Même sans police municipale, le maire prend des arrêtés et garde des signalements : c’est cette fiche.',
      'Certains de ces fichiers suivent d’autres règles que le RGPD : à voir avec le délégué.',
    ],
  }),
  recette({
    code: 'cameras-pietons',
    service,
    nom: 'Caméras individuelles de la police municipale',
    resume: 'Les enregistrements faits en intervention par les caméras portées par les agents.',
    recette:
      'Une petite caméra sur l’uniforme : la règle a changé en 2022, on relit la dernière édition du livre.',
    finalites: [
      mission(
        'Prévenir les incidents, constater les infractions, former les agents',
        'Code de la sécurité intérieure, article L. 241-2',
      ),
    ],
    personnes: [gens('Personnes filmées en intervention'), fragiles('Agents de police')],
    donnees: [
      d('identite', 'Images et sons, date, heure, agent porteur'),
      d('infractions', 'Faits filmés'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Responsable de la police municipale, agents habilités'),
      partenaire('Parquet, police, gendarmerie'),
    ],
    collecte: directe('Caméras'),
    information: 'Par l’agent au moment de filmer, et sur le site',
    sources: [pour('donnees.0.duree', CAMERAS)],
    rappels: [
      'D’anciennes fiches parlent encore de six mois de conservation : la durée a changé depuis.',
    ],
  }),
  recette({
    code: 'pcs',
    service,
    nom: 'Plan communal de sauvegarde',
    resume:
      'L’annuaire de crise, les bénévoles, les lieux d’accueil et les personnes à secourir en premier.',
    recette:
      'La cocotte de secours : on la prépare au calme, et l’on en vérifie les numéros chaque année.',
    finalites: [
      obligation(
        'Préparer et conduire le secours à la population en cas de crise',
        'Code de la sécurité intérieure, article L. 731-3',
      ),
    ],
    personnes: [
      gens('Élus, agents, bénévoles de la réserve communale'),
      fragiles('Personnes à secourir en priorité'),
      gens('Entreprises, exploitants, propriétaires de moyens'),
    ],
    donnees: [
      d('identite', 'Nom, téléphone, adresse, rôle'),
      d('vie-personnelle', 'Isolement, besoin d’aide'),
      d('sante', 'Dépendance à un appareil ou à un soin, quand la personne l’a dit'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Maire et poste de commandement communal'),
      partenaire('Préfecture, secours, gendarmerie', 'Intercommunalité'),
    ],
    collecte: mixte('Personnes, services sociaux', 'Formulaire papier', 'Téléphone'),
    information: 'Sur le formulaire, et aux bénévoles',
    rappels: [
      'L’annuaire de crise imprimé dort chez plusieurs élus : reprenez les anciennes versions.',
      'Le document d’information des habitants ne contient pas l’annuaire.',
    ],
  }),
  recette({
    code: 'animaux',
    service,
    nom: 'Chiens dangereux et animaux errants',
    resume: 'Les permis de détention, les animaux trouvés et les propriétaires.',
    recette: 'Un os, une laisse, un permis : l’animal a un dossier, son maître une adresse.',
    finalites: [
      obligation(
        'Délivrer les permis de détention des chiens dangereux et traiter les animaux errants',
        'Code rural et de la pêche maritime, articles L. 211-11 et suivants',
      ),
    ],
    personnes: [gens('Propriétaires et détenteurs d’animaux'), gens('Victimes de morsures')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('vie-professionnelle', 'Attestation d’aptitude du détenteur'),
      d('economique', 'Assurance, frais de fourrière'),
      d('infractions', 'Condamnations qui empêchent de détenir un chien'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie, police municipale'),
      partenaire('Gendarmerie, préfecture', 'Vétérinaire, fourrière animale'),
    ],
    collecte: mixte(
      'Détenteurs, vétérinaires, habitants qui signalent',
      'Formulaire papier',
      'Téléphone',
    ),
    information: 'Sur la demande de permis',
  }),
  recette({
    code: 'fourriere',
    service,
    nom: 'Fourrière de véhicules',
    resume: 'Les véhicules enlevés, leurs propriétaires et les frais.',
    recette:
      'On déplace la voiture, pas la vie privée : la plaque, le propriétaire, la facture, c’est tout.',
    finalites: [
      mission(
        'Faire enlever, garder et rendre les véhicules',
        'Code de la route, articles L. 325-1 et suivants',
      ),
    ],
    personnes: [gens('Propriétaires et conducteurs')],
    donnees: [
      d('identite', 'Nom, adresse, permis'),
      d('localisation', 'Plaque, lieu de l’enlèvement'),
      d('economique', 'Frais, paiement'),
      d('infractions', 'Motif de l’enlèvement'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Police municipale, secrétariat'),
      partenaire('Police, gendarmerie', 'Système national d’immatriculation'),
      prestataire('Gardien de fourrière'),
    ],
    collecte: indirecte('Système d’immatriculation, constats', 'Constat'),
    information: 'Dans la notification de mise en fourrière',
  }),
];
