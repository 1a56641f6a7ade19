/** What every source of contracts offers, and what the client tells of how it was asked. */
import type { TransportOptions } from '@ternum/core';
import type { Lecture } from '../model.ts';
import type { Filtre } from '../summarize/synthese.ts';
import type { Consultation, FiltreConsultations } from '../consultations/model.ts';

/**
 * Which adapter an answer came through. `consultationsPubliees` calls itself `fichier`, `ckanDatastore` calls itself
 * `ckan`.
 */
export type NomSource = 'fichier' | 'opendatasoft' | 'tabulaire' | 'ckan' | 'atexo' | 'boamp';

/** A criterion of a `Filtre`, by its name. */
export type Critere = keyof Filtre;

/**
 * How the lines came. `fichier`: whole files · `export`: one answer that holds everything · `pages`: page after page ·
 * `tranches`: pages of slices of dates, past the service's cap · `mois`, `annees`: a request a month, a year ·
 * `moteur`: sums made by the service.
 */
export type Voie = 'fichier' | 'export' | 'pages' | 'tranches' | 'mois' | 'annees' | 'moteur';

/** Where an answer comes from and what it is worth. */
export interface Provenance {
  /** The adapter that was asked. */
  source: NomSource;
  /** Address of the service or of the file, without secrets. */
  adresse: string;
  /** How the lines came. */
  voie: Voie;
  /** Criteria that the service applied. */
  pousses: Critere[];
  /** Criteria applied here, on the contracts once consolidated. */
  locaux: Critere[];
  /** Lines that the service announced; absent when it does not count. */
  annonces?: number;
  /** Lines read. */
  lus: number;
  /** Answers asked for, second attempts apart. */
  demandes: number;
  /** The service is down: moment (ISO, UTC) of the last good answer, from which this one is made. */
  perime?: string;
  /** What this source cannot tell, or was asked in a way that may differ: a French sentence each. */
  reserves: string[];
}

/** What is noted while a source is read. */
export type Suivi = Pick<
  Provenance,
  'voie' | 'annonces' | 'demandes' | 'perime' | 'reserves' | 'adresse'
>;

/** What the client tells a source of one demand, besides its criteria. */
export interface OptionsDemande {
  /** Gives up, also between two pages or two months. */
  signal?: AbortSignal;
  /** Day against which future dates are judged, `YYYY-MM-DD`. */
  aujourdhui?: string;
  /** The whole filter, where only a part of it is asked of the source. */
  filtre?: Filtre;
}

/** What sums are made along: year of notification, procedure, nature, form of price, buyer’s SIRET. */
export type Axe = 'annee' | 'procedure' | 'nature' | 'formePrix' | 'acheteur';

/** One bar of an axis: a value, how many contracts, how much. */
export interface Somme {
  /** `2024`, `Procédure adaptée`… as the service writes it. Empty: not told. */
  cle: string;
  /** Number of contracts; of published lines when the engine made the sum. */
  nombre: number;
  /** € HT. */
  montant: number;
}

/**
 * A place where contracts are. Made by `fichier`, `opendatasoft`, `tabulaire`, `ckanDatastore`, `atexo` or `boamp`;
 * given to `MarchesClient`, which decides what to ask it.
 */
export interface SourceMarches {
  /** Which adapter this is. */
  readonly nom: NomSource;
  /** Address of the service or of the file. */
  readonly adresse: string;
  /** What of these criteria the service can apply itself. */
  capacites(filtre: Filtre): Critere[];
  /** Lines that pass the criteria. Absent when the service does not count. */
  compter?(criteres: Filtre, suivi: Suivi, options: OptionsDemande): Promise<number>;
  /**
   * Every line of every contract that passes the criteria; more is no fault, less is one. Absent when the source has
   * no contracts.
   */
  lire?(criteres: Filtre, suivi: Suivi, options: OptionsDemande): AsyncIterable<Lecture[]>;
  /** Sums of published lines, where the engine makes them. Undefined: not on this axis. */
  sommer?(
    criteres: Filtre,
    axe: Axe,
    suivi: Suivi,
    options: OptionsDemande,
  ): Promise<Somme[] | undefined>;
  /** Calls, open or not; more is no fault. Absent when the source has none. */
  consultations?(
    filtre: FiltreConsultations,
    suivi: Suivi,
    options: OptionsDemande & { maintenant: number },
  ): Promise<Consultation[]>;
  /** Why there are no contracts, or no calls, here: a French sentence. */
  readonly sans?: {
    /** Why it has no contracts. */
    contrats?: string;
    /** Why it has no calls. */
    consultations?: string;
  };
}

/** Options that every source takes: those of the transport but its address. */
export interface OptionsSource {
  /** `fetch`, `auth`, `timeout`, `store`, `on`… of `createTransport`. */
  transport?: Partial<Omit<TransportOptions, 'baseUrl'>>;
}
