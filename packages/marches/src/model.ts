/**
 * The neutral model: what a public contract is, whatever file it came from.
 *
 * Sources: arrêté du 22 mars 2019 (DECP 2019, schema 1.5.0), arrêtés du 22 décembre 2022 (DECP 2022, schema
 * 2.0.x), and the national tabular file. Field names are the regulation's. Amounts are in euros excluding tax
 * (HT), durations in months, dates `YYYY-MM-DD` with no time zone. `undefined` always means « non renseigné »:
 * the record does not carry the field, or carries a value nobody can use (then an `Anomalie` says which).
 */
import type { Anomalie } from './anomalies.ts';

/** Which of the published shapes a record was read from. */
export type Format = 'json-2019' | 'json-2022' | 'xml-2019' | 'xml-2022' | 'csv';

/** Works, supplies or services, from the CPV division (01–44 and 48 supplies, 45 works, 50–98 services). */
export type Categorie = 'travaux' | 'fournitures' | 'services';

/** An organisation: a buyer, a supplier, a sub-contractor. */
export interface Organisme {
  /** Identifier as published, trimmed (SIRET: 14 digits). May be empty or wrong: then `valide` is false. */
  id: string;
  /** SIRET · TVA · TAHITI · RIDET · FRWF · IREP · HORS-UE · UE (2019). */
  typeIdentifiant: string;
  /** True when the identifier has the form its type demands (SIRET: Luhn, or La Poste's rule). */
  valide: boolean;
  /** Name as published (2019 and tabular files only). */
  nom?: string;
  /** Code of the département the organisation sits in, where the file says it (tabular). */
  departement?: string;
}

export interface Lieu {
  code: string;
  /** Code postal · Code commune · Code arrondissement · Code canton · Code département · Code région · Code pays. */
  typeCode: string;
  nom?: string;
  /** Département derived from `code` and `typeCode`; absent when neither tells it (région, pays). */
  departement?: string;
}

/** One published change of a contract. A field that is absent did not change. */
export interface Modification {
  id?: number;
  /** `objetModification`, 2019 only. */
  objet?: string;
  dateNotification?: string;
  datePublicationDonnees?: string;
  /** New amount, € HT. */
  montant?: number;
  /** New duration, months. */
  dureeMois?: number;
  titulaires?: Organisme[];
}

export interface ActeSousTraitance {
  id?: number;
  sousTraitant?: Organisme;
  dureeMois?: number;
  dateNotification?: string;
  datePublicationDonnees?: string;
  montant?: number;
  variationPrix?: string;
  /** `modificationsActesSousTraitance` that name this acte, in order. */
  modifications: { dureeMois?: number; montant?: number; dateNotification?: string }[];
}

/** What a line of a table says besides the contract (national tabular file). */
export interface LigneTableau {
  /** 0 or absent is the initial state. */
  modificationId?: number;
  /** True on the lines of the current state. */
  donneesActuelles?: boolean;
  /** After consolidation: how many lines of the table told this contract, when more than one. */
  lignes?: number;
  /** Why the contract was modified, on the lines of a modified state (2019 table). */
  objetModification?: string;
}

/** What marchés and concessions share. */
export interface ContratBase {
  format: Format;
  /** Index of the record in its file, from 0. */
  rang: number;
  /** Identifier, unique for one buyer only. */
  id: string;
  /** Buyer's SIRET + id: unique in the country, in principle. */
  uid: string;
  /** The buyer (`acheteur`, or `autoriteConcedante` of a concession). */
  acheteur: Organisme;
  nature?: string;
  objet?: string;
  procedure?: string;
  /** Initial duration, months. */
  dureeMois?: number;
  /** `dateNotification`, or `dateSignature` of a concession. */
  date?: string;
  datePublicationDonnees?: string;
  lieu?: Lieu;
  /** Initial amount € HT (`montant`; a concession's `valeurGlobale`). */
  montant?: number;
  /** Suppliers (`titulaires`, `concessionnaires`). */
  titulaires: Organisme[];
  /** `undefined`: the record does not carry the field (2019). `[]`: it says there is none. */
  considerationsSociales?: string[];
  /** Likewise. */
  considerationsEnvironnementales?: string[];
  /** As published, in the file's order. */
  modifications: Modification[];
  /** Platform that published it, where said. */
  source?: string;
  anomalies: Anomalie[];
}

