/** One contract, apart from the shapes it is published in. */

/** A buyer or a company. What is not a SIRET or a name is known for buyers and companies made at scale only. */
export interface Structure {
  siret: string;
  nom: string;
  departement?: string;
  /** INSEE code and name of its commune. */
  codeCommune?: string;
  commune?: string;
}

/** Where a contract is carried out, as the regulation’s `lieuExecution`. */
export interface Lieu {
  code: string;
  /** « Code postal », « Code commune », « Code département ». */
  typeCode: string;
  nom: string;
}

/** A change of a contract; what is absent did not change. */
export interface Modification {
  /** Day of notification. */
  date: string;
  /** € HT; absent: unchanged. */
  montant?: number;
  /** Months; absent: unchanged. */
  duree?: number;
  /** Absent: unchanged. */
  titulaires?: Structure[];
  objet?: string;
}

export interface ActeSousTraitance extends Structure {
  /** € HT. */
  montant: number;
  /** Months. */
  duree: number;
  date: string;
}

/** Days are `YYYY-MM-DD`, amounts € HT. */
export interface Contrat {
  id: string;
  acheteur: Structure;
  objet: string;
  /** 8 digits. */
  cpv: string;
  procedure: string;
  lieu: Lieu;
  /** Months. */
  duree: number;
  date: string;
  publication: string;
  montant: number;
  titulaires: Structure[];
  accordCadre?: boolean;
  idAccordCadre?: string;
  typePrix?: string;
  formePrix?: string;
  ccag?: string;
  offres?: number;
  innovant?: boolean;
  avance?: boolean;
  /** 0 to 1. */
  tauxAvance?: number;
  groupement?: 'Conjoint' | 'Solidaire';
  /** Shares, 0 to 1; of food, vehicles, health and clothes only. */
  origineUE?: number;
  origineFrance?: number;
  sociales?: string[];
  environnementales?: string[];
  sousTraitants?: ActeSousTraitance[];
  modifications?: Modification[];
  /** Platform that published it; absent: the region's. */
  source?: string;
  /** Fields written over the result: how faults are put in. */
  brut?: Record<string, unknown>;
}
