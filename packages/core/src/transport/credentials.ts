/** The value of `Authorization`: asked for once, and once more when the service refuses it. */
import { explained } from './failures.ts';
import type { Auth } from './types.ts';

export type Token = Promise<string>;

export class Credentials {
  readonly #auth: Auth | undefined;
  #token: Token | undefined;

  constructor(auth: Auth | undefined) {
    this.#auth = auth;
    if (typeof auth === 'string') this.#token = Promise.resolve(auth);
  }

  current(): Token | undefined {
    return (this.#token ??= this.#ask(false));
  }

  /** What to try after a 401; the first of several requests that come back refused together asks for all. */
  renewed(refused: Token | undefined): Token | undefined {
    if (typeof this.#auth !== 'function') return undefined;
    return this.#token === refused ? (this.#token = this.#ask(true)) : this.current();
  }

  /** Nobody waits for it any more: the next request asks anew. */
  forget(token: Token): void {
    if (this.#token === token && typeof this.#auth === 'function') this.#token = undefined;
  }

  #ask(again: boolean): Token | undefined {
    const auth = this.#auth;
    if (typeof auth !== 'function') return undefined;
    const token = (async () => auth(again))().catch(async (cause: unknown) => {
      this.forget(token);
      throw await explained('auth', { cause }, undefined);
    });
    return token;
  }
}
