/** What a client says of its service, of a call, and what it gets. */
import type { TernumError } from '../errors/index.ts';
import type { Store } from './store.ts';

/**
 * Value of the `Authorization` header, or what gives it; `again` is true when the service has just refused the last
 * one with 401.
 */
export type Auth = string | ((again: boolean) => string | Promise<string>);

/** One thing that an answer has and that its schema does not know, or the other way round. */
export interface Drift {
  url: string;
  /** Where in the answer: `results.0.montant`. */
  path: string;
  message: string;
}

/** What zod, and others, make of a schema. Core itself brings none. */
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
}

export interface TransportOptions {
  /** Address that paths are resolved under. */
  baseUrl: string | URL;
  /** Default: the platform's. */
  fetch?: typeof fetch;
  auth?: Auth;
  /** Milliseconds before the first byte of each attempt. Default: 10 000. */
  timeout?: number;
  /** Milliseconds for everything: attempts, pauses, body. Default: 30 000. */
  totalTimeout?: number;
  /** Attempts after the first, GET and HEAD only (408, 429, 502, 503, 504, and no answer). Default: 2. */
  retry?: number;
  /** Longest pause that a `Retry-After` is granted, milliseconds. Default: 10 000. */
  maxRetryAfter?: number;
  headers?: Record<string, string>;
  /** Last good answers, for `ETag` and for when the service is down. Default: in memory; `false`: none. */
  store?: Store | false;
  /** Age that a kept answer may have when the service is down, milliseconds. Default: seven days; 0: never. */
  staleFor?: number;
  /** Answers that differ from their schema: said (default), refused, or not looked at. */
  checks?: 'report' | 'strict' | 'off';
  onDrift?: (drift: Drift) => void;
  on?: {
    request?: (event: { url: string; method: string; requestId: string }) => void;
    response?: (event: { url: string; status: number; requestId: string; ms: number }) => void;
    retry?: (event: { url: string; attempt: number; cause: Error }) => void;
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
  signal?: AbortSignal;
  timeout?: number;
  totalTimeout?: number;
  /** Default `json`. `bytes`: a `Uint8Array`, for what says its own encoding. `stream`: the body as it comes, neither shared nor kept. */
  as?: 'json' | 'text' | 'bytes' | 'stream';
  schema?: Schema<T>;
  /** Says whether a 200 is one. */
  refusal?: (data: unknown) => Refusal | undefined;
}

export interface SendOptions<T = unknown> extends CallOptions<T> {
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  body?: BodyInit;
}

export interface Reply<T> {
  data: T;
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
  /** The same with other options. */
  with(options: Partial<TransportOptions>): Transport;
}
