/** Last good answers, through a store that may fail: it is a help, never a condition. */
import type { TernumError } from '../errors/index.ts';
import type { Answer } from './send.ts';
import { until } from './until.ts';
import type { Saved, Store } from './store.ts';

/** A store that does not answer holds nothing. */
const PATIENCE = 2_000;

export async function read(
  store: Store | undefined,
  key: string,
  signal: AbortSignal | undefined,
): Promise<Saved | undefined> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const saved = await until(
      store?.get(key),
      signal ? AbortSignal.any([signal, patience]) : patience,
    );
    return saved?.body instanceof Uint8Array ? saved : undefined;
  } catch {
    return undefined;
  }
}

export async function keep(
  store: Store | undefined,
  key: string,
  { status, headers, body }: Answer,
  saved: Saved | undefined,
  at: number,
): Promise<void> {
  // Asked for by the caller's own header, « not modified » holds nothing to keep.
  if (body instanceof ReadableStream || status === 304) return;
  // A « not modified » may leave out what has not changed.
  const before = body === saved?.body ? saved : undefined;
  const etag = headers.get('etag') ?? before?.etag;
  const modified = headers.get('last-modified') ?? before?.modified;
  try {
    await store?.set(key, { body, status, etag, modified, at });
  } catch {
    // Full, closed or broken: the answer is good all the same.
  }
}

/** A service that is down, or answers with its maintenance page; a « no » is an answer. */
export const isDown = ({ retryable, status = 0, kind }: TernumError): boolean =>
  retryable || status >= 500 || kind === 'parse';
