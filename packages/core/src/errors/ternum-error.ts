import { withoutSecrets } from './secrets.ts';

/** What went wrong, for a program. The French sentence for a person is `hint`. */
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

export interface TernumErrorInit {
  kind: TernumErrorKind;
  /** For the log, in English or as the server said it. */
  message: string;
  /** HTTP status. */
  status?: number;
  /** Code given by the remote system. */
  code?: string;
  requestId?: string;
  /** Address of the request; credentials and secret parameters are removed. */
  url?: string;
  /** Answer of the server, as read. */
  body?: unknown;
  /** True when the same request may succeed later. Default: timeout, network, and HTTP 408, 429, 502, 503, 504. */
  retryable?: boolean;
  /** One French sentence for an integrator: what to do. */
  hint?: string;
  cause?: unknown;
}

const RETRYABLE = [408, 429, 502, 503, 504];

/** The only error type that this project throws on purpose. */
export class TernumError extends Error {
  override readonly name = 'TernumError';
  readonly kind: TernumErrorKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly url: string | undefined;
  readonly body: unknown;
  readonly retryable: boolean;
  readonly hint: string | undefined;

  constructor(init: TernumErrorInit) {
    super(init.message, init.cause ? { cause: init.cause } : undefined);
    this.kind = init.kind;
    this.status = init.status;
    this.code = init.code;
    this.requestId = init.requestId;
    this.url = init.url && withoutSecrets(init.url);
    this.body = init.body;
    this.retryable =
      init.retryable ??
      (init.kind === 'timeout' || init.kind === 'network' || RETRYABLE.includes(init.status ?? 0));
    this.hint = init.hint;
  }
}
