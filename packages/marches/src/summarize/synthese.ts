/** What a set of contracts says: types only. Amounts are € HT, rates 0 to 1, dates `YYYY-MM-DD`. */
import type { Categorie, Contrat } from '../model.ts';

/** Which contracts to keep. Lists are « one of »; different fields add up (« and »). Absent or empty: no limit. */
export interface Filtre {
  /** SIRET (14 digits) or SIREN (9). */
  acheteurs?: string[];
  /** Supplier identifiers (a SIREN keeps every establishment). */
  titulaires?: string[];
  /** Categories, from the CPV division. */
  categories?: Categorie[];
  /** CPV prefixes, 2 to 8 digits. */
  cpv?: string[];
  /** Procedures, as in `Contrat.publie.procedure`. */
  procedures?: string[];
  /** Natures, as in `Contrat.publie.nature`. */
  natures?: string[];
  /** Prices: Unitaire · Forfaitaire · Mixte. */
  formesPrix?: string[];
  /** Codes of départements where the contract is carried out. */
  lieux?: string[];
  /** First day of notification, included, `YYYY-MM-DD`. Contracts without a date pass no bound. */
  du?: string;
  /** Last day of notification, included, `YYYY-MM-DD`. */
  au?: string;
  /** Lowest current amount, included, € HT. A contract whose amount is unknown passes no bound. */
  montantMin?: number;
  /** Highest current amount, included, € HT. */
  montantMax?: number;
  /** Contracts that declare a social (environmental) clause or criterion. */
  considerations?: ('sociales' | 'environnementales')[];
  /** Words, all of them, in the subject, the ids and the names; case and accents ignored. */
  texte?: string;
}

/** How many, and how much. */
export interface Mesure {
  /** Number of contracts. */
  nombre: number;
  /** Sum of current amounts, € HT; unknown amounts add nothing. */
  montant: number;
}

/** One bar: a key to filter with, a label to read. */
export interface Poste extends Mesure {
  /** Value to put in the filter; empty: not said in the data. */
  cle: string;
  /** French label. */
  libelle: string;
}

/** One point in time with the same period a year before. */
export interface Moment extends Mesure {
  /** `2024` or `2024-03`. */
  cle: string;
  /** The same month, or the same months of the year before. */
  precedent: Mesure;
}

/** A share, over the records that carry the field only. */
export interface Taux {
  /** Records that say yes. */
  nombre: number;
  /** Records that carry the field. */
  sur: number;
  /** `undefined` when `sur` is 0. */
  taux?: number;
}

/** Rankings by amount, largest first: all contracts, then each category. */
export interface Classement {
  /** All categories together. */
  tous: Poste[];
  /** Works only. */
  travaux: Poste[];
  /** Supplies only. */
  fournitures: Poste[];
  /** Services only. */
  services: Poste[];
}

/** A contract that ends soon. */
export interface Echeance {
  /** The contract. */
  contrat: Contrat;
  /** Notification + current duration. */
  fin: string;
}

/** The headline figures of a set of firm contracts. */
export interface Indicateurs extends Mesure {
  /** Contracts whose amount is unknown: counted in `nombre`, absent from `montant`. */
  sansMontant: number;
  /** Number of different buyers. */
  acheteurs: number;
  /** Number of different suppliers. */
  titulaires: number;
  /** Contracts won by several suppliers together. */
  groupements: number;
  /** Of which marchés subséquents. */
  subsequents: Mesure;
  /** Contracts declared as innovative. */
  innovants: Taux;
}

/** How the file divides up, whatever the filter: the line that accounts for every record. */
export interface Comptes {
  /** Records read: the sum of all the others. */
  enregistrements: number;
  /** Firm contracts. */
  marches: number;
  /** Concessions. */
  concessions: number;
  /** Framework agreements, whose amount is a maximum. */
  accordsCadres: number;
  /** Set aside for an implausible amount or duration. */
  ecartes: number;
  /** Counted already by another record. */
  doublons: number;
  /** Table lines that only add a supplier or a state. */
  regroupees: number;
  /** Of which nothing could be made. */
  illisibles: number;
}

