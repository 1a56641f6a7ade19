/** A file → its contracts, in one pass, in memory that does not grow with it. */
import { souffle } from '../consolidate/souffle.ts';
import type { Lecture } from '../model.ts';
import { forget } from '../normalize/shared.ts';
import { detect } from './detect.ts';
import { open, type Entree } from './input.ts';
import { readJson } from './json.ts';
import { Reading } from './reading.ts';
import { Source } from './source.ts';

/** How far a reading is. */
export interface Avancement {
  /** Bytes read so far. */
  octets: number;
  /** Bytes in all, where known. */
  total?: number;
  /** Records so far. */
  enregistrements: number;
}

/** How a file is read. */
export interface OptionsLecture {
  /** Stops the reading: `aborted`. */
  signal?: AbortSignal;
  /** Called after every batch: keep it short. */
  onProgress?: (avancement: Avancement) => void;
  /** Day against which future dates are judged, `YYYY-MM-DD`. Default: today. */
  aujourdhui?: string;
  /** Gives each record as published too (`brut`), so that it can be written again. Default: false. */
  brut?: boolean;
}

/**
 * Reads DECP, whatever its format: JSON and XML of 2019 and 2022, national table (CSV); UTF-8, UTF-16 or
 * windows-1252. Records come in batches (about 50 each): the fast way. Nothing is dropped: each record gives one
 * `Lecture`, the damaged ones `illisible`.
 *
 * @throws TernumError `parse` when the input is none of these formats, `aborted` when `signal` says so, `input`
 *   when it is not a text, bytes, a stream, a Blob or a Response. `hint` is a French sentence.
 */
export async function* readMarchesBatches(
  input: Entree,
  options: OptionsLecture = {},
): AsyncGenerator<Lecture[], void, undefined> {
  const { signal, onProgress } = options;
  const { morceaux, taille: total } = await open(input, signal);
  const source = new Source(morceaux[Symbol.asyncIterator]());
  const reading = new Reading(source, options.aujourdhui ?? new Date().toISOString().slice(0, 10));
  reading.brut = options.brut === true;
  const breathe = souffle();
  const stop = async (): Promise<void> => {
    if (signal?.aborted) throw (await import('./failures.ts')).aborted(signal.reason);
  };
  try {
    await stop();
    while (!source.text.trim() && (await source.more()));
    for await (const lot of await reader(reading)) {
      await stop();
      onProgress?.({ octets: source.octets, total, enregistrements: reading.rang });
      if (lot.length) yield lot;
      await breathe();
    }
    await stop();
    if (!reading.found) throw (await import('./failures.ts')).noList();
  } finally {
    forget();
    await source.close();
  }
}

/**
 * The same, record by record.
 *
 * @throws as `readMarchesBatches`
 */
export async function* readMarches(
  input: Entree,
  options?: OptionsLecture,
): AsyncGenerator<Lecture, void, undefined> {
  for await (const lot of readMarchesBatches(input, options)) yield* lot;
}

// XML and CSV are other files: a page that reads JSON never downloads them.
async function reader(reading: Reading): Promise<AsyncIterable<Lecture[]>> {
  const { text } = reading.source;
  switch (detect(text)) {
    case 'json':
      return readJson(reading);
    case 'xml':
      return (await import('./xml.ts')).readXml(reading);
    case 'csv':
      return (await import('./csv.ts')).readCsv(reading);
    default:
      throw (await import('./failures.ts')).unknownFormat(text);
  }
}
