/** Water, waste, tourist tax. */
import { INSTRUCTIONS } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  contrat,
  d,
  gens,
  interne,
  mission,
  mixte,
  obligation,
  partenaire,
  prestataire,
  recette,
} from './ecrire.ts';

const service = 'Eau, déchets et tourisme';

export const SERVICES_PUBLICS: readonly Recette[] = [
  recette({
    code: 'eau-assainissement',
    service,
    nom: 'Eau et assainissement',
    resume: 'Les abonnés, les relevés de compteur, les factures, le contrôle des installations.',
    recette: 'De l’eau, un compteur, une facture : rien de plus à mettre dans la marmite.',
    finalites: [
      contrat('Fournir et facturer l’eau et l’assainissement'),
      mission(
        'Contrôler les installations d’assainissement non collectif',
        'Code général des collectivités territoriales, articles L. 2224-7 et suivants',
      ),
    ],
    personnes: [gens('Abonnés'), gens('Propriétaires')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('economique', 'Consommation, factures, coordonnées bancaires'),
      d('vie-personnelle', 'Nombre d’occupants, installation'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Service de l’eau'),
      partenaire('Trésor public', 'Intercommunalité, agence de l’eau'),
      prestataire('Délégataire ou releveur', 'Éditeur du logiciel'),
    ],
    collecte: mixte('Abonnés, notaires, relevés', 'Contrat', 'Relevé de compteur'),
    information: 'Dans le règlement du service, et sur la facture',
    rappels: ['Un compteur lu à distance dit aussi quand la maison est vide.'],
  }),
  recette({
    code: 'dechets',
    service,
    nom: 'Déchets, badges et déchèterie',
    resume: 'Les foyers, les bacs, les badges et la redevance, quand la commune s’en occupe.',
    recette: 'Même les épluchures ont un badge : on compte les passages, pas les habitudes.',
    finalites: [
      mission(
        'Collecter les déchets, gérer les badges, percevoir la redevance',
        'Code général des collectivités territoriales, articles L. 2224-13 et suivants',
      ),
    ],
    personnes: [gens('Foyers et usagers de la déchèterie')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('economique', 'Redevance, paiement'),
      d('vie-personnelle', 'Nombre d’occupants, levées du bac, passages'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Service des déchets'),
      partenaire('Intercommunalité ou syndicat', 'Trésor public'),
      prestataire('Collecteur, éditeur du logiciel'),
    ],
    collecte: mixte('Foyers, lecteurs de badges', 'Formulaire papier', 'Lecteur de badges'),
    information: 'À la remise du bac ou du badge',
    rappels: [
      'L’intercommunalité décide souvent de ce fichier : la commune n’en est alors que le guichet.',
    ],
  }),
  recette({
    code: 'taxe-sejour',
    service,
    nom: 'Taxe de séjour et meublés de tourisme',
    resume: 'Les hébergeurs, leurs déclarations et la taxe collectée.',
    recette:
      'Les voyageurs paient leur couvert : on compte les nuits, on ne garde pas le nom des dormeurs.',
    finalites: [
      obligation(
        'Recevoir les déclarations et percevoir la taxe',
        'Code général des collectivités territoriales, articles L. 2333-26 et suivants ; code du tourisme, article L. 324-1-1',
      ),
    ],
    personnes: [gens('Hébergeurs')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('localisation', 'Adresse du logement loué'),
      d('economique', 'Nuitées, taxe'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Régisseur'),
      partenaire('Trésor public', 'Intercommunalité'),
      prestataire('Éditeur de la plateforme de déclaration'),
    ],
    collecte: mixte('Hébergeurs, plateformes de location', 'Téléservice', 'Formulaire papier'),
    information: 'Sur le formulaire de déclaration',
  }),
];
