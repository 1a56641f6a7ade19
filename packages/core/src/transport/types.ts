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
  /** Address asked, without secrets. */
  url: string;
  /** Where in the answer: `results.0.montant`. */
  path: string;
  /** What differs, as the schema says it. */
  message: string;
}

/**
 * What zod, and others, make of a schema; core itself brings none. Only its verdict counts: data comes back as the
 * service sent it, with the fields and the values that the schema does not know.
 */
export interface Schema<T> {
  /** Judges an answer; never throws. */
  safeParse(data: unknown):
    | {
        /** The answer is as described. */
        success: true;
        /** What the schema makes of it; not looked at. */
        data: T;
      }
    | {
        /** The answer differs. */
        success: false;
        /** In what it differs. */
        error: {
          /** One thing each. */
          issues: readonly {
            /** Keys and ranks that lead to it. */
            path: readonly PropertyKey[];
            /** What differs, in words. */
            message: string;
          }[];
        };
      };
}

/** A 200 that means no: what it said. */
export interface Refusal {
  /** What the service said, for the log. */
  message: string;
  /** The service’s own code. */
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
  /** Default: none. A redirect to another origin does not get it. */
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
  /** Called for each drift, in `report` mode. Default: nothing is said. */
  onDrift?: (drift: Drift) => void;
  /** What happens, for a log: each attempt, its answer (`ms`: to the first byte), pauses. Addresses are without secrets. */
  on?: {
    /** Before each attempt. */
    request?: (event: { url: string; method: string; requestId: string }) => void;
    /** At the first byte of each answer, good or bad; `ms`: milliseconds since the attempt began. */
    response?: (event: { url: string; status: number; requestId: string; ms: number }) => void;
    /** Before each new attempt, numbered from 1. */
    retry?: (event: { url: string; attempt: number; cause: TernumError }) => void;
    /** When the last good answer speaks in place of the service; `date`: when it was given (ISO 8601, UTC). */
    stale?: (event: { url: string; date: string; cause: TernumError }) => void;
  };
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

/** A value of the query of an address: written as text and percent-encoded; `undefined` is left out. */
export type QueryValue = string | number | boolean | undefined;

/** What one call adds to the transport’s own options, or changes of them. */
export interface CallOptions<T = unknown> {
  /** Added to the address, each value encoded; `undefined` is left out, a list repeats its key. */
  query?: Record<string, QueryValue | readonly QueryValue[]>;
  /** Added to those of the transport, or in their place where they have the same name. */
  headers?: Record<string, string>;
  /** Gives up at any point: attempts, pauses, body, stream. */
  signal?: AbortSignal;
  /** Instead of the transport’s, milliseconds. */
  timeout?: number;
  /** Instead of the transport’s, milliseconds. */
  totalTimeout?: number;
  /**
   * Default `json` (an empty answer is `undefined`). `bytes`: a `Uint8Array`, for what says its own encoding. `stream`:
   * the body as it comes, neither shared nor kept; what fails while it is read is a TernumError too.
   */
  as?: 'json' | 'text' | 'bytes' | 'stream';
  /** What the data should look like; what is made of a difference is the transport’s `checks`. */
  schema?: Schema<T>;
  /** Reads what the service says with a 200 that means no; `undefined` when it means yes. */
  refusal?: (data: unknown) => Refusal | undefined;
}

/** A call of any method, with a body. Only GET and HEAD are tried again; only GET is shared and kept. */
export interface SendOptions<T = unknown> extends CallOptions<T> {
  /** Default: `GET`. */
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is; `json` is the other way. */
  body?: BodyInit;
}

/** An answer with what surrounds it: what `withResponse()` gives. */
export interface Reply<T> {
  /** This caller's own: changing it changes nothing for others, nor in the store. */
  data: T;
  /** Address asked, without secrets. */
  url: string;
  /** HTTP status; the kept answer’s own when it is `stale`. */
  status: number;
  /** Headers of the answer; none when it is `stale`. */
  headers: Headers;
  /** Ours, sent as `X-Request-Id` (but from a page), or the service's where it answers with one. */
  requestId: string;
  /** Day and hour (ISO, UTC) of the answer when the service is down and this is the last good one. */
  stale?: string;
}

/** The answer's data; the answer itself with `withResponse()`. */
export interface Call<T> extends Promise<T> {
  /** The answer with its status, headers and date. Rejects as the call does. */
  withResponse(): Promise<Reply<T>>;
}

/**
 * One service, asked with the same care each time: time budget, second attempts, kept answers, errors that say what to
 * do. Every call rejects with a TernumError: `network`, `timeout`, `aborted`, `http`, `remote`, `schema`, `parse` or
 * `input`.
 */
export interface Transport {
  /** `path`: under `baseUrl`; in a list, each part is encoded. */
  get<T = unknown>(path: string | readonly string[], options?: CallOptions<T>): Call<T>;
  /** The way out for what no client wraps. */
  request<T = unknown>(path: string | readonly string[], options?: SendOptions<T>): Call<T>;
  /** The same service with other options. The last good answers are shared, unless `auth` is among them. */
  with(options: Partial<TransportOptions>): Transport;
}
