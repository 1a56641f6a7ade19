/** One service, asked through the transport, with what is to be told of it afterwards. */
import {
  createTransport,
  isTernumError,
  memoryStore,
  TernumError,
  type CallOptions,
  type Store,
  type Transport,
} from '@ternum/core';
import { pageWeb } from './page-web.ts';
import type { OptionsSource, Suivi } from './source.ts';

export class Service {
  readonly adresse: string;
  readonly #transport: Transport;
  readonly #store: Store | undefined;
  readonly #now: () => number;

  constructor(adresse: string | URL, { transport = {} }: OptionsSource) {
    this.adresse = String(adresse);
    // In a page, « /mandataire/ » is one of its own site.
    if (!/^(https?:\/\/|\/(?!\/))/i.test(this.adresse))
      throw new TernumError({
        kind: 'input',
        message: `not a web address: ${this.adresse.slice(0, 200)}`,
        hint: 'L’adresse du service commence par https:// (ou http:// sur votre machine).',
      });
    this.#store = transport.store === false ? undefined : (transport.store ?? memoryStore());
    this.#now = transport.now ?? Date.now;
    this.#transport = createTransport({
      // A year of contracts in one answer takes longer than the usual half minute.
      totalTimeout: 120_000,
      ...transport,
      store: this.#store ?? false,
      baseUrl: adresse,
    });
  }

  /** A GET; notes that it was asked, and how old the answer is when the service is down. */
  get<T>(path: string | readonly string[], suivi: Suivi, options: CallOptions<T>): Promise<T> {
    const refusal = options.as && options.as !== 'json' ? pageWeb : undefined;
    return this.#noter(this.#transport.get<T>(path, { refusal, ...options }).withResponse(), suivi);
  }

  /**
   * A POST that only reads: asked once more when the first one met a fault that may pass, and kept under `cle` for
   * when the service is down.
   */
  async lirePar(
    path: string | readonly string[],
    json: unknown,
    cle: string,
    suivi: Suivi,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    const poster = (): Promise<Uint8Array<ArrayBuffer>> =>
      this.#noter(
        this.#transport
          .request<Uint8Array<ArrayBuffer>>(path, {
            method: 'POST',
            as: 'bytes',
            json,
            signal,
            refusal: pageWeb,
          })
          .withResponse(),
        suivi,
      );
    const nom = `POST ${this.adresse} ${String(path)} ${cle}`;
    try {
      const body = await poster().catch((erreur: unknown) => {
        if (!isTernumError(erreur) || !erreur.retryable || erreur.kind === 'timeout') throw erreur;
        return poster();
      });
      await Promise.resolve(this.#store?.set(nom, { body, status: 200, at: this.#now() })).catch(
        () => {},
      );
      return body;
    } catch (erreur) {
      const enPanne = isTernumError(erreur) && (erreur.retryable || (erreur.status ?? 0) >= 500);
      const gardee = enPanne ? await this.#store?.get(nom) : undefined;
      if (!gardee) throw erreur;
      noterAge(suivi, new Date(gardee.at).toISOString());
      return gardee.body;
    }
  }

  async #noter<T>(reponse: Promise<{ data: T; stale?: string }>, suivi: Suivi): Promise<T> {
    suivi.demandes++;
    const { data, stale } = await reponse;
    if (stale) noterAge(suivi, stale);
    return data;
  }
}

/** Several answers make one: it is as old as the oldest. */
function noterAge(suivi: Suivi, moment: string): void {
  if (!suivi.perime || moment < suivi.perime) suivi.perime = moment;
}

/** More lines than this are read as they come: they are not kept for the day when the service is down. */
const GARDABLE = 50_000;

/** How to take a whole answer. */
export const entiere = ({ annonces = 0 }: Suivi): 'stream' | 'text' =>
  annonces > GARDABLE ? 'stream' : 'text';

/** The service gave less than it had announced: a total would be partial, so there is none. */
export const incomplet = (message: string, url: string, hint: string): TernumError =>
  new TernumError({ kind: 'remote', code: 'incomplet', message, url, retryable: true, hint });

/** The service gave the same lines again: the others would be missing. */
export const repete = (url: string): TernumError =>
  incomplet(
    'the same lines twice',
    url,
    'Le service donne deux fois les mêmes lignes : les totaux seraient partiels. Réessayez.',
  );

/** What the rest cannot do without. @throws TernumError `schema` when the service no longer gives it */
export function exiger<T>(valeur: T | null | undefined, quoi: string, url: string): T {
  if (valeur !== null && valeur !== undefined) return valeur;
  throw new TernumError({
    kind: 'schema',
    message: `no ${quoi} in the answer`,
    url,
    hint: 'Le service ne répond plus comme documenté : mettez la bibliothèque à jour ou signalez-le.',
  });
}

/** Between two requests. @throws TernumError `aborted` */
export function poursuivre(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new TernumError({
    kind: 'aborted',
    message: 'aborted',
    cause: signal.reason,
    hint: 'La demande a été interrompue.',
  });
}