export interface Marche extends ContratBase {
  /** 8 digits, without check digit. */
  codeCPV?: string;
  categorie?: Categorie;
  /** True when `montant` is an estimated maximum (2019: nature Accord-cadre; 2022: technique Accord-cadre). */
  accordCadre: boolean;
  /** True for a contract passed under an accord-cadre (2019: nature Marché subséquent; 2022: `idAccordCadre`). */
  subsequent: boolean;
  idAccordCadre?: string;
  techniques?: string[];
  modalitesExecution?: string[];
  ccag?: string;
  marcheInnovant?: boolean;
  offresRecues?: number;
  attributionAvance?: boolean;
  /** 0 to 1. */
  tauxAvance?: number;
  typeGroupementOperateurs?: string;
  sousTraitanceDeclaree?: boolean;
  actesSousTraitance?: ActeSousTraitance[];
  /** Unitaire · Forfaitaire · Mixte (2022 only; the 2019 field of that name is in `typesPrix`). */
  formePrix?: string;
  /** Définitif ferme · Définitif actualisable · Définitif révisable · Provisoire (2019 values are mapped). */
  typesPrix?: string[];
  /** 0 to 1. */
  origineUE?: number;
  /** 0 to 1. */
  origineFrance?: number;
  /** Only on records read from a table. */
  ligne?: LigneTableau;
}

export interface Concession extends ContratBase {
  dateDebutExecution?: string;
  /** € HT. */
  montantSubventionPublique?: number;
  /** Yearly execution data, € HT. */
  donneesExecution?: {
    date?: string;
    depensesInvestissement?: number;
    tarifs: { intitule?: string; tarif?: number }[];
  }[];
}

/** Where something unreadable stands. */
export interface Position {
  /** Index of the record in the file, from 0. */
  rang: number;
  /** Offset in bytes from the start of the file. */
  octet: number;
  /** Line, from 1, where the reader knows it. */
  ligne?: number;
}

export interface Illisible {
  position: Position;
  /** French sentence. */
  raison: string;
  /** The start of the raw text, at most 300 characters. */
  brut: string;
  /** The end of the file is missing: more records may have followed. */
  coupe?: true;
}

/**
 * One record of a file. Nothing is dropped in silence: each record gives exactly one of these. `brut`, on demand, is
 * the record as published.
 */
export type Lecture =
  | { marche: Marche; brut?: Record<string, unknown> }
  | { concession: Concession; brut?: Record<string, unknown> }
  | { illisible: Illisible };

/** The state of a contract at one moment: initial, then after each modification. */
export interface Etat {
  /** € HT. */
  montant?: number;
  dureeMois?: number;
  titulaires: Organisme[];
}

/** A step of a contract's timeline: what was known after the modification took effect. */
export interface Etape extends Etat {
  date?: string;
  /** The modification that led here; absent on the initial state. */
  modification?: Modification;
}

/** A contract after consolidation. */
export interface Contrat<T extends ContratBase = Marche> {
  /** The record as read. Of several (table lines, republications), the one kept. */
  publie: T;
  /** Amount, duration and suppliers now. Without modification this is `publie` itself. */
  actuel: Etat;
  /** Initial state, then one per modification, in order. Empty when nothing was ever modified. */
  etapes: Etape[];
}

/** A contract kept out of the sums, and why. */
export interface Ecarte {
  contrat: Contrat<Marche> | Contrat<Concession>;
  /** Code of the rule (`regles.ts`). */
  motif: string;
  /** French sentence. */
  raison: string;
}

/** A record counted once already. */
export interface Doublon {
  publie: Marche | Concession;
  /** The one that counts. */
  garde: Marche | Concession;
  motif: 'identique' | 'compteur' | 'meme-contenu';
  raison: string;
}

/**
 * Everything a file holds, sorted out once.
 * `enregistrements = marches + concessions + accordsCadres + ecartes + doublons + regroupees + illisibles`.
 */
export interface Consolidation {
  enregistrements: number;
  formats: Format[];
  /** Firm contracts (marchés subséquents among them). */
  marches: Contrat[];
  concessions: Contrat<Concession>[];
  /** Amounts are maxima: outside every total. */
  accordsCadres: Contrat[];
  ecartes: Ecarte[];
  doublons: Doublon[];
  /** Table lines that only add a supplier or a state to a contract. */
  regroupees: number;
  illisibles: Illisible[];
}
