/** What reading a register takes and gives. */
import type { Lecture, Systeme } from '../model.ts';

/** What `readPei` accepts: the text of a file, its bytes, a stream of them, a `Blob` or a `Response`. */
export type EntreePei = string | Uint8Array | ReadableStream<Uint8Array> | Blob | Response;

/** Kinds of file. `jsonl`: one JSON object a line. */
export type FormatPei =
  'csv' | 'geojson' | 'json' | 'jsonl' | 'opendatasoft' | 'xlsx' | 'ods' | 'shapefile';

/** What `readPei` may be told. */
export interface OptionsLecture {
  /** Kind of the file; default: seen from its bytes. */
  format?: FormatPei;
  /** Name of the file, for messages. */
  nom?: string;
  /** Commune (INSEE) that `contour` outlines. Filtering is for the caller. */
  insee?: string;
  /** Outline of the commune: GeoJSON Polygon, MultiPolygon or a Feature of one, lon, lat. Fills an empty commune. */
  contour?: unknown;
  /** Coordinate system, when it is known from elsewhere (a WFS answer); default: declared, or seen from the values. */
  systeme?: Systeme;
  /** True: this is a page of an answer, and the caller reads the others. Default: an incomplete answer is refused. */
  partiel?: boolean;
  /** Day after which a date is not plausible, `YYYY-MM-DD`; default today. */
  aujourdhui?: string;
  /** Stops the reading with a `TernumError` `aborted`. */
  signal?: AbortSignal;
  /** Bytes read, and how many in all where that is known. */
  avancement?: (octets: number, total: number | undefined) => void;
}

/** How a column of the file was understood. */
export interface ColonneLue {
  /** Heading in the file. */
  colonne: string;
  /** AFIGEO column that it fills, `conforme`, `position` (both coordinates in one); absent: kept in `autres`. */
  champ?: string;
}

/** A register that is open: what is known of it, and its records. */
export interface LecteurPei {
  /** Kind of the file. */
  format: FormatPei;
  /** System in which most positions are given. */
  systeme: Systeme;
  /** Columns of the file. */
  colonnes: readonly ColonneLue[];
  /** Records in the file. */
  nombre: number;
  /** What is to be known of the file as a whole, in French sentences: parts that are missing, rows marked as deleted. */
  avertissements: readonly string[];
  /** Records, some thousands at a time, in the order of the file. */
  lots(taille?: number): AsyncGenerator<Lecture[]>;
}

/** A file taken apart: rows that a column number reads, whatever the format. */
export interface Table {
  /** Kind of the file. */
  format: FormatPei;
  /** Headings. */
  noms: readonly string[];
  /** Rows, as the format has them. */
  lignes: readonly unknown[];
  /** A cell of a row. */
  lire(ligne: unknown, colonne: number): unknown;
  /** GeoJSON geometry of a row, where the format has some. */
  geometrie?(ligne: unknown): unknown;
  /** Place of a row in the file, as a person counts it. */
  position(index: number): number;
  /** System that the file declares. */
  declare?: Systeme;
  /** True when the format has no system of its own: what is not declared cannot be contradicted. */
  sansDefaut?: boolean;
  /** What is to be known of the file as a whole, in French sentences. */
  avertissements?: readonly string[];
  /** Why a row is none, by its index. */
  refus?: ReadonlyMap<number, string>;
}
