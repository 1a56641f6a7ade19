/** Accounts, suppliers, contracts, disputes. */
import { INSTRUCTIONS, NON_REQUISE } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  contrat,
  d,
  directe,
  gens,
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

const service = 'Finances et marchés';

export const FINANCES: readonly Recette[] = [
  recette({
    code: 'comptabilite',
    service,
    toujours: true,
    nom: 'Comptabilité, titres de recettes et régies',
    resume: 'Ce que la commune encaisse et ce qu’elle paie : titres, mandats, régies, dons.',
    recette:
      'On pèse, on note, on transmet au Trésor public : l’addition porte un nom, c’est donc une fiche.',
    finalites: [
      obligation(
        'Tenir la comptabilité de la commune, émettre les titres et les mandats, tenir les régies',
        'Décret 2012-1246 du 7 novembre 2012',
      ),
    ],
    personnes: [
      gens('Redevables et usagers facturés'),
      gens('Bénéficiaires de paiements'),
      gens('Régisseurs'),
    ],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('economique', 'Sommes dues et payées, coordonnées bancaires'),
    ],
    archives: INSTRUCTIONS.comptabilite,
    destinataires: [
      interne('Comptabilité', 'Régisseurs'),
      partenaire('Trésor public'),
      prestataire('Éditeur du logiciel comptable'),
    ],
    collecte: mixte('Usagers, services de la mairie', 'Formulaire papier', 'Facture'),
    information: 'Sur les factures et les formulaires',
  }),
  recette({
    code: 'fournisseurs',
    service,
    toujours: true,
    nom: 'Fournisseurs',
    resume: 'Les contacts des entreprises, leurs devis, leurs factures.',
    recette: 'Le carnet d’adresses du marché : utile, simple, et à dépoussiérer une fois l’an.',
    finalites: [contrat('Commander, suivre et payer les fournitures et les services')],
    personnes: [gens('Fournisseurs et leurs salariés')],
    donnees: [
      d('identite', 'Nom, fonction, coordonnées professionnelles'),
      d('economique', 'Devis, factures, coordonnées bancaires'),
    ],
    archives: INSTRUCTIONS.comptabilite,
    destinataires: [
      interne('Comptabilité', 'Services qui commandent'),
      partenaire('Trésor public, Chorus Pro'),
      prestataire('Éditeur du logiciel comptable'),
    ],
    collecte: directe('Devis', 'Facture', 'Courriel'),
    information: 'Sur les bons de commande',
    sources: [pour('aipd', NON_REQUISE)],
    rappels: ['La CNIL ne demande pas d’analyse d’impact pour la relation avec les fournisseurs.'],
  }),
  recette({
    code: 'marches-publics',
    service,
    toujours: true,
    nom: 'Marchés publics',
    resume: 'Les candidatures, les offres, la commission d’appel d’offres et le suivi des marchés.',
    recette:
      'On goûte chaque offre avec la même cuillère ; les diplômes et les salaires des équipes ne quittent pas la cuisine.',
    finalites: [
      obligation(
        'Passer et exécuter les marchés publics, publier leurs données essentielles',
        'Code de la commande publique',
      ),
    ],
    personnes: [
      gens('Candidats et titulaires, leurs salariés'),
      gens('Membres de la commission d’appel d’offres'),
    ],
    donnees: [
      d('identite', 'Nom, fonction, coordonnées'),
      d('vie-professionnelle', 'Diplômes, expérience, moyens humains'),
      d('economique', 'Chiffre d’affaires, prix, coordonnées bancaires'),
      d('infractions', 'Attestations sur l’honneur de n’être pas exclu des marchés'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Services acheteurs', 'Commission d’appel d’offres'),
      partenaire('Préfecture', 'Trésor public'),
      tiers('Personnes qui demandent des documents communicables'),
      prestataire('Profil d’acheteur'),
    ],
    collecte: directe('Profil d’acheteur', 'Courriel'),
    information: 'Dans le règlement de la consultation',
    rappels: [
      'Le titulaire traite-t-il des données pour la commune ? Alors le marché doit contenir les clauses de sous-traitance.',
    ],
  }),
  recette({
    code: 'contentieux',
    service,
    toujours: true,
    nom: 'Contentieux et assurances',
    resume: 'Les sinistres, les réclamations, les procès et les dossiers d’assurance.',
    recette:
      'Quand le lait déborde : un dossier, un assureur, un avocat, et pas un mot de trop dans les courriels.',
    finalites: [mission('Défendre les intérêts de la commune, déclarer et suivre les sinistres')],
    personnes: [gens('Parties, victimes, témoins'), gens('Avocats, experts, assureurs')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('economique', 'Préjudice, indemnités'),
      d('sante', 'Blessures, certificats médicaux'),
      d('infractions', 'Plaintes, décisions de justice'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Maire', 'Secrétariat général'),
      partenaire('Assureur, avocat, tribunal'),
    ],
    collecte: mixte('Parties, assureurs, tribunaux', 'Courrier', 'Courriel'),
    information: 'Dans l’accusé de réception',
  }),
];
