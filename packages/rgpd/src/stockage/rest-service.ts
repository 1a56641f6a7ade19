/** Requests to the host’s service, and what its refusals mean to somebody who keeps a register. */
import { createTransport, isTernumError, TernumError, type Transport } from '@ternum/core';
import { PANNES, panne, type Panne } from './pannes.ts';

/** How to reach the service. */
export interface OptionsRest {
  /** Address of the service; a page may leave the origin out: `/api/rgpd/`. */
  base: string;
  /** Cookies sent. Default `same-origin`: those of the service, when it has the page’s origin. */
  credentials?: RequestCredentials;
  /** Added to every request, or what gives them each time: a short-lived token, a protection against forged requests. */
  headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);
  /** Milliseconds between two looks at what others wrote, while the page is visible. Default 15 000; 0: never. */
  intervalle?: number;
  /** Longest silence of the service, milliseconds. Default 10 000. */
  timeout?: number;
  /** Milliseconds for one request, second tries included. Default 30 000; attachments get four times that. */
  totalTimeout?: number;
  /** Largest answer that is read, bytes. Default 200 000 000. */
  auPlus?: number;
  /** Default: the platform’s. */
  fetch?: typeof fetch;
}

const STATUTS: Readonly<Record<number, Panne>> = {
  401: 'identite',
  403: 'droits',
  410: 'ferme',
  413: 'trop-gros',
  507: 'service-plein',
};
/** Tries after the first, of what may be done twice without harm. */
const ENCORE = 2;
type Chemin = readonly string[];

export class Service {
  readonly #transport: Transport;
  readonly #headers: OptionsRest['headers'];
  readonly #patience: number;

  constructor({ base, headers, credentials = 'same-origin', ...options }: OptionsRest) {
    this.#headers = headers;
    this.#patience = 4 * (options.totalTimeout ?? 30_000);
    const demander = options.fetch ?? fetch;
    this.#transport = createTransport({
      ...options,
      baseUrl: base,
      // An old answer would bring old revisions back.
      store: false,
      fetch: async (demande, init) => {
        // A sign-in page elsewhere is no answer, and must not receive what is sent here.
        const reponse = await demander(demande, { ...init, credentials, redirect: 'manual' });
        return borner(reponse, options.auPlus ?? 200_000_000);
      },
    });
  }

  /** @returns undefined: there is none; `data` undefined: not changed since `etag` */
  async lire(
    chemin: Chemin,
    { query, etag }: { query?: Record<string, string>; etag?: string } = {},
  ): Promise<{ data: unknown; etag: string | undefined } | undefined> {
    return this.#tente(async () => {
      const headers = await this.#entetes(etag ? { 'if-none-match': etag } : {});
      const reponse = await this.#transport
        .get(chemin, { headers, ...(query ? { query } : {}) })
        .withResponse();
      return { data: reponse.data, etag: reponse.headers.get('etag') ?? undefined };
    }).catch(absent);
  }

  async octets(chemin: Chemin): Promise<Uint8Array | undefined> {
    return this.#tente(async () =>
      this.#transport.get<Uint8Array>(chemin, {
        as: 'bytes',
        headers: await this.#entetes(),
        totalTimeout: this.#patience,
      }),
    ).catch(absent);
  }

  /** Named, so that the same write sent twice is done once. A 409 is an answer. */
  async modifier(chemin: Chemin, json: unknown, nom: string): Promise<unknown> {
    return this.#tente(async () => {
      try {
        return await this.#transport.request(chemin, {
          method: 'PATCH',
          json,
          headers: await this.#entetes({ 'idempotency-key': nom }),
        });
      } catch (cause) {
        if (isTernumError(cause) && cause.status === 409) return enJson(cause.body);
        throw cause;
      }
    }, ENCORE);
  }

  async poser(chemin: Chemin, octets: Uint8Array = new Uint8Array()): Promise<void> {
    await this.#tente(
      async () =>
        this.#transport.request(chemin, {
          method: 'PUT',
          body: octets as Uint8Array<ArrayBuffer>,
          as: 'text',
          headers: await this.#entetes({ 'content-type': 'application/octet-stream' }),
          totalTimeout: this.#patience,
        }),
      ENCORE,
    );
  }

  async retirer(chemin: Chemin): Promise<void> {
    await this.#tente(
      async () =>
        this.#transport.request(chemin, {
          method: 'DELETE',
          as: 'text',
          headers: await this.#entetes(),
        }),
      ENCORE,
    ).catch(absent);
  }

  async #entetes(plus: Record<string, string> = {}): Promise<Record<string, string>> {
    const headers = this.#headers;
    return { ...(typeof headers === 'function' ? await headers() : headers), ...plus };
  }

  /** @param encore tries after the first; reading has those of the transport */
  async #tente<T>(agir: () => Promise<T>, encore = 0): Promise<T> {
    for (let fois = 0; ; fois += 1) {
      try {
        return await agir();
      } catch (cause) {
        if (fois < encore && isTernumError(cause) && cause.retryable) {
          await new Promise((ok) => setTimeout(ok, 200 * 4 ** fois * (0.5 + Math.random())));
          continue;
        }
        throw enFrancais(cause);
      }
    }
  }
}

const absent = (cause: unknown): undefined => {
  if (isTernumError(cause) && cause.status === 404) return undefined;
  throw cause;
};

function enJson(corps: unknown): unknown {
  try {
    return typeof corps === 'string' ? JSON.parse(corps) : corps;
  } catch {
    return undefined;
  }
}

/** What the service refused, for the person who writes. */
function enFrancais(cause: unknown): TernumError {
  if (!isTernumError(cause)) return panneService('service', 'http', cause);
  // Ours, met while the body was read.
  if (isTernumError(cause.cause) && cause.cause.code === 'service') return cause.cause;
  if (cause.kind === 'network' || cause.kind === 'timeout')
    return panneService('hors-ligne', cause.kind, cause);
  const code = STATUTS[cause.status ?? 0] ?? 'service';
  if (code === 'ferme') return panne('ferme', cause);
  return panneService(code, 'http', cause);
}

function panneService(
  code: Panne,
  kind: 'http' | 'network' | 'timeout',
  cause: unknown,
): TernumError {
  const { status, url, requestId, retryable } = isTernumError(cause)
    ? cause
    : ({} as Partial<TernumError>);
  return new TernumError({
    kind,
    code,
    message: cause instanceof Error ? cause.message : code,
    hint: PANNES[code],
    ...(status === undefined ? {} : { status }),
    ...(url === undefined ? {} : { url }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryable === undefined ? {} : { retryable }),
    cause,
  });
}

/** A redirect is a session that ended; an answer without an end is cut. */
function borner(reponse: Response, auPlus: number): Response {
  const { status, headers, body } = reponse;
  if (reponse.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    void body?.cancel();
    return new Response(null, { status: 401 });
  }
  // A browser gives these a body all the same, and refuses to make one again.
  if (!body || status === 204 || status === 205 || status === 304) return reponse;
  let lus = 0;
  const compteur = new TransformStream<Uint8Array, Uint8Array>({
    transform(morceau, suite) {
      lus += morceau.length;
      if (lus > auPlus) suite.error(panneService('service', 'http', new Error('answer too large')));
      else suite.enqueue(morceau);
    },
  });
  return new Response(body.pipeThrough(compteur), { status, headers });
}
