/** One source of calls and its states. No DOM, no rendering. */
import { isTernumError, TernumError } from '@ternum/core';
import { interpreter, type Donnees, type Lecture } from './lecture.ts';
import { demander } from './source.ts';

/** `perime`: the last reading failed, what an earlier one gave is shown. */
export type EtatAppels = 'attente' | 'chargement' | 'pret' | 'perime' | 'erreur';

/** After this many milliseconds a reading that goes on is said to be slow, with a way out. */
const LENT = 10_000;

export class Appels {
  etat: EtatAppels = 'attente';
  lecture?: Lecture;
  erreur?: TernumError;
  lent = false;
  /** Address read; none when the page gave the data. */
  source?: string;
  /** Day of the file, where the server says. */
  jour?: string;
  /** When the last reading that succeeded ended, milliseconds since 1970. */
  lu = 0;
  #change: () => void;
  #arret?: AbortController;

  /** @param change called whenever anything above changed */
  constructor(change: () => void) {
    this.#change = change;
  }

  /** A second reading, of this source or another, cancels the first. */
  async lire(source: string): Promise<void> {
    if (source !== this.source) this.lecture = this.jour = undefined;
    this.source = source;
    const signal = this.#commencer();
    const lenteur = setTimeout(() => {
      this.lent = true;
      this.#change();
    }, LENT);
    await this.#finir(signal, async () => {
      const { json, jour } = await demander(source, signal);
      const lecture = await interpreter(json);
      if (!signal.aborted) this.jour = jour;
      return lecture;
    });
    clearTimeout(lenteur);
  }

  /** Shows what the page holds. */
  async poser(donnees: Donnees): Promise<void> {
    this.source = this.jour = undefined;
    await this.#finir(this.#commencer(), () => interpreter(donnees, true));
  }

  /** Nothing to show any more. */
  vider(): void {
    this.#arret?.abort();
    this.source = this.jour = this.lecture = this.erreur = undefined;
    this.etat = 'attente';
  }

  /** What was read cannot be shown. */
  echouer(cause: unknown): void {
    this.lecture = undefined;
    this.erreur = illisible(cause);
    this.etat = 'erreur';
  }

  #commencer(): AbortSignal {
    this.#arret?.abort();
    this.#arret = new AbortController();
    this.lent = false;
    this.etat = 'chargement';
    this.#change();
    return this.#arret.signal;
  }

  async #finir(signal: AbortSignal, lire: () => Promise<Lecture>): Promise<void> {
    try {
      const lecture = await lire();
      if (signal.aborted) return;
      this.lecture = lecture;
      this.erreur = undefined;
      this.etat = 'pret';
      this.lu = Date.now();
    } catch (erreur) {
      if (signal.aborted) return;
      this.erreur = isTernumError(erreur) ? erreur : illisible(erreur);
      // What the page gave before is no older state of what it gives now.
      if (!this.source) this.lecture = undefined;
      this.etat = this.lecture ? 'perime' : 'erreur';
    }
    this.#change();
  }
}

/** Calls of a shape that nothing here expects. */
const illisible = (cause: unknown): TernumError =>
  new TernumError({
    kind: 'parse',
    message: String(cause),
    cause,
    hint: 'Ces données ne sont pas des consultations qui se lisent. Pour qui gère le site : comparez-les au format consultations.json.',
  });
