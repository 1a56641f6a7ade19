/** One source of places and its states. No DOM, no rendering. */
import { isTernumError, TernumError } from '@ternum/core';
import { openLieux, type FichierLieux } from '@ternum/mednum';
import { demander } from './source.ts';

/** `perime`: the last reading failed, what an earlier one gave is shown. */
export type EtatRegistre = 'attente' | 'chargement' | 'pret' | 'perime' | 'erreur';

/** After this many milliseconds a reading that goes on is said to be slow, with a way out. */
const LENT = 10_000;

export class Registre {
  etat: EtatRegistre = 'attente';
  fichier?: FichierLieux;
  erreur?: TernumError;
  lent = false;
  /** Address read; none when the page gave the data. */
  source?: string;
  /** Day of the file, where the server says. */
  jour?: string;
  #change: () => void;
  #arret?: AbortController;

  /** @param change called whenever anything above changed */
  constructor(change: () => void) {
    this.#change = change;
  }

  /** A second reading, of this source or another, cancels the first. */
  async lire(source: string): Promise<void> {
    if (source !== this.source) this.fichier = this.jour = undefined;
    this.source = source;
    const signal = this.#commencer();
    const lenteur = setTimeout(() => {
      this.lent = true;
      this.#change();
    }, LENT);
    await this.#finir(signal, async () => {
      const { octets, jour } = await demander(source, signal);
      const fichier = await openLieux(octets);
      if (!signal.aborted) this.jour = jour;
      return fichier;
    });
    clearTimeout(lenteur);
  }

  /** Shows what the page holds: text, a parsed document, or a file already read. */
  async poser(donnees: unknown): Promise<void> {
    this.source = this.jour = undefined;
    await this.#finir(this.#commencer(), () => openLieux(donnees));
  }

  /** Nothing to show any more. */
  vider(): void {
    this.#arret?.abort();
    this.source = this.jour = this.fichier = this.erreur = undefined;
    this.etat = 'attente';
  }

  #commencer(): AbortSignal {
    this.#arret?.abort();
    this.#arret = new AbortController();
    this.lent = false;
    this.etat = 'chargement';
    this.#change();
    return this.#arret.signal;
  }

  async #finir(signal: AbortSignal, lire: () => Promise<FichierLieux>): Promise<void> {
    try {
      const fichier = await lire();
      if (signal.aborted) return;
      this.fichier = fichier;
      this.erreur = undefined;
      this.etat = 'pret';
    } catch (erreur) {
      if (signal.aborted) return;
      this.erreur = isTernumError(erreur) ? erreur : illisible(erreur);
      if (!this.source) this.fichier = undefined;
      this.etat = this.fichier ? 'perime' : 'erreur';
    }
    this.#change();
  }
}

const illisible = (cause: unknown): TernumError =>
  new TernumError({
    kind: 'parse',
    message: String(cause),
    cause,
    hint: 'Ces données ne sont pas des lieux de médiation numérique qui se lisent. Pour qui gère le site : comparez-les au schéma national.',
  });
