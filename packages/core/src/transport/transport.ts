/** One way to ask, whatever the service. */
import { isTernumError } from '../errors/index.ts';
import { withoutSecrets } from '../errors/secrets.ts';
import { addressOf } from './address.ts';
import { checked, dataOf } from './body.ts';
import { Credentials } from './credentials.ts';
import { aborted, explained } from './failures.ts';
import { isDown, keep, read } from './kept.ts';
import { send, type Answer } from './send.ts';
import { Flights } from './shared.ts';
import { memoryStore, type Store } from './store.ts';
import { tell } from './tell.ts';
import type {
  Call,
  CallOptions,
  Reply,
  SendOptions,
  Transport,
  TransportOptions,
} from './types.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * A client for one service. Retries, time limits, quotas, revalidation and outages are its affair; see
 * `TransportOptions`.
 * @throws TernumError from every call: see `TernumErrorKind`; `hint` says in French what an integrator can do.
 */
export function createTransport(options: TransportOptions): Transport {
  return new Http(options, new Credentials(options.auth));
}

class Http implements Transport {
  readonly #options: TransportOptions;
  readonly #credentials: Credentials;
  readonly #store: Store | undefined;
  readonly #flights = new Flights<Answer>();

  constructor(options: TransportOptions, credentials: Credentials) {
    this.#options = options;
    this.#credentials = credentials;
    this.#store = options.store === false ? undefined : (options.store ?? memoryStore());
  }

  with(options: Partial<TransportOptions>): Transport {
    const before = { ...this.#options, store: this.#store ?? (false as const) };
    if (!('auth' in options)) return new Http({ ...before, ...options }, this.#credentials);
    // What one identity was told is not for another.
    const store = before.store && undefined;
    return new Http({ ...before, store, ...options }, new Credentials(options.auth));
  }

  get<T>(path: string | readonly string[], options: CallOptions<T> = {}): Call<T> {
    return this.request<T>(path, { ...options, method: 'GET' });
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

  async #ask(path: string | readonly string[], given: SendOptions): Promise<Reply<unknown>> {
    const { baseUrl, headers, on, staleFor = WEEK, now = Date.now } = this.#options;
    const call = { ...given, method: (given.method ?? 'GET').toUpperCase() };
    const { method, as, signal, timeout, totalTimeout } = call;
    const reads = method === 'GET' || method === 'HEAD';
    if (reads && (call.json !== undefined || call.body !== undefined))
      throw await explained('input', {}, { why: 'body', value: method });
    const url = await addressOf(baseUrl, path, call.query);
    if (method !== 'GET' || as === 'stream') {
      const answer = await send(url, call, this.#options, this.#credentials, signal);
      return this.#reply(url, call, answer, await dataOf(url, answer, call));
    }
    const key = JSON.stringify([url, as, { ...headers, ...call.headers }]);
    const saved = await read(this.#store, key, signal);
    try {
      const answer = await this.#flights.join(key + [timeout, totalTimeout], signal, (own) =>
        send(url, call, this.#options, this.#credentials, own, saved),
      );
      const data = await dataOf(url, answer, call);
      // Not waited for: it may take its time, or all of it.
      void keep(this.#store, key, answer, saved, now());
      return await this.#reply(url, call, answer, data);
    } catch (error) {
      // What is no error of ours is the reason of this caller's own signal, or what its schema or refusal threw.
      if (!isTernumError(error) && !signal?.aborted) throw error;
      const cause = isTernumError(error) ? error : aborted({ url, requestId: '', cause: error });
      if (!saved || !isDown(cause) || now() - saved.at > staleFor) throw cause;
      const stale = new Date(saved.at).toISOString();
      tell(on?.stale, { url: withoutSecrets(url), date: stale, cause });
      const none = new Headers();
      const requestId = cause.requestId ?? '';
      const answer = { ...saved, headers: none, sent: none, requestId };
      return this.#reply(url, call, answer, await dataOf(url, answer, call), stale);
    }
  }

  async #reply(
    url: string,
    call: SendOptions,
    answer: Answer,
    data: unknown,
    stale?: string,
  ): Promise<Reply<unknown>> {
    await checked(url, answer, data, call, this.#options);
    const { status, headers, requestId } = answer;
    return { data, url: withoutSecrets(url), status, headers, requestId, stale };
  }
}
