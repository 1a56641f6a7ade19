/** The CNIL's simplified register (ODS of 25 July 2019), block by block. To be confirmed on the real file. */
import { CATEGORIES, SENSIBLES, type Categorie } from '../../model/index.ts';

/** Said by every reading and every writing. */
export const A_CONFIRMER =
  'La disposition du modèle simplifié de la CNIL (25 juillet 2019) a été reprise de copies publiques : à confirmer sur le fichier réel.';

export const LISTE = 'Liste des traitements';
export const COLONNES_LISTE = [
  'Nom du traitement',
  'N° / RÉF',
  'Date de création de la fiche',
  'Dernière mise à jour de la fiche',
  'Finalité du traitement',
  'Données sensibles ? (Oui/non)',
] as const;

/** Title of a block and headings of its columns, after that of the labels. */
export const BLOCS = {
  description: { titre: 'Description du traitement', colonnes: [] },
  acteurs: {
    titre: 'Acteurs',
    colonnes: [
      'Nom',
      'Adresse',
      'Code postal',
      'Ville',
      'Pays',
      'Téléphone',
      'Adresse mél',
      'Fonction (complément)',
    ],
  },
  finalites: {
    titre: 'Finalité(s) du traitement effectué',
    colonnes: [
      'Finalité',
      'Base légale (complément)',
      'Fondement (complément)',
      'Condition de l’article 9 (complément)',
    ],
  },
  mesures: { titre: 'Mesures de sécurité', colonnes: ['Type', 'Précisions'] },
  donnees: {
    titre: 'Catégories de données personnelles concernées',
    colonnes: ['Description', 'Durée de conservation'],
  },
  sensibles: { titre: 'Données sensibles', colonnes: ['Description', 'Durée de conservation'] },
  personnes: {
    titre: 'Catégories de personnes concernées',
    colonnes: ['Description', 'Précisions'],
  },
  destinataires: { titre: 'Destinataires', colonnes: ['Type de destinataire', 'Précisions'] },
  transferts: {
    titre: 'Transferts hors UE',
    colonnes: ['Destinataire', 'Pays', 'Type de garanties', 'Lien vers la documentation'],
  },
  complement: { titre: 'Complément de documentation (non exigé par l’article 30)', colonnes: [] },
} as const satisfies Record<string, { titre: string; colonnes: readonly string[] }>;
export type NomBloc = keyof typeof BLOCS;

export const DESCRIPTION = {
  nom: 'Nom du traitement',
  ref: 'N° / RÉF',
  creeLe: 'Date de création du traitement',
  modifieLe: 'Mise à jour du traitement',
} as const;

export const ACTEURS = {
  responsable: 'Responsable du traitement',
  dpo: 'Délégué à la protection des données',
  societe: 'Société du DPO (si DPO externe)',
  representant: 'Représentant',
  conjoint: 'Responsable(s) conjoint(s)',
} as const;

export const COMPLEMENT = {
  description: 'Description',
  service: 'Service',
  role: 'Rôle de l’organisme',
  statut: 'État de la fiche',
  sousTraitants: 'Sous-traitants',
  logiciels: 'Logiciels et supports',
  note: 'Note',
} as const;

export const PRINCIPALE = 'Finalité principale';
export const SOUS_FINALITE = 'Sous-finalité';
/** Rows that the model has for them. */
export const SOUS_FINALITES = 5;

/** Labels of rows that repeat, before their number. */
export const REPETES = {
  mesures: 'Mesure',
  personnes: 'Catégorie de personnes',
  destinataires: 'Destinataire',
  transferts: 'Organisme destinataire',
} as const;

/** For all categories at once: « je ne sais pas ». */
export const TOUTES = 'Toutes les catégories';
/** A category that is there without a word about it. */
export const A_DECRIRE = 'Oui, à décrire';
/** A list that is known to be empty. */
export const AUCUN = 'Aucun';

/** Not in the model, and written only when used. */
const EN_PLUS: readonly Categorie[] = ['vie-professionnelle', 'autre'];
const codes = Object.keys(CATEGORIES) as Categorie[];
export const ORDINAIRES = codes.filter((c) => !SENSIBLES.includes(c));
export const duModele = (c: Categorie): boolean => !EN_PLUS.includes(c);
