/** A request until it has an answer or none: attempts, pauses and credentials in one budget. `ky` retries and waits. */
import ky from 'ky';
import { isTernumError, type TernumError } from '../errors/index.ts';
import { withoutSecrets } from '../errors/secrets.ts';
import { attempt, bytesOf, LONGEST } from './attempt.ts';
import type { Credentials, Token } from './credentials.ts';
import { aborted, explained, late } from './failures.ts';
import { headersOf } from './headers.ts';
import { backoff, retryAfter } from './pause.ts';
import type { Saved } from './store.ts';
import { tell } from './tell.ts';
import type { SendOptions, TransportOptions } from './types.ts';
import { until } from './until.ts';

export interface Answer {
  status: number;
  headers: Headers;
  requestId: string;
  /** Headers of the request: an explanation must not repeat their secrets. */
  sent: Headers;
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** @throws TernumError */
export async function send(
  url: string,
  call: SendOptions & { method: string },
  options: TransportOptions,
  credentials: Credentials,
  signal?: AbortSignal,
  saved?: Saved,
): Promise<Answer> {
  const { retry = 2, maxRetryAfter = 10_000, on = {}, now = Date.now } = options;
  const timeout = call.timeout ?? options.timeout ?? 10_000;
  const total = call.totalTimeout ?? options.totalTimeout ?? 30_000;
  const { method, as, json } = call;
  // Pages on plain http have no `randomUUID`.
  const requestId = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2);
  const context = { url, requestId };
  const event = { url: withoutSecrets(url), requestId };
  const budget = new AbortController();
  const end = performance.now() + total;
  const timer = setTimeout(() => budget.abort(), Math.min(total, LONGEST));
  const both = signal ? AbortSignal.any([signal, budget.signal]) : budget.signal;
  const fetcher = options.fetch ?? fetch;
  let sent: Headers;
  let last: TernumError | undefined;
  let pause: number | undefined;
  let answer: Answer;

  const why = (cause: unknown, silent: boolean, begun: boolean): Error | Promise<Error> =>
    signal?.aborted
      ? aborted({ ...context, cause: signal.reason })
      : silent || budget.signal.aborted
        ? late({ ...context, cause: last })
        : explained('network', { ...context, cause }, { begun, sent, fetcher, signal: both });

  const once: typeof fetch = async (request, init) => {
    const begun = now();
    tell(on.request, { ...event, method });
    pause = undefined;
    const raw = await attempt(fetcher, request as Request, init, { timeout, why });
    const { ok, status, headers } = raw.response;
    tell(on.response, { ...event, status, ms: now() - begun });
    const id = headers.get('x-request-id') ?? requestId;
    const good = ok || status === 304;
    const body = good && as === 'stream' ? raw.body : await bytesOf(raw.body);
    answer = { status, headers, requestId: id, sent, body };
    if (saved && status === 304) answer = { ...answer, status: saved.status, body: saved.body };
    if (!good) {
      pause = retryAfter(headers, now());
      throw await explained('http', { url, requestId: id, status }, { ...answer, now: now() });
    }
    return raw.response;
  };

  const ask = async (token: Token | undefined): Promise<unknown> => {
    const value = await until(token, both).catch((cause: unknown) => {
      credentials.forget(token!);
      throw cause;
    });
    sent = headersOf(options, call, requestId, value, saved);
    return ky(url, {
      method,
      headers: sent,
      ...(json !== undefined && { json }),
      ...(call.body !== undefined && { body: call.body }),
      credentials: 'omit',
      signal: both,
      fetch: once,
      throwHttpErrors: false,
      // Silence is timed piece by piece, and everything by the budget.
      timeout: false,
      retry: {
        limit: retry,
        methods: ['get', 'head'],
        shouldRetry({ error, retryCount }) {
          if (!isTernumError(error) || !error.retryable || error.kind === 'timeout') return false;
          last = error;
          pause = pause === undefined ? backoff(retryCount) : Math.min(pause, maxRetryAfter);
          // No use in waiting for what the budget forbids: the reason is worth more than « too late ».
          return performance.now() + pause < end;
        },
        delay: () => pause!,
      },
      hooks: {
        beforeRetry: [
          ({ error, retryCount }) =>
            tell(on.retry, { ...event, attempt: retryCount, cause: error as TernumError }),
        ],
      },
    });
  };

  try {
    const token = credentials.current();
    await ask(token).catch((error: unknown) => {
      const refused = isTernumError(error) && error.status === 401;
      const fresh = refused ? credentials.renewed(token) : undefined;
      // A body that was read away cannot be sent twice.
      if (!fresh || call.body instanceof ReadableStream) throw error;
      return ask(fresh);
    });
    return answer!;
  } catch (cause) {
    if (isTernumError(cause)) throw cause;
    if (both.aborted) throw await why(cause, false, false);
    // No cause: it repeats the value that it refuses, which may be the token.
    throw await explained('input', context, { why: 'request' });
  } finally {
    // A stream goes on: from now on only its silences count.
    clearTimeout(timer);
  }
}
