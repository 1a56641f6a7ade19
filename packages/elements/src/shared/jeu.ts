/** One load of contracts and one filter state, shared by every part that shows them. No DOM, no rendering. */
import { isTernumError, TernumError } from '@ternum/core';
import {
  consolidate,
  douzeDerniersMois,
  fichier,
  summarize,
  type Consolidation,
  type Contrat,
  type Filtre,
  type Lecture,
  type Synthese,
} from '@ternum/marches';

/** `partiel`: at least one of several sources failed. `perime`: the last reload failed, older data is shown. */
export type EtatJeu = 'attente' | 'chargement' | 'pret' | 'partiel' | 'perime' | 'erreur';

export type CleFiltre = keyof Filtre;

/** Fires `change` whenever anything below changed. */
export class Jeu extends EventTarget {
  etat: EtatJeu = 'attente';
  erreur?: TernumError;
  /** Sources that could not be read, with the reason. */
  echecs: { source: string; erreur: TernumError }[] = [];
  /** Bytes read so far and in all, where the server says. */
  avancement: { octets: number; total?: number } = { octets: 0 };
  consolidation?: Consolidation;
  /** Day of the data: latest `Last-Modified` of the sources. */
  dateDonnees?: string;
  sources: string[] = [];
  /** What the page fixed (its buyers); never removed by the visitor. */
  perimetre: Filtre = {};
  /** What the visitor asked for. */
  filtre: Filtre = {};
  /** Contract shown in detail. */
  selection?: Contrat;
  #synthese?: Synthese;
  #arret?: AbortController;

  /** The visitor's filter inside the page's. */
  get filtreEntier(): Filtre {
    return { ...this.perimetre, ...this.filtre };
  }

  /** Summary under the current filter, computed once per filter. */
  get synthese(): Synthese | undefined {
    if (this.consolidation) this.#synthese ??= summarize(this.consolidation, this.filtreEntier);
    return this.#synthese;
  }

  /** Reads the sources, one after the other. A second call cancels the first. */
  async charger(sources: string[]): Promise<void> {
    this.#arret?.abort();
    const arret = (this.#arret = new AbortController());
    this.sources = sources;
    this.echecs = [];
    this.erreur = undefined;
    this.avancement = { octets: 0 };
    this.#passer('chargement');
    const consolidation = await consolidate(this.#lectures(sources, arret.signal)).catch(
      (erreur: unknown) => this.#echouer(sources[0] ?? '', erreur),
    );
    if (arret.signal.aborted) return;
    const rien =
      !consolidation || (this.echecs.length > 0 && this.echecs.length === sources.length);
    if (rien) {
      this.erreur = this.echecs[0]?.erreur;
      this.#passer(this.consolidation ? 'perime' : 'erreur');
    } else {
      this.poser(consolidation, this.echecs.length ? 'partiel' : 'pret');
    }
  }

  /** Shows data that the page already holds. */
  poser(consolidation: Consolidation, etat: EtatJeu = 'pret'): void {
    const { du, au } = douzeDerniersMois(consolidation, this.perimetre);
    if (!this.consolidation && !this.filtre.du && !this.filtre.au && du)
      this.filtre = { ...this.filtre, du, au };
    this.consolidation = consolidation;
    this.#passer(etat);
  }

  async recharger(): Promise<void> {
    await this.charger(this.sources);
  }

  /** Changes part of the filter; an `undefined` or empty value removes that part. */
  filtrer(partie: Partial<Filtre>): void {
    const suite: Record<string, unknown> = { ...this.filtre, ...partie };
    for (const [cle, valeur] of Object.entries(suite)) {
      if (valeur === undefined || valeur === '' || (Array.isArray(valeur) && !valeur.length))
        delete suite[cle];
    }
    this.filtre = suite as Filtre;
    this.#passer(this.etat);
  }

  /** Adds a value to a list of the filter, or takes it back. */
  basculer(cle: CleFiltre, valeur: string): void {
    const liste = (this.filtre[cle] as string[] | undefined) ?? [];
    const suite = liste.includes(valeur) ? liste.filter((v) => v !== valeur) : [...liste, valeur];
    this.filtrer({ [cle]: suite });
  }

  choisir(contrat: Contrat | undefined): void {
    this.selection = contrat;
    this.dispatchEvent(new Event('selection'));
    this.dispatchEvent(new Event('change'));
  }

  arreter(): void {
    this.#arret?.abort();
  }

  async *#lectures(sources: string[], signal: AbortSignal): AsyncGenerator<Lecture[]> {
    for (const source of sources) {
      const lus = this.avancement.octets;
      try {
        const { lots, date } = await fichier(source, {
          signal,
          onProgress: ({ octets, total }) => {
            this.avancement = {
              octets: lus + octets,
              total: sources.length === 1 ? total : undefined,
            };
            this.dispatchEvent(new Event('avancement'));
          },
        });
        if (date && !(this.dateDonnees && this.dateDonnees > date)) this.dateDonnees = date;
        yield* lots;
      } catch (erreur) {
        if (signal.aborted) throw erreur;
        this.#echouer(source, erreur);
      }
    }
  }

  #echouer(source: string, erreur: unknown): undefined {
    this.echecs.push({
      source,
      erreur: isTernumError(erreur)
        ? erreur
        : new TernumError({ kind: 'parse', message: String(erreur), cause: erreur }),
    });
    return undefined;
  }

  #passer(etat: EtatJeu): void {
    this.etat = etat;
    this.#synthese = undefined;
    this.dispatchEvent(new Event('change'));
  }
}
