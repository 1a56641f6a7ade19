/**
 * The engine of a register: it reads, keeps the records and answers what the page shows. It runs in a worker where the
 * browser allows, on the page otherwise: the same interface. Records do not cross, only what is drawn does.
 */
import type {
  Batiment,
  CodeEtat,
  CodeAnomalie,
  Etat,
  PointEau,
  Simulation,
  Systeme,
  TypePei,
} from '@ternum/deci';
import type { Etendue, Grappes, SourcePoints } from '../../shared/carte/types.ts';

/** Where the register is. */
export interface OuvertureRegistre {
  /** Absolute addresses of the files or WFS layers (http, https, same rules as `fetch`). */
  adresses?: readonly string[];
  /** Or the bytes, or the text, that the page holds. */
  contenu?: Uint8Array | string;
  /** Keep the points of this commune (INSEE) only. */
  insee?: string;
  /** Its outline (GeoJSON geometry, lon, lat), for records without a commune. */
  contour?: unknown;
  /** Département whose rules apply; default that of each point's commune. */
  departement?: string;
  /** Keep names of private owners and unknown columns. */
  prives?: boolean;
}

/** What was read. */
export interface Bilan {
  /** Records in the source. */
  lus: number;
  /** Points kept, inside the commune when one was asked. */
  retenus: number;
  /** Points of other communes, left out because of `insee`. */
  ailleurs: number;
  /** Points without a position: in the list, off the map. */
  sansPosition: number;
  /** First refused records, and how many in all. */
  refuses: { nombre: number; exemples: readonly { position: number; raison: string }[] };
  /** Records with an anomaly. */
  anomalies: readonly { code: CodeAnomalie; champ: string; nombre: number }[];
  /** System in which positions were given. */
  systeme: Systeme;
  /** Points by state, whole register. */
  etats: Readonly<Record<CodeEtat, number>>;
  /** Kinds that the register holds. */
  types: readonly TypePei[];
  /** Extent of the points with a position; absent when there is none. */
  etendue?: Etendue;
  /** Sources that could not be read: file name and reason. */
  echecs: readonly { adresse: string; raison: string }[];
  /** Latest `dateMaj` of the register, or Last-Modified of its file, `YYYY-MM-DD`. */
  date?: string;
  /** What the rule of the states rests on, one French sentence. */
  regle: string;
  /** True when that rule is only indicative. */
  indicatif: boolean;
}

/** What the visitor asked to see. Absent: no such limit. */
export interface FiltreDeci {
  /** States. */
  etats?: readonly CodeEtat[];
  /** Kinds. */
  types?: readonly TypePei[];
  /** At least this flow (m³/h) or this volume divided by two hours (m³/h). */
  debitMin?: number;
  /** Age of the last control. */
  controle?: Etat['controle'];
  /** In number, address, manager: folded (no accents, no case). */
  texte?: string;
}

/** Columns that sort. */
export type ColonneDeci =
  'numero' | 'type' | 'situation' | 'capacite' | 'etat' | 'controle' | 'distance';

/** Order of the list. */
export interface TriDeci {
  /** By what. `distance` needs a `depuis`. */
  colonne: ColonneDeci;
  /** 1 ascending, -1 descending. */
  sens: 1 | -1;
  /** Point from which distances are measured. */
  depuis?: { lon: number; lat: number };
}

/** One row. */
export interface LigneDeci {
  /** Place in the register: what identifies it everywhere. */
  index: number;
  /** Its number for a person: on site, else of the SDIS, else « ligne 12 ». */
  numero: string;
  /** What names it alone in the register, for an address; absent when nothing does, and in lists. */
  cle?: string | undefined;
  /** The point, without names unless they were asked for. */
  pei: PointEau;
  /** Its state. */
  etat: Etat;
  /** Metres from the point of the order. */
  distance?: number;
}

/** Counts of what the filter leaves. */
export interface ComptesDeci {
  /** Points that pass. */
  total: number;
  /** Of which on the map. */
  surCarte: number;
  /** By state. */
  etats: Readonly<Record<CodeEtat, number>>;
}

/** The engine. Every call may be refused with a `TernumError`. */
export interface Moteur extends SourcePoints {
  /** Reads the register. `avancement`: bytes read of those announced, records read. */
  ouvrir(
    quoi: OuvertureRegistre,
    avancement?: (octets: number, total: number | undefined, lus: number) => void,
  ): Promise<Bilan>;
  /** Sets the filter and the order; answers the counts. */
  demander(filtre: FiltreDeci, tri: TriDeci): Promise<ComptesDeci>;
  /** Rows of the filtered, sorted list. */
  lignes(debut: number, nombre: number): Promise<readonly LigneDeci[]>;
  /** Place of a record in the filtered, sorted list; -1: not in it. */
  rang(index: number): Promise<number>;
  /** One record with its `cle`, filtered out or not. */
  ligne(index: number): Promise<LigneDeci | undefined>;
  /** Places of the records that bear this name (a `cle`, or a number on site, of the SDIS or of the manager). */
  trouver(nom: string): Promise<readonly number[]>;
  /** Points nearest to a place among those that pass, metres, nearest first. */
  proches(lon: number, lat: number, nombre: number): Promise<readonly LigneDeci[]>;
  /** @see SourcePoints */
  grappes(etendue: Etendue, zoom: number): Promise<Grappes>;
  /** Filtered list as a file. */
  exporter(format: 'csv' | 'geojson' | 'xlsx'): Promise<Uint8Array>;
  /** The register, corrected, as AFIGEO CSV. */
  corrige(): Promise<Uint8Array>;
  /** Coverage of buildings by the whole register; with more points, also which buildings these would gain. */
  couverture(
    batiments: readonly Batiment[],
    options: { reseau?: unknown; projets?: readonly PointEau[]; signal?: AbortSignal },
    avancement?: (faits: number, total: number) => void,
  ): Promise<Pick<Simulation, 'couvertures' | 'gagnes'>>;
  /** Draft of the arrêté of the commune. */
  arrete(insee: string, format: 'html' | 'odt' | 'csv'): Promise<Uint8Array>;
  /** Ends the worker. */
  fermer(): void;
}
