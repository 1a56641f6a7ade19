/** Agents, pay, hiring, elected people, whistle-blowing. */
import { INSTRUCTIONS, NON_REQUISE, REQUISE, rgpd } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  contrat,
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

const service = 'Agents et élus';
const personnel = rgpd('article 6, paragraphe 1, points b et c');

export const AGENTS: readonly Recette[] = [
  recette({
    code: 'rh',
    service,
    toujours: true,
    nom: 'Gestion des agents',
    resume: 'Le dossier de chaque agent : carrière, congés, formation, santé au travail.',
    recette:
      'La brigade de la mairie a elle aussi droit à ses égards : un dossier complet, à jour, et fermé à clé.',
    finalites: [
      obligation(
        'Gérer la carrière, les absences, la formation et la santé au travail des agents',
        'Code général de la fonction publique',
      ),
      contrat('Exécuter les contrats de travail des agents contractuels'),
    ],
    personnes: [
      fragiles('Agents titulaires, contractuels, stagiaires'),
      gens('Ayants droit, personnes à prévenir'),
    ],
    donnees: [
      d('identite', 'État civil, adresse, coordonnées, photographie'),
      d('vie-professionnelle', 'Carrière, diplômes, évaluations, formations, sanctions'),
      d('vie-personnelle', 'Situation de famille, enfants à charge'),
      d('sante', 'Arrêts de travail, aptitude, accidents de service'),
      d('syndicat', 'Décharges et autorisations d’absence syndicales'),
    ],
    archives: INSTRUCTIONS.agents,
    destinataires: [
      interne('Maire', 'Secrétariat général ou ressources humaines'),
      partenaire(
        'Centre de gestion',
        'Centre national de la fonction publique territoriale',
        'Médecine de prévention',
        'Caisses de retraite',
      ),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: directe('Formulaire papier', 'Entretien', 'Contrat'),
    information: 'Remise à l’arrivée de l’agent',
    mesures: ['Autres mesures : dossiers papier sous clé, dossier médical tenu à part'],
    sources: [
      pour('finalites.0.base', personnel),
      pour('finalites.1.base', personnel),
      pour('aipd', NON_REQUISE),
    ],
    rappels: [
      'Pour moins de 250 agents et sans profilage, la CNIL ne demande pas d’analyse d’impact.',
      'Les plannings affichés au mur disent aussi qui est malade.',
    ],
  }),
  recette({
    code: 'paie',
    service,
    toujours: true,
    nom: 'Paie et indemnités',
    resume:
      'Les bulletins de paie des agents, les indemnités des élus et les déclarations sociales.',
    recette:
      'Le plat du mois, toujours à l’heure : numéro de sécurité sociale et compte bancaire n’en sortent que pour la paie.',
    finalites: [
      obligation(
        'Verser les salaires et les indemnités, faire les déclarations sociales et fiscales',
      ),
      contrat('Payer les agents contractuels'),
    ],
    personnes: [fragiles('Agents'), gens('Élus indemnisés')],
    donnees: [
      d('identite', 'État civil, adresse'),
      d('nir', 'Numéro de sécurité sociale'),
      d(
        'economique',
        'Salaire, indemnités, coordonnées bancaires, saisies, prélèvement à la source',
      ),
      d('vie-professionnelle', 'Grade, échelon, temps de travail, absences'),
    ],
    archives: INSTRUCTIONS.agents,
    destinataires: [
      interne('Secrétariat général ou ressources humaines'),
      partenaire(
        'Trésor public',
        'Organismes sociaux, administration fiscale',
        'Centre de gestion, s’il fait la paie',
      ),
      prestataire('Éditeur du logiciel de paie'),
    ],
    collecte: directe('Formulaire papier', 'Contrat'),
    information: 'Remise à l’arrivée de l’agent',
    sources: [
      pour('finalites.0.base', personnel),
      pour('finalites.1.base', personnel),
      pour('aipd', NON_REQUISE),
    ],
  }),
  recette({
    code: 'recrutement',
    service,
    toujours: true,
    nom: 'Recrutement, stages et saisonniers',
    resume: 'Les candidatures, les lettres, les curriculum vitæ et les comptes rendus d’entretien.',
    recette:
      'On goûte les candidatures, on en choisit une ; les autres ne restent pas au fond du placard.',
    finalites: [
      mission('Recevoir les candidatures et choisir les agents, les stagiaires et les saisonniers'),
    ],
    personnes: [fragiles('Candidats')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('vie-professionnelle', 'Curriculum vitæ, lettre, diplômes, avis du jury'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Maire et jury', 'Secrétariat général'),
      partenaire('Centre de gestion'),
    ],
    collecte: directe('Courriel', 'Courrier', 'Entretien'),
    information: 'Sur l’annonce et dans l’accusé de réception',
    rappels: ['Les candidatures transférées aux élus par courriel sont autant de copies.'],
  }),
  recette({
    code: 'elus',
    service,
    toujours: true,
    nom: 'Élus : mandats, coordonnées, formations',
    resume:
      'Les coordonnées des élus, leurs délégations, leurs indemnités, leurs formations et leurs déclarations.',
    recette:
      'Les élus aussi sont à table : on publie ce que la loi dit de publier, et le portable reste en cuisine.',
    finalites: [
      obligation(
        'Suivre les mandats, les délégations, les indemnités et la formation des élus',
        'Code général des collectivités territoriales, articles L. 2123-1 et suivants',
      ),
    ],
    personnes: [gens('Élus')],
    donnees: [
      d('identite', 'Nom, adresse, téléphone, courriel, photographie'),
      d('vie-professionnelle', 'Mandats, délégations, commissions, formations'),
      d('economique', 'Indemnités, frais, coordonnées bancaires'),
      d('politique', 'Liste ou groupe'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat général'),
      partenaire('Préfecture', 'Trésor public', 'Intercommunalité'),
    ],
    collecte: mixte('Élus, résultats des élections', 'Formulaire papier', 'Courriel'),
    information: 'Remise à l’installation du conseil',
    rappels: ['Le trombinoscope du site ne montre que ce que chaque élu accepte.'],
  }),
  recette({
    code: 'alertes-professionnelles',
    service,
    nom: 'Signalements des agents (alertes, harcèlement, violences)',
    resume:
      'Les signalements qu’un agent peut faire en confiance, et les suites qui leur sont données.',
    recette:
      'Une recette que l’on espère ne jamais sortir : deux personnes la connaissent, et l’analyse d’impact est prête avant.',
    finalites: [
      obligation(
        'Recueillir et traiter les signalements des agents',
        'Code général de la fonction publique, article L. 135-6 ; loi 2016-1691 du 9 décembre 2016',
      ),
    ],
    personnes: [
      fragiles('Agents qui signalent'),
      gens('Personnes mises en cause'),
      gens('Témoins'),
    ],
    donnees: [
      d('identite', 'Identité et fonctions'),
      d('vie-professionnelle', 'Faits signalés, enquête, suites'),
      d('infractions', 'Faits qui peuvent être des infractions'),
      d('sante', 'Conséquences sur la santé, quand la personne en parle'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Référents désignés'),
      partenaire('Centre de gestion, s’il tient le dispositif'),
    ],
    collecte: mixte('Auteur du signalement, témoins', 'Courrier', 'Courriel', 'Entretien'),
    information: 'Dans la procédure remise aux agents',
    sources: [pour('aipd', REQUISE)],
    rappels: [
      'Une analyse d’impact (AIPD) est demandée par la CNIL pour les alertes professionnelles.',
      'Le centre de gestion tient souvent ce dispositif : vérifiez la convention.',
    ],
  }),
];
