/** Processors. */
import { rgpd, TERRAIN, usage } from '../sources.ts';
import { droit, pratique } from './ecrire.ts';

export const PRESTATAIRES = [
  ...droit('prestataires', [
    [
      'st-contrat',
      1,
      'Avoir un contrat écrit avec chaque prestataire qui traite des données',
      'Objet, durée, nature, raison, données et personnes y sont décrits. Sans cela, demandez un avenant.',
      rgpd('article 28, paragraphe 3'),
    ],
    [
      'st-clauses',
      2,
      'Cocher les onze points du contrat',
      'Instructions écrites, confidentialité, sécurité, aide pour les demandes et les violations, fin du contrat, vérifications : la fiche du prestataire les liste.',
      rgpd('article 28, paragraphe 3'),
    ],
    [
      'st-securite',
      3,
      'Vérifier ses mesures de sécurité',
      'Demandez-lui une page qui les décrit : sauvegardes, accès, chiffrement.',
      rgpd('article 28, paragraphe 3, point c'),
    ],
    [
      'st-chaine',
      2,
      'Autoriser par écrit ses propres sous-traitants',
      'L’hébergeur de votre éditeur en est un : demandez la liste.',
      rgpd('article 28, paragraphe 3, point d'),
    ],
    [
      'st-fin',
      2,
      'Prévoir la fin du contrat',
      'Les données sont rendues dans un format lisible, ou supprimées, au choix de la commune.',
      rgpd('article 28, paragraphe 3, point g'),
    ],
    [
      'st-violation',
      2,
      'Être prévenu sans délai d’une violation',
      'Donnez-lui un nom et un numéro qui répondent aussi le week-end.',
      rgpd('article 33, paragraphe 2'),
    ],
  ]),
  ...pratique('prestataires', [
    [
      'st-recenser',
      1,
      'Faire la liste des prestataires',
      'Éditeurs de logiciels, maintenance, site, hébergeur, imprimeur, télésurveillance, archiviste : chacun a sa fiche.',
      usage(),
    ],
    [
      'st-marches',
      2,
      'Relire les clauses des marchés en cours',
      'Le titulaire traite-t-il des données pour la commune ? Alors le marché doit contenir les clauses de sous-traitance.',
      TERRAIN,
      ['marches-publics'],
    ],
    [
      'st-avenant',
      3,
      'Proposer un avenant quand les clauses manquent',
      'L’assistant prépare les clauses ; beaucoup d’éditeurs en ont une toute prête.',
      TERRAIN,
    ],
    [
      'st-messagerie',
      3,
      'Quitter les messageries gratuites de grand public',
      'Une adresse au nom de la commune, avec un contrat et un hébergement connu.',
      usage(),
      ['messagerie'],
    ],
    [
      'st-intercommunalite',
      3,
      'Dire qui est responsable avec l’intercommunalité',
      'Instruction des permis, déchets, eau, informatique partagée : une convention dit qui décide et qui exécute.',
      usage(),
    ],
  ]),
];
