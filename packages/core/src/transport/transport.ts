/** One way to ask, whatever the service. On `ky`, which retries, waits and gives up; the rest is said here. */
import ky, { HTTPError, TimeoutError, type Options } from 'ky';
import { isTernumError, type TernumError } from '../errors/index.ts';
import { addressOf } from './address.ts';
import { dataOf } from './body.ts';
import { aborted, httpFailure, late, unreachable } from './failures.ts';
import { Flights } from './shared.ts';
import { memoryStore, type Saved, type Store } from './store.ts';
import type { Call, Reply, SendOptions, Transport, TransportOptions } from './types.ts';

const WEEK = 7 * 24 * 3_600_000;
/** A page, or a worker of one. */
const IN_PAGE = 'document' in globalThis || 'importScripts' in globalThis;
const STATUSES = [408, 429, 502, 503, 504];

/** @throws TernumError from every call: see `TernumErrorKind`. */
export function createTransport(options: TransportOptions): Transport {
  return new Http(options);
}

class Http implements Transport {
  readonly #options: TransportOptions;
  readonly #store: Store | undefined;
  readonly #flights = new Flights<Reply<unknown>>();
  #token?: string;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#store = options.store === false ? undefined : (options.store ?? memoryStore());
  }

  with(options: Partial<TransportOptions>): Transport {
    return new Http({ ...this.#options, store: this.#store ?? false, ...options });
  }

  get<T>(path: string | readonly string[], options: SendOptions<T> = {}): Call<T> {
    return this.request<T>(path, options);
  }

  request<T>(path: string | readonly string[], options: SendOptions<T> = {}): Call<T> {
    const reply = this.#ask(path, options) as Promise<Reply<T>>;
    const data = reply.then((r) => r.data);
    return Object.assign(data, {
      withResponse: () => {
        // Whoever takes the reply will not look at the other promise.
        data.catch(() => {});
        return reply;
      },
    });
  }

  async #ask(path: string | readonly string[], call: SendOptions): Promise<Reply<unknown>> {
    const { method = 'GET', as = 'json', signal, query, headers } = call;
    const url = addressOf(this.#options.baseUrl, path, query).href;
    const shareable = method === 'GET' && as !== 'stream';
    if (!shareable) return this.#send(url, call, signal);
    const key = JSON.stringify([url, as, headers]);
    try {
      return await this.#flights.join(key, signal, (own) => this.#kept(key, url, call, own));
    } catch (cause) {
      throw isTernumError(cause) ? cause : aborted({ url, requestId: '', cause });
    }
  }

  /** Asks whether the last answer still holds, and falls back on it when nobody answers. */
  async #kept(
    key: string,
    url: string,
    call: SendOptions,
    signal: AbortSignal,
  ): Promise<Reply<unknown>> {
    const { staleFor = WEEK, now = Date.now, on } = this.#options;
    const saved = await this.#store?.get(key);
    try {
      const reply = await this.#send(url, call, signal, saved);
      const [etag, modified] = ['etag', 'last-modified'].map(
        (h) => reply.headers.get(h) ?? undefined,
      );
      const { data, status } = reply;
      await this.#store?.set(key, { data, status, etag, modified, at: now() });
      return reply;
    } catch (error) {
      const cause = error as TernumError;
      const down = cause.retryable || (cause.status ?? 0) >= 500;
      if (!saved || !down || now() - saved.at > staleFor) throw cause;
      const stale = new Date(saved.at).toISOString();
      on?.stale?.({ url, date: stale, cause });
      const { data, status } = saved;
      return { data, status, url, headers: new Headers(), requestId: cause.requestId ?? '', stale };
    }
  }

  async #send(
    url: string,
    call: SendOptions,
    signal?: AbortSignal,
    saved?: Saved,
  ): Promise<Reply<unknown>> {
    const { auth, totalTimeout = 30_000, on, now = Date.now } = this.#options;
    const requestId = crypto.randomUUID();
    const budget = AbortSignal.timeout(call.totalTimeout ?? totalTimeout);
    const both = signal ? AbortSignal.any([signal, budget]) : budget;
    const begun = now();
    try {
      let response: Response;
      try {
        response = await this.#attempt(url, call, both, requestId, saved, false);
      } catch (error) {
        if (
          typeof auth !== 'function' ||
          !(error instanceof HTTPError) ||
          error.response.status !== 401
        )
          throw error;
        response = await this.#attempt(url, call, both, requestId, saved, true);
      }
      const { status, headers } = response;
      on?.response?.({ url, status, requestId, ms: now() - begun });
      const id = headers.get('x-request-id') ?? requestId;
      const data =
        status === 304 && saved ? saved.data : await dataOf(response, url, id, call, this.#options);
      return {
        data,
        url,
        headers,
        requestId: id,
        status: status === 304 && saved ? saved.status : status,
      };
    } catch (cause) {
      if (isTernumError(cause)) throw cause;
      const context = { url, requestId, cause };
      if (signal?.aborted) throw aborted(context);
      if (budget.aborted || cause instanceof TimeoutError) throw late(context);
      if (cause instanceof HTTPError) {
        on?.response?.({ url, status: cause.response.status, requestId, ms: now() - begun });
        throw await httpFailure(cause.response, context);
      }
      throw await unreachable(context, this.#options.fetch ?? fetch);
    }
  }

  async #attempt(
    url: string,
    call: SendOptions,
    signal: AbortSignal,
    requestId: string,
    saved: Saved | undefined,
    again: boolean,
  ): Promise<Response> {
    const {
      auth,
      timeout = 10_000,
      retry = 2,
      maxRetryAfter = 10_000,
      headers,
      on,
    } = this.#options;
    const { method = 'GET', as, json, body } = call;
    if (typeof auth === 'function') {
      if (again || this.#token === undefined) this.#token = await auth(again);
    } else this.#token = auth;
    on?.request?.({ url, method, requestId });
    const options: Options = {
      method,
      signal,
      timeout: call.timeout ?? timeout,
      credentials: 'omit',
      fetch: this.#options.fetch ?? fetch,
      throwHttpErrors: (status) => status !== 304,
      retry: {
        limit: retry,
        methods: ['get', 'head'],
        statusCodes: STATUSES,
        afterStatusCodes: [429, 503],
        maxRetryAfter,
        backoffLimit: 5_000,
        jitter: true,
        retryOnTimeout: true,
      },
      hooks: {
        beforeRetry: [
          ({ error, retryCount }) => on?.retry?.({ url, attempt: retryCount, cause: error }),
        ],
      },
      headers: {
        accept: (as ?? 'json') === 'json' ? 'application/json' : '*/*',
        // In a page these three ask for a preflight that most public services refuse, and its cache revalidates alone.
        ...(!IN_PAGE && {
          'x-request-id': requestId,
          ...(saved?.etag && { 'if-none-match': saved.etag }),
          ...(saved?.modified && { 'if-modified-since': saved.modified }),
        }),
        ...(this.#token && { authorization: this.#token }),
        ...headers,
        ...call.headers,
      },
      ...(json !== undefined && { json }),
      ...(body !== undefined && { body }),
    };
    return ky(url, options);
  }
}