/** The figures alone. */
export interface Chiffres {
  /** The filter that these figures are of. */
  filtre: Filtre;
  /** How the whole file divides up, the filter left aside. */
  comptes: Comptes;
  /** Headline figures of the contracts kept. */
  indicateurs: Indicateurs;
  /** Same filter, period moved back one year; absent when the filter has no period. */
  precedent?: Indicateurs;
  /**
   * Every month (year) from the first to the last, empty ones included; the whole period when the filter gives
   * both of its ends.
   */
  parMois: Moment[];
  /** Every year, likewise. */
  parAnnee: Moment[];
  /** Works, supplies, services, largest amount first. */
  parCategorie: Poste[];
  /** CPV divisions. */
  parDivision: Poste[];
  /** Procedures, largest amount first. */
  parProcedure: Poste[];
  /** Natures, largest amount first. */
  parNature: Poste[];
  /** Départements of the place of execution. */
  parLieu: Poste[];
  /** Unitaire · Forfaitaire · Mixte, largest amount first. */
  parFormePrix: Poste[];
  /** Buyers, by SIRET. */
  topAcheteurs: Classement;
  /** Current suppliers, by SIRET. A contract won by several: see `OptionsSynthese.cotitulaires`. */
  topTitulaires: Classement;
  /** Contracts that declare a clause or a criterion, over those whose record has the field (2022). */
  considerations: {
    /** Social clauses and criteria, reserved contracts. */
    sociales: Taux;
    /** Environmental clauses and criteria. */
    environnementales: Taux;
    /** The same, year by year, oldest first. */
    parAnnee: {
      /** Year of notification: `2024`. */
      cle: string;
      /** Social clauses and criteria, reserved contracts. */
      sociales: Taux;
      /** Environmental clauses and criteria. */
      environnementales: Taux;
    }[];
  };
  /** Contracts that received one offer, over those that say how many. */
  offreUnique: Taux;
  /** Contracts that declare sub-contracting, over those whose record has the field (2022). */
  sousTraitance: Taux & {
    /** Published sub-contracts at their latest amount, € HT. */
    montant: number;
  };
  /** Amount won by suppliers of the buyer's département, over the amount whose places are both known. */
  partLocale: {
    /** Won in the département, € HT; of a contract won by several, an equal share each. */
    montant: number;
    /** Amount whose two places are known, € HT. */
    sur: number;
    /** 0 to 1; `undefined` when `sur` is 0. */
    taux?: number;
  };
  /** Concessions signed in the period, outside the totals above. */
  concessions: {
    /** Number of concessions. */
    nombre: number;
    /** Sum of their current values, € HT. */
    valeurGlobale: number;
  };
  /** Framework agreements notified in the period, outside the totals above. */
  accordsCadres: {
    /** Number of framework agreements. */
    nombre: number;
    /** Sum of their maxima, € HT: what may be spent, not what is. */
    montantMaximum: number;
  };
  /**
   * Firm contracts that end in the twelve months after `aujourdhui`, soonest first. The period of the filter is left
   * aside: it is about notification, and what ends soon was mostly notified before.
   */
  echeances: Echeance[];
}

/** The figures, with what a reader needs to trust them: period covered, what was set aside, how each is computed. */
export interface Synthese extends Chiffres {
  /** First and last notification among the contracts kept. */
  periode: {
    /** First day of notification, `YYYY-MM-DD`. */
    du?: string;
    /** Last day of notification, `YYYY-MM-DD`. */
    au?: string;
  };
  /** Set aside under this filter, per reason. */
  ecartes: {
    /** Code of the rule, as in `REGLES`. */
    motif: string;
    /** Number of contracts. */
    nombre: number;
    /** French sentence. */
    raison: string;
  }[];
  /** How each figure is computed, one French sentence each, keyed by the names above. */
  methode: Record<string, string>;
}

/** How figures are made where the data leaves a choice, and the words that they are shown with. */
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
    /** CPV division (2 digits) → label. */
    divisions?: Readonly<Record<string, string>>;
    /** Code of the département → name. */
    departements?: Readonly<Record<string, string>>;
  };
}
