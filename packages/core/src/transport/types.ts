/** What a client says of its service, of a call, and what it gets. */
import type { TernumError } from '../errors/index.ts';
import type { Store } from './store.ts';

/**
 * Value of the `Authorization` header (`Bearer …`, `Apikey …`), or what gives it: asked for once, then once more
 * (`again` is true) when the service refuses it with 401, however many requests come back refused together.
 */
export type Auth = string | ((again: boolean) => string | Promise<string>);

/** One thing that an answer has and that its schema does not know, or the other way round. */
export interface Drift {
  url: string;
  /** Where in the answer: `results.0.montant`. */
  path: string;
  message: string;
}

/**
 * What zod, and others, make of a schema; core itself brings none. Only its verdict counts: data comes back as the
 * service sent it, with the fields and the values that the schema does not know.
 */
export interface Schema<T> {
  safeParse(data: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
}

/** A 200 that means no: what it said. */
export interface Refusal {
  message: string;
  code?: string;
  /** French sentence. */
  hint?: string;
  /** The same request may succeed later: the last good answer then speaks. Default: false. */
  retryable?: boolean;
}

/** Everything but `baseUrl` has a default. */
export interface TransportOptions {
  /**
   * Address that paths are resolved under; what follows `?` is sent with each request. In a page it may lack a scheme
   * (`/mandataire/`). Without user and password: see `auth`.
   */
  baseUrl: string | URL;
  /** Default: the platform's. */
  fetch?: typeof fetch;
  auth?: Auth;
  /** Longest silence of the service, milliseconds: before the first byte, and between two pieces. Default: 10 000. */
  timeout?: number;
  /**
   * Milliseconds for everything: credentials, attempts, pauses, body. Default: 30 000. A body read `as: 'stream'` is not
   * in it, since a healthy download may last: there only silences count (`timeout`).
   */
  totalTimeout?: number;
  /**
   * Attempts after the first, GET and HEAD only: HTTP 408, 429, 502, 503, 504, no answer, an answer cut before its end.
   * Never after a `timeout`. Pauses grow and are drawn at random. Default: 2.
   */
  retry?: number;
  /**
   * Longest pause that a `Retry-After` is granted, milliseconds. Default: 10 000. A pause that `totalTimeout` forbids is
   * not begun: the error comes at once, with its hour.
   */
  maxRetryAfter?: number;
  /** Added to each request. Unlike `auth`, they follow a redirect to another origin. */
  headers?: Record<string, string>;
  /** Last good answers, for `ETag` and for when the service is down. Default: in memory; `false`: none. */
  store?: Store | false;
  /**
   * Age that a kept answer may have when the service is down (no answer, too late, HTTP 408, 429, 5xx, or a page instead
   * of data), milliseconds. Default: seven days; 0: never. A « no » (401, 403, 404…) is an answer.
   */
  staleFor?: number;
  /** Answers that differ from their schema: said (default), refused, or not looked at. */
  checks?: 'report' | 'strict' | 'off';
  onDrift?: (drift: Drift) => void;
  /** What happens, for a log: each attempt, its answer (`ms`: to the first byte), pauses. Addresses are without secrets. */
  on?: {
    request?: (event: { url: string; method: string; requestId: string }) => void;
    response?: (event: { url: string; status: number; requestId: string; ms: number }) => void;
    retry?: (event: { url: string; attempt: number; cause: TernumError }) => void;
    stale?: (event: { url: string; date: string; cause: TernumError }) => void;
  };
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

export type QueryValue = string | number | boolean | undefined;

export interface CallOptions<T = unknown> {
  /** Added to the address, each value encoded; `undefined` is left out, a list repeats its key. */
  query?: Record<string, QueryValue | readonly QueryValue[]>;
  headers?: Record<string, string>;
  /** Gives up at any point: attempts, pauses, body, stream. */
  signal?: AbortSignal;
  timeout?: number;
  totalTimeout?: number;
  /**
   * Default `json` (an empty answer is `undefined`). `bytes`: a `Uint8Array`, for what says its own encoding. `stream`:
   * the body as it comes, neither shared nor kept; what fails while it is read is a TernumError too.
   */
  as?: 'json' | 'text' | 'bytes' | 'stream';
  schema?: Schema<T>;
  /** Reads what the service says with a 200 that means no; `undefined` when it means yes. */
  refusal?: (data: unknown) => Refusal | undefined;
}

export interface SendOptions<T = unknown> extends CallOptions<T> {
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  body?: BodyInit;
}

export interface Reply<T> {
  /** This caller's own: changing it changes nothing for others, nor in the store. */
  data: T;
  /** Address asked, without secrets. */
  url: string;
  status: number;
  headers: Headers;
  /** Ours, sent as `X-Request-Id`, or the service's where it answers with one. */
  requestId: string;
  /** Day and hour (ISO, UTC) of the answer when the service is down and this is the last good one. */
  stale?: string;
}

/** The answer's data; the answer itself with `withResponse()`. */
export interface Call<T> extends Promise<T> {
  withResponse(): Promise<Reply<T>>;
}

export interface Transport {
  /** `path`: under `baseUrl`; in a list, each part is encoded. */
  get<T = unknown>(path: string | readonly string[], options?: CallOptions<T>): Call<T>;
  /** The way out for what no client wraps. */
  request<T = unknown>(path: string | readonly string[], options?: SendOptions<T>): Call<T>;
  /** The same service with other options. The last good answers are shared, unless `auth` is among them. */
  with(options: Partial<TransportOptions>): Transport;
}
