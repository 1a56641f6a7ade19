/** The public file of a register and the states of its reading. */
import { isTernumError, TernumError } from '@ternum/core';
import { lireFichierPublic, type FichierPublic } from '@ternum/rgpd/public';
import { demanderPublic } from './source.ts';

/** `perime`: the last reading failed, what an earlier one gave is shown. */
export type EtatPublic = 'attente' | 'chargement' | 'pret' | 'perime' | 'erreur';

/** What a page gives: a file read, its JSON, or its text. */
export type DonneesPubliques = FichierPublic | object | string;

export class LecturePublique {
  etat: EtatPublic = 'attente';
  fichier?: FichierPublic;
  erreur?: TernumError;
  #change: () => void;
  #arret?: AbortController;
  #de?: string;

  /** @param change called whenever anything above changed */
  constructor(change: () => void) {
    this.#change = change;
  }

  /** The page's own file: property, then `source`, then `<script type="application/json">` inside the element. */
  ouvrir(
    hote: HTMLElement,
    source: string | undefined,
    donnees: DonneesPubliques | undefined,
  ): void {
    const dedans = hote.querySelector('script[type="application/json"]')?.textContent;
    if (donnees !== undefined) this.poser(donnees);
    else if (source) void this.lire(source);
    else if (dedans?.trim()) this.poser(dedans);
    else {
      this.#arret?.abort();
      this.etat = 'attente';
      this.fichier = this.erreur = undefined;
    }
  }

  /** A second reading cancels the first. What is shown stays until it is read. */
  async lire(source: string): Promise<void> {
    this.#arret?.abort();
    const { signal } = (this.#arret = new AbortController());
    if (source !== this.#de) this.fichier = undefined;
    this.#de = source;
    this.etat = 'chargement';
    this.#change();
    try {
      const url = URL.canParse(source, document.baseURI)
        ? new URL(source, document.baseURI).href
        : source;
      const fichier = lireFichierPublic(await demanderPublic(url, signal));
      if (signal.aborted) return;
      this.#prendre(fichier);
    } catch (cause) {
      if (signal.aborted) return;
      this.#refuser(cause);
    }
    this.#change();
  }

  /** Shows what the page holds. */
  poser(donnees: DonneesPubliques): void {
    this.#arret?.abort();
    this.fichier = undefined;
    try {
      this.#prendre(lu(donnees) ? donnees : lireFichierPublic(donnees));
    } catch (cause) {
      this.#refuser(cause);
    }
  }

  #prendre(fichier: FichierPublic): void {
    this.fichier = fichier;
    this.erreur = undefined;
    this.etat = 'pret';
  }

  #refuser(cause: unknown): void {
    this.erreur = isTernumError(cause)
      ? cause
      : new TernumError({
          kind: 'parse',
          message: String(cause),
          cause,
          hint: 'Ce fichier ne se lit pas.',
        });
    this.etat = this.fichier ? 'perime' : 'erreur';
  }
}

/** Read already, by `lireFichierPublic` or `fichierPublic`: it has no mark of a format any more. */
const lu = (donnees: DonneesPubliques): donnees is FichierPublic =>
  typeof donnees === 'object' && 'illisibles' in donnees && !('format' in donnees);
