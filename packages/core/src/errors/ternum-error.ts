import { withoutSecrets } from './secrets.ts';

/**
 * What went wrong, for a program. The French sentence for a person is `hint`.
 *
 * `network`: no answer, or one cut before its end · `timeout` · `aborted`: by the caller’s `signal` · `http`: an error
 * status · `remote`: a 200 that means no · `schema`: an answer that its schema refuses (`checks: 'strict'`) · `parse`:
 * not the format that was expected · `input`: a value given by the caller · `unsupported`: what this service, or this
 * file, cannot give.
 */
export type TernumErrorKind =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'http'
  | 'remote'
  | 'schema'
  | 'parse'
  | 'input'
  | 'unsupported';

/** What a `TernumError` is made from: its kind and message, and what is known of the request that failed. */
export interface TernumErrorInit {
  /** What went wrong, for a program. */
  kind: TernumErrorKind;
  /** For the log, in English or as the server said it. */
  message: string;
  /** HTTP status. */
  status?: number;
  /** Code given by the remote system. */
  code?: string;
  /** Identifier of the request: ours (`X-Request-Id`), or the service’s where it answers with one. */
  requestId?: string;
  /** Address of the request; credentials and secret parameters are removed. */
  url?: string;
  /** Answer of the server, as read. */
  body?: unknown;
  /** True when the same request may succeed later. Default: timeout, network, and HTTP 408, 429, 502, 503, 504. */
  retryable?: boolean;
  /** One French sentence for an integrator: what to do. */
  hint?: string;
  /** What was caught, when this error explains another. */
  cause?: unknown;
}

const RETRYABLE = [408, 429, 502, 503, 504];

/** The only error type that this project throws on purpose. */
export class TernumError extends Error {
  /** Always `TernumError`: tells it apart where two copies of the package make `instanceof` fail. */
  override readonly name = 'TernumError';
  /** What went wrong, for a program. */
  declare readonly kind: TernumErrorKind;
  /** HTTP status, when the service answered with one. */
  declare readonly status: number | undefined;
  /** The remote system’s code, as it wrote it (`ODSQLError`), or ours: `CORS`, `CSP`, `MIXED`, `AUTH`, `incomplet`… */
  declare readonly code: string | undefined;
  /** Identifier of the request: ours (`X-Request-Id`), or the service’s where it answers with one. */
  declare readonly requestId: string | undefined;
  /** Address of the request, credentials and secret parameters removed. */
  declare readonly url: string | undefined;
  /** Answer of the server, as read: parsed JSON, or text. */
  declare readonly body: unknown;
  /** True when the same request may succeed later. */
  declare readonly retryable: boolean;
  /** One French sentence for an integrator: what to do. */
  declare readonly hint: string | undefined;

  constructor({ message, cause, ...init }: TernumErrorInit) {
    super(message, cause ? { cause } : undefined);
    const { kind, status, url } = init;
    const retryable = kind === 'timeout' || kind === 'network' || RETRYABLE.includes(status ?? 0);
    Object.assign(this, init, {
      url: url && withoutSecrets(url),
      retryable: init.retryable ?? retryable,
    });
  }
}
