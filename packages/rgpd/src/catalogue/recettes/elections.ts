/** Electoral roll, polling days, jurors. */
import { ELECTEURS, INSTRUCTIONS } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  d,
  gens,
  indirecte,
  interne,
  mixte,
  obligation,
  partenaire,
  pour,
  prestataire,
  recette,
  tiers,
} from './ecrire.ts';

const service = 'Élections';

export const ELECTIONS: readonly Recette[] = [
  recette({
    code: 'liste-electorale',
    service,
    toujours: true,
    nom: 'Liste électorale',
    resume:
      'Les inscriptions et les radiations, dans le répertoire électoral unique tenu avec l’Insee.',
    recette:
      'Une liste qui se communique, mais pas comme un menu : on regarde qui la demande, et pour quoi faire.',
    finalites: [
      obligation(
        'Inscrire et radier les électeurs, tenir la liste électorale à jour, la communiquer dans les cas prévus',
        'Code électoral, articles L. 16 et suivants',
      ),
    ],
    personnes: [gens('Électeurs'), gens('Demandeurs de la liste')],
    donnees: [
      d(
        'identite',
        'Nom, prénoms, date et lieu de naissance, adresse, nationalité pour les listes complémentaires, bureau de vote',
      ),
      d('vie-personnelle', 'Motif d’inscription, justificatif d’attache avec la commune'),
    ],
    archives: INSTRUCTIONS.elections,
    destinataires: [
      interne('Service des élections', 'Commission de contrôle'),
      partenaire('Insee (répertoire électoral unique)', 'Préfecture'),
      tiers('Électeurs, candidats et partis qui demandent la liste'),
      prestataire('Éditeur du logiciel électoral'),
    ],
    collecte: mixte('Électeurs, Insee', 'Guichet', 'Formulaire papier', 'Téléservice'),
    information:
      'Sur la demande d’inscription, et sur le site : une partie des données vient de l’Insee',
    sources: [pour('finalites.0.base', ELECTEURS)],
    rappels: [
      'Trier la liste par la consonance des noms est interdit.',
      'La liste ne sert pas à préparer d’autres envois de la mairie.',
      'Les registres électoraux papier des anciennes années comptent aussi.',
    ],
  }),
  recette({
    code: 'elections',
    service,
    toujours: true,
    nom: 'Bureaux de vote et procurations',
    resume:
      'La tenue des scrutins : assesseurs, scrutateurs, listes d’émargement, procurations, procès-verbaux.',
    recette:
      'Le grand service du dimanche : on dresse la table, on compte les couverts, et l’on range les listes dès le lendemain.',
    finalites: [
      obligation('Organiser les scrutins et tenir les bureaux de vote', 'Code électoral'),
    ],
    personnes: [
      gens('Électeurs'),
      gens('Mandants et mandataires'),
      gens('Assesseurs, scrutateurs, délégués'),
      gens('Candidats'),
    ],
    donnees: [
      d(
        'identite',
        'Nom, prénoms, date de naissance, adresse, signature, coordonnées des assesseurs',
      ),
      d('vie-personnelle', 'Participation au scrutin, procuration'),
      d('politique', 'Candidature, liste ou candidat représenté par un assesseur ou un délégué'),
    ],
    archives: INSTRUCTIONS.elections,
    destinataires: [
      interne('Membres des bureaux de vote'),
      partenaire('Préfecture'),
      tiers('Électeurs qui consultent les listes d’émargement dans le délai prévu'),
    ],
    collecte: mixte(
      'Électeurs, candidats, autorités qui établissent les procurations',
      'Guichet',
      'Formulaire papier',
    ),
    information: 'Affiche au bureau de vote, et lettre aux assesseurs',
    rappels: [
      'La liste des assesseurs et leurs numéros de téléphone servent au scrutin, pas à autre chose.',
    ],
  }),
  recette({
    code: 'jures-assises',
    service,
    toujours: true,
    nom: 'Jurés d’assises',
    resume: 'La liste préparatoire des jurés, tirée au sort sur la liste électorale.',
    recette:
      'Un tirage, une lettre, un envoi : une recette rapide, à ne pas laisser refroidir sur le bureau.',
    finalites: [
      obligation(
        'Tirer au sort et transmettre la liste préparatoire des jurés',
        'Code de procédure pénale, articles 259 et suivants',
      ),
    ],
    personnes: [gens('Électeurs tirés au sort')],
    donnees: [
      d('identite', 'Nom, prénoms, date et lieu de naissance, adresse'),
      d('vie-professionnelle', 'Profession'),
    ],
    archives: INSTRUCTIONS.elections,
    destinataires: [interne('Service des élections'), partenaire('Tribunal judiciaire')],
    collecte: indirecte('Liste électorale', 'Courrier'),
    information: 'Dans la lettre envoyée aux personnes tirées au sort',
  }),
];
