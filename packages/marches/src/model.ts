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

/** Where a contract is carried out (`lieuExecution`). */
export interface Lieu {
  /** Code as published, of the kind that `typeCode` says; empty when the record has only a name. */
  code: string;
  /** Code postal · Code commune · Code arrondissement · Code canton · Code département · Code région · Code pays. */
  typeCode: string;
  /** Name as published (2019 and tabular files only). */
  nom?: string;
  /** Département derived from `code` and `typeCode`; absent when neither tells it (région, pays). */
  departement?: string;
}

/** One published change of a contract. A field that is absent did not change. */
export interface Modification {
  /** Number of the modification, from 1 (2022 only). */
  id?: number;
  /** `objetModification`, 2019 only. */
  objet?: string;
  /** `dateNotificationModification`, or `dateSignatureModification` of a concession; `YYYY-MM-DD`. */
  dateNotification?: string;
  /** Day on which its data was published, `YYYY-MM-DD`. */
  datePublicationDonnees?: string;
  /** New amount, € HT. */
  montant?: number;
  /** New duration, months. */
  dureeMois?: number;
  /** New suppliers, all of them. Absent: the same as before. */
  titulaires?: Organisme[];
}

/** A declared sub-contract (`acteSousTraitance`, 2022 only), with what changed in it since. */
export interface ActeSousTraitance {
  /** Number of the acte in its contract, from 1. */
  id?: number;
  /** The sub-contractor. */
  sousTraitant?: Organisme;
  /** Months. */
  dureeMois?: number;
  /** Day of notification, `YYYY-MM-DD`. */
  dateNotification?: string;
  /** Day on which its data was published, `YYYY-MM-DD`. */
  datePublicationDonnees?: string;
  /** Initial amount, € HT. */
  montant?: number;
  /** Ferme · Actualisable · Révisable. */
  variationPrix?: string;
  /** `modificationsActesSousTraitance` that name this acte, in order. */
  modifications: {
    /** New duration, months. */
    dureeMois?: number;
    /** New amount, € HT. */
    montant?: number;
    /** Day of notification of the change, `YYYY-MM-DD`. */
    dateNotification?: string;
  }[];
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
  /** Shape of the file that the record was read from. */
  format: Format;
  /** Index of the record in its file, from 0. */
  rang: number;
  /** Identifier, unique for one buyer only. */
  id: string;
  /** Buyer's SIRET + id: unique in the country, in principle. */
  uid: string;
  /** The buyer (`acheteur`, or `autoriteConcedante` of a concession). */
  acheteur: Organisme;
  /**
   * Marché · Marché de partenariat · Marché de défense ou de sécurité · Accord-cadre, Marché subséquent (2019); of a
   * concession: Concession de travaux · de service · de service public · Délégation de service public.
   */
  nature?: string;
  /** What is bought, in the buyer’s words: at most 256 characters (2019) or 1,000 (2022). */
  objet?: string;
  /**
   * How the supplier was chosen: Procédure adaptée · Appel d’offres ouvert · restreint · Procédure avec négociation ·
   * Marché passé sans publicité ni mise en concurrence préalable · Dialogue compétitif; a concession has its own four.
   */
  procedure?: string;
  /** Initial duration, months. */
  dureeMois?: number;
  /** `dateNotification`, or `dateSignature` of a concession. */
  date?: string;
  /** Day on which the data was published, `YYYY-MM-DD`; the decrees allow two months after notification. */
  datePublicationDonnees?: string;
  /** Where it is carried out. Concessions of 2022 files have none. */
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
  /** Fields of this record that could not be read as the regulation wants them. */
  anomalies: Anomalie[];
}

/**
 * A public contract (`marché`), as arrêté du 22 mars 2019 (schema 1.5.0) or arrêtés du 22 décembre 2022 (schema 2.0.4)
 * have it published.
 */
