/** One service, asked through the transport, with what is to be told of it afterwards. */
import { createTransport, TernumError, type CallOptions, type Transport } from '@ternum/core';
import type { OptionsSource, Suivi } from './source.ts';

export class Service {
  readonly adresse: string;
  readonly #transport: Transport;

  constructor(adresse: string | URL, { transport }: OptionsSource) {
    this.adresse = String(adresse);
    if (!/^https?:\/\//i.test(this.adresse))
      throw new TernumError({
        kind: 'input',
        message: `not a web address: ${this.adresse.slice(0, 200)}`,
        hint: 'L’adresse du service commence par https:// (ou http:// sur votre machine).',
      });
    // A year of contracts in one answer takes longer than the usual half minute.
    this.#transport = createTransport({ totalTimeout: 120_000, ...transport, baseUrl: adresse });
  }

  /** A GET; notes that it was asked, and how old the answer is when the service is down. */
  get<T>(path: string | readonly string[], suivi: Suivi, options: CallOptions<T>): Promise<T> {
    return this.#noter(this.#transport.get<T>(path, options).withResponse(), suivi);
  }

  /** A POST that only reads: asked once more when the first one met a fault that may pass. */
  async lirePar<T>(
    path: string | readonly string[],
    json: unknown,
    suivi: Suivi,
    options: CallOptions<T>,
  ): Promise<T> {
    const poster = (): Promise<T> =>
      this.#noter(
        this.#transport.request<T>(path, { ...options, method: 'POST', json }).withResponse(),
        suivi,
      );
    try {
      return await poster();
    } catch (erreur) {
      if (!(erreur instanceof TernumError) || !erreur.retryable || erreur.kind === 'timeout')
        throw erreur;
      return poster();
    }
  }

  async #noter<T>(reponse: Promise<{ data: T; stale?: string }>, suivi: Suivi): Promise<T> {
    suivi.demandes++;
    const { data, stale } = await reponse;
    // Several answers make one: it is as old as the oldest.
    if (stale && !(suivi.perime && suivi.perime < stale)) suivi.perime = stale;
    return data;
  }
}

/** More lines than this are read as they come: they are not kept for the day when the service is down. */
const GARDABLE = 50_000;

/** How to take a whole answer. */
export const entiere = ({ annonces = 0 }: Suivi): 'stream' | 'text' =>
  annonces > GARDABLE ? 'stream' : 'text';

/** The service gave less than it had announced: a total would be partial, so there is none. */
export const incomplet = (annonces: number, lus: number, url: string): TernumError =>
  new TernumError({
    kind: 'remote',
    code: 'incomplet',
    message: `announced ${annonces}, gave ${lus}`,
    url,
    retryable: true,
    hint: `Le service annonce ${annonces} lignes et en donne ${lus} : les totaux seraient partiels. Les données ont pu changer pendant la lecture ; réessayez.`,
  });
