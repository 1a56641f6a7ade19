/** What others wrote: asked from time to time, only while somebody looks at the page. */
import { isTernumError } from '@ternum/core';
import { lireRevisions } from './rest-lire.ts';
import type { Service } from './rest-service.ts';
import type { CleFragment } from './types.ts';

/** Longest pause between two looks at a service that does not answer, milliseconds. */
const AU_PLUS = 300_000;
type Change = (cles: readonly CleFragment[]) => void;

export class Veille {
  readonly #service: Service;
  readonly #intervalle: number;
  #connues = new Map<string, Map<CleFragment, number>>();
  #suivis = new Set<Suivi>();
  /** Writes begun and ended, by register: a look that crossed one tells old news. */
  #ecritures = new Map<string, { faites: number; enCours: number }>();
  #suspendue = false;

  constructor(service: Service, intervalle: number) {
    [this.#service, this.#intervalle] = [service, intervalle];
  }

  /** Revisions that this page has. @param retirer `undefined`: these are all of them */
  connaitre(
    id: string,
    revisions: Readonly<Partial<Record<CleFragment, number>>>,
    retirer?: readonly CleFragment[],
  ): void {
    const connues = (retirer && this.#connues.get(id)) || new Map<CleFragment, number>();
    for (const [cle, n] of Object.entries(revisions)) connues.set(cle as CleFragment, n!);
    for (const cle of retirer ?? []) connues.delete(cle);
    this.#connues.set(id, connues);
  }

  async pendant<T>(id: string, ecrire: () => Promise<T>): Promise<T> {
    const compte = this.#compte(id);
    compte.enCours += 1;
    try {
      return await ecrire();
    } finally {
      compte.enCours -= 1;
      compte.faites += 1;
    }
  }

  suivre(id: string, change: Change): () => void {
    if (!this.#intervalle) return () => {};
    const suivi: Suivi = new Suivi(
      this.#intervalle,
      () => !this.#suspendue,
      () => this.#regarder(id, suivi, change),
    );
    this.#suivis.add(suivi);
    return () => {
      suivi.finir();
      this.#suivis.delete(suivi);
    };
  }

  suspendre(oui: boolean): void {
    this.#suspendue = oui;
    for (const suivi of this.#suivis) suivi.prevoir(0);
  }

  #compte(id: string): { faites: number; enCours: number } {
    const compte = this.#ecritures.get(id) ?? { faites: 0, enCours: 0 };
    this.#ecritures.set(id, compte);
    return compte;
  }

  async #regarder(id: string, suivi: Suivi, change: Change): Promise<void> {
    const compte = this.#compte(id);
    const { faites } = compte;
    const { etag } = suivi;
    const lu = await this.#service
      .lire(['registres', id], { query: { valeurs: 'non' }, ...(etag ? { etag } : {}) })
      .catch((cause: unknown) => {
        if (isTernumError(cause) && cause.code === 'ferme') return undefined;
        throw cause;
      });
    // A write of ours under way, or done meanwhile: asked again the next time.
    if (compte.enCours || compte.faites !== faites) return;
    if (!lu) return change([]);
    if (lu.data === undefined) return;
    const la = lireRevisions(lu.data);
    const connues = this.#connues.get(id) ?? new Map<CleFragment, number>();
    const cles = [...new Set([...la.keys(), ...connues.keys()])].filter(
      (cle) => la.get(cle) !== connues.get(cle),
    );
    // Kept only once all of it is known here: what could not be read is told again.
    suivi.etag = cles.length ? undefined : lu.etag;
    if (cles.length) change(cles);
  }
}

/** One look after the other, never two at once. */
class Suivi {
  etag: string | undefined;
  #minuterie: ReturnType<typeof setTimeout> | undefined;
  #echecs = 0;
  #occupe = false;
  #fini = false;
  readonly #pas: number;
  readonly #permis: () => boolean;
  readonly #regarder: () => Promise<void>;

  constructor(pas: number, permis: () => boolean, regarder: () => Promise<void>) {
    [this.#pas, this.#permis, this.#regarder] = [pas, permis, regarder];
    globalThis.document?.addEventListener('visibilitychange', this.#visible);
    this.prevoir(pas);
  }

  prevoir(dans: number): void {
    clearTimeout(this.#minuterie);
    if (this.#fini || !this.#permis() || globalThis.document?.visibilityState === 'hidden') return;
    this.#minuterie = setTimeout(() => void this.#tour(), dans);
  }

  finir(): void {
    this.#fini = true;
    clearTimeout(this.#minuterie);
    globalThis.document?.removeEventListener('visibilitychange', this.#visible);
  }

  #visible = (): void => this.prevoir(0);

  async #tour(): Promise<void> {
    if (this.#occupe) return;
    this.#occupe = true;
    try {
      await this.#regarder();
      this.#echecs = 0;
    } catch {
      // Writing says what is wrong; looking only waits longer.
      this.#echecs += 1;
    }
    this.#occupe = false;
    this.prevoir(Math.min(AU_PLUS, this.#pas * 2 ** this.#echecs));
  }
}
