/** A file on the web → its contracts. The smallest source there is: one GET, no retry, no cookie. */
import type { Lecture } from '../model.ts';
import { readMarchesBatches, type OptionsLecture } from '../read/read-marches.ts';

/** How a file is fetched, besides how it is read. */
export interface OptionsFichier extends OptionsLecture {
  /** Default: the platform's. */
  fetch?: typeof fetch;
  /** Milliseconds before the first byte must have come. Default: 30 000. */
  timeout?: number;
}

/** A file that answered: its records still to be read, and its date. */
export interface Fichier {
  /** Batches of records, to be read once. */
  lots: AsyncGenerator<Lecture[], void, undefined>;
  /** Day of the data, from `Last-Modified`: `YYYY-MM-DD`. Absent when not told. */
  date?: string;
}

/**
 * Opens a file. Cookies are never sent.
 *
 * @throws TernumError `network` (unreachable, or refused by CORS or CSP), `http` (with `status`), `timeout`,
 *   `aborted`; then, while reading, `parse`, `network` and `aborted`. `hint` says in French what to do.
 */
export async function ouvrirFichier(
  url: string | URL,
  options: OptionsFichier = {},
): Promise<Fichier> {
  const adresse = String(url);
  const response = await open(adresse, options);
  const time = Date.parse(response.headers.get('last-modified') ?? '');
  return {
    lots: read(response, adresse, options),
    date: time ? new Date(time).toISOString().slice(0, 10) : undefined,
  };
}

async function* read(
  response: Response,
  url: string,
  options: OptionsFichier,
): AsyncGenerator<Lecture[], void, undefined> {
  try {
    yield* readMarchesBatches(response, options);
  } catch (cause) {
    throw (await import('./echecs.ts')).failure(cause, url, options.signal, response);
  }
}

async function open(url: string, options: OptionsFichier): Promise<Response> {
  const { signal, timeout = 30_000 } = options;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort('timeout'), timeout);
  const stop = (): void => late.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(url, {
      credentials: 'omit',
      signal: late.signal,
    });
  } catch (cause) {
    const { failure, lateFailure } = await import('./echecs.ts');
    if (late.signal.reason === 'timeout') throw lateFailure(timeout, url, cause);
    throw failure(cause, url, signal);
  } finally {
    clearTimeout(timer);
    // From here on, the reader itself listens to the signal.
    signal?.removeEventListener('abort', stop);
  }
  if (response.ok) return response;
  const { status } = response;
  response.body?.cancel().catch(() => {});
  throw (await import('./echecs.ts')).httpFailure(status, url);
}
