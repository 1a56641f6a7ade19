/** What a set of contracts says: types only. Amounts are € HT, rates 0 to 1, dates `YYYY-MM-DD`. */
import type { Categorie, Contrat } from '../model.ts';

/** Which contracts to keep. Lists are « one of »; different fields add up (« and »). Absent or empty: no limit. */
export interface Filtre {
  /** SIRET (14 digits) or SIREN (9). */
  acheteurs?: string[];
  /** Supplier identifiers (a SIREN keeps every establishment). */
  titulaires?: string[];
  categories?: Categorie[];
  /** CPV prefixes, 2 to 8 digits. */
  cpv?: string[];
  procedures?: string[];
  natures?: string[];
  /** Prices: Unitaire · Forfaitaire · Mixte. */
  formesPrix?: string[];
  /** Codes of départements where the contract is carried out. */
  lieux?: string[];
  /** First and last day of notification, included. */
  du?: string;
  au?: string;
  montantMin?: number;
  montantMax?: number;
  considerations?: ('sociales' | 'environnementales')[];
  /** Words, all of them, in the subject, the ids and the names; case and accents ignored. */
  texte?: string;
}

export interface Mesure {
  nombre: number;
  montant: number;
}

/** One bar: a key to filter with, a label to read. */
export interface Poste extends Mesure {
  cle: string;
  libelle: string;
}

/** One point in time with the same period a year before. */
export interface Moment extends Mesure {
  /** `2024` or `2024-03`. */
  cle: string;
  precedent: Mesure;
}

/** A share, over the records that carry the field only. */
export interface Taux {
  nombre: number;
  /** Records that carry the field. */
  sur: number;
  /** `undefined` when `sur` is 0. */
  taux?: number;
}

export interface Classement {
  tous: Poste[];
  travaux: Poste[];
  fournitures: Poste[];
  services: Poste[];
}

export interface Echeance {
  contrat: Contrat;
  /** Notification + current duration. */
  fin: string;
}

export interface Indicateurs extends Mesure {
  /** Contracts whose amount is unknown: counted in `nombre`, absent from `montant`. */
  sansMontant: number;
  acheteurs: number;
  titulaires: number;
  /** Contracts won by several suppliers together. */
  groupements: number;
  /** Of which marchés subséquents. */
  subsequents: Mesure;
  innovants: Taux;
}

/** How the file divides up, whatever the filter: the line that accounts for every record. */
export interface Comptes {
  enregistrements: number;
  marches: number;
  concessions: number;
  accordsCadres: number;
  ecartes: number;
  doublons: number;
  regroupees: number;
  illisibles: number;
}

/** The figures alone. */
export interface Chiffres {
  filtre: Filtre;
  comptes: Comptes;
  indicateurs: Indicateurs;
  /** Same filter, period moved back one year; absent when the filter has no period. */
  precedent?: Indicateurs;
  /**
   * Every month (year) from the first to the last, empty ones included; the whole period when the filter gives
   * both of its ends.
   */
  parMois: Moment[];
  parAnnee: Moment[];
  parCategorie: Poste[];
  /** CPV divisions. */
  parDivision: Poste[];
  parProcedure: Poste[];
  parNature: Poste[];
  /** Départements of the place of execution. */
  parLieu: Poste[];
  parFormePrix: Poste[];
  topAcheteurs: Classement;
  topTitulaires: Classement;
  considerations: {
    sociales: Taux;
    environnementales: Taux;
    parAnnee: { cle: string; sociales: Taux; environnementales: Taux }[];
  };
  /** Contracts that received one offer, over those that say how many. */
  offreUnique: Taux;
  sousTraitance: Taux & { montant: number };
  /** Amount won by suppliers of the buyer's département, over the amount whose places are both known. */
  partLocale: { montant: number; sur: number; taux?: number };
  concessions: { nombre: number; valeurGlobale: number };
  accordsCadres: { nombre: number; montantMaximum: number };
  /**
   * Firm contracts that end in the twelve months after `aujourdhui`, soonest first. The period of the filter is left
   * aside: it is about notification, and what ends soon was mostly notified before.
   */
  echeances: Echeance[];
}

export interface Synthese extends Chiffres {
  /** First and last notification among the contracts kept. */
  periode: { du?: string; au?: string };
  /** Set aside under this filter, per reason. */
  ecartes: { motif: string; nombre: number; raison: string }[];
  /** How each figure is computed, one French sentence each, keyed by the names above. */
  methode: Record<string, string>;
}

export interface OptionsSynthese {
  /** Day that « the next twelve months » start from. Default: today in Europe/Paris. */
  aujourdhui?: string;
  /** Amount given to each co-titulaire in rankings: the whole (default), or an equal share. */
  cotitulaires?: 'entier' | 'partage';
  /** Length of rankings; default 10. */
  top?: number;
  /**
   * Labels that a page only loads when it shows them: `DIVISIONS_CPV` of this package, `DEPARTEMENTS` of
   * `@ternum/core/departements`. Without them `parDivision` says « Division 45 » and `parLieu` the code.
   */
  libelles?: {
    divisions?: Readonly<Record<string, string>>;
    departements?: Readonly<Record<string, string>>;
  };
}