export interface Marche extends ContratBase {
  /** 8 digits, without check digit. */
  codeCPV?: string;
  /** From the CPV division; from what a table says where there is no code. */
  categorie?: Categorie;
  /** True when `montant` is an estimated maximum (2019: nature Accord-cadre; 2022: technique Accord-cadre). */
  accordCadre: boolean;
  /** True for a contract passed under an accord-cadre (2019: nature Marché subséquent; 2022: `idAccordCadre`). */
  subsequent: boolean;
  /** `id` of the accord-cadre that it was passed under (2022 only); often left out by publishers. */
  idAccordCadre?: string;
  /**
   * Accord-cadre · Concours · Système de qualification · Système d’acquisition dynamique · Catalogue électronique ·
   * Enchère électronique (2022 only). `[]`: « Sans objet ».
   */
  techniques?: string[];
  /** Tranches · Bons de commande · Marchés subséquents (2022 only). `[]`: « Sans objet ». */
  modalitesExecution?: string[];
  /**
   * General conditions that it refers to: Travaux · Maitrise d’œuvre · Fournitures courantes et services · Marchés
   * industriels · Prestations intellectuelles · Techniques de l’information et de la communication · Pas de CCAG (2022
   * only).
   */
  ccag?: string;
  /** Declared as innovative (2022 only). */
  marcheInnovant?: boolean;
  /** Number of offers received, 1 or more (2022 only). */
  offresRecues?: number;
  /** An advance was granted (2022 only). */
  attributionAvance?: boolean;
  /** 0 to 1. */
  tauxAvance?: number;
  /** Conjoint · Solidaire · Pas de groupement (2022 only). */
  typeGroupementOperateurs?: string;
  /** Sub-contracting was declared (2022 only). */
  sousTraitanceDeclaree?: boolean;
  /** Declared sub-contracts, in the file’s order (2022 only). */
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

/** A concession contract, of works or of services. `montant` is its `valeurGlobale`; there is no CPV code. */
export interface Concession extends ContratBase {
  /** Day from which it is carried out, `YYYY-MM-DD`. */
  dateDebutExecution?: string;
  /** € HT. */
  montantSubventionPublique?: number;
  /** Yearly execution data, € HT. */
  donneesExecution?: {
    /** Day on which the year’s data was published, `YYYY-MM-DD`. */
    date?: string;
    /** Investment spending of the year, € HT. */
    depensesInvestissement?: number;
    /** Main tariffs that users pay. */
    tarifs: {
      /** What is paid for, at most 256 characters. */
      intitule?: string;
      /** € HT. */
      tarif?: number;
    }[];
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

/** A record, or the end of a file, of which nothing could be made. Counted, never dropped. */
export interface Illisible {
  /** Where it stands in the file. */
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
  | {
      /** A marché, with its anomalies. */
      marche: Marche;
      /** The record as published, when asked for. */
      brut?: Record<string, unknown>;
    }
  | {
      /** A concession, with its anomalies. */
      concession: Concession;
      /** The record as published, when asked for. */
      brut?: Record<string, unknown>;
    }
  | {
      /** What could not be read, and why. */
      illisible: Illisible;
    };

/** The state of a contract at one moment: initial, then after each modification. */
export interface Etat {
  /** € HT. */
  montant?: number;
  /** Months. */
  dureeMois?: number;
  /** Suppliers. */
  titulaires: Organisme[];
}

/** A step of a contract's timeline: what was known after the modification took effect. */
export interface Etape extends Etat {
  /** Day of notification of the contract, then of the modification; `YYYY-MM-DD`. */
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
  /** The contract, whole: it can be shown. */
  contrat: Contrat<Marche> | Contrat<Concession>;
  /** Code of the rule (`regles.ts`). */
  motif: string;
  /** French sentence. */
  raison: string;
}

/** A record counted once already. */
export interface Doublon {
  /** The record that does not count. */
  publie: Marche | Concession;
  /** The one that counts. */
  garde: Marche | Concession;
  /**
   * `identique`: word for word the same · `compteur`: republished under an `id` whose final counter moved (2019) ·
   * `meme-contenu`: same buyer, suppliers, amount, date and CPV code under two ids.
   */
  motif: 'identique' | 'compteur' | 'meme-contenu';
  /** French sentence. */
  raison: string;
}

/**
 * Everything a file holds, sorted out once.
 * `enregistrements = marches + concessions + accordsCadres + ecartes + doublons + regroupees + illisibles`.
 */
export interface Consolidation {
  /** Records read, unreadable ones included. */
  enregistrements: number;
  /** Shapes met, each once. */
  formats: Format[];
  /** Firm contracts (marchés subséquents among them). */
  marches: Contrat[];
  /** Outside the totals of marchés. */
  concessions: Contrat<Concession>[];
  /** Amounts are maxima: outside every total. */
  accordsCadres: Contrat[];
  /** Outside every sum: a rule of `REGLES` says why. */
  ecartes: Ecarte[];
  /** Records that another one already counts for. */
  doublons: Doublon[];
  /** Table lines that only add a supplier or a state to a contract. */
  regroupees: number;
  /** Records of which nothing could be made. */
  illisibles: Illisible[];
}
