/** One load of contracts and one filter state, shared by every part that shows them. No DOM, no rendering. */
import { isTernumError, type TernumError } from '@ternum/core';
import {
  chiffrer,
  consolidate,
  douzeDerniersMois,
  ouvrirFichier,
  preparerColonnes,
  selectionner,
  type Consolidation,
  type Contrat,
  type Filtre,
  type Lecture,
  type OptionsSynthese,
  type Chiffres,
} from '@ternum/marches';
import type { ContratAffiche } from './contrats.ts';
import { DIVISIONS, LIEUX } from './libelles.ts';

/** Who read which sources first: another data set on the page takes what it read. */
const LECTEURS = new Map<string, Jeu>();

/** `partiel`: at least one of several sources failed. `perime`: the last reload failed, older data is shown. */
export type EtatJeu = 'attente' | 'chargement' | 'pret' | 'partiel' | 'perime' | 'erreur';

/** A criterion of a `Filtre`, by its name. */
export type CleFiltre = keyof Filtre;

/** First and last day of notification, included, `YYYY-MM-DD`. */
export type Periode = Pick<Filtre, 'du' | 'au'>;

/** Readers come on demand, the class of their errors with them: this is when one of these files does not come. */
const inacheve = (cause: unknown): TernumError =>
  Object.assign(new Error(String(cause), { cause }), {
    name: 'TernumError',
    kind: 'network',
    retryable: true,
    hint: 'Connexion perdue : vérifiez-la, puis réessayez.',
  }) as unknown as TernumError;

/** Fires `change` whenever anything below changed. */
export class Jeu extends EventTarget {
  /** Where the reading is. */
  etat: EtatJeu = 'attente';
  /** Why nothing could be read, or read again. */
  erreur?: TernumError;
  /** Sources that could not be read, with the reason. */
  echecs: {
    /** Its address. */
    source: string;
    /** Why; `hint` says it in French. */
    erreur: TernumError;
  }[] = [];
  /** Bytes read so far and in all, where the server says. */
  avancement: {
    /** Bytes read so far, all sources together. */
    octets: number;
    /** Bytes in all; absent with several sources. */
    total?: number;
  } = { octets: 0 };
  /** What was read, sorted out; absent until the first reading ends. */
  consolidation?: Consolidation;
  /** Day of the data: latest `Last-Modified` of the sources. */
  dateDonnees?: string;
  /** Addresses read last, or being read. */
  sources: string[] = [];
  /** Addresses of files that name organisations. */
  noms: string[] = [];
  /** What the page fixed (its buyers); never removed by the visitor. */
  perimetre: Filtre = {};
  /** What the visitor asked for. */
  filtre: Filtre = {};
  /** The period shown while the visitor has asked for none: the last twelve months of the data. */
  periodeDefaut: Periode = {};
  /** True once the visitor (or the address of the page) chose a period, « tout » included. */
  periodeChoisie = false;
  /** How suppliers of one contract share its amount in rankings, and how long rankings are. */
  options: OptionsSynthese = {};
  /** Contract shown in detail. */
  selection?: ContratAffiche;
  /** Connected elements that show `selection`: while there is none, the part that opens a contract brings one. */
  afficheurs = 0;
  #contrats?: Contrat[];
  #synthese?: Chiffres;
  #arret?: AbortController;
  #lecture?: Promise<void>;

  /** The visitor's filter inside the page's: asking for an organisation never reaches outside the page's own. */
  get filtreEntier(): Filtre {
    const entier = { ...this.perimetre, ...this.filtre };
    for (const cle of ['acheteurs', 'titulaires'] as const) {
      const [permis, demande] = [this.perimetre[cle], this.filtre[cle]];
      if (!permis?.length || !demande?.length) continue;
      const dedans = demande.filter((d) => permis.some((p) => d.startsWith(p)));
      entier[cle] = dedans.length ? dedans : permis;
    }
    return entier;
  }

  /** Summary under the current filter, computed once per filter. */
  get synthese(): Chiffres | undefined {
    if (this.consolidation)
      this.#synthese ??= chiffrer(this.consolidation, this.filtreEntier, {
        libelles: { departements: LIEUX, divisions: DIVISIONS },
        ...this.options,
      });
    return this.#synthese;
  }

  /** Firm contracts under the current filter, selected once per filter. */
  get contrats(): readonly Contrat[] {
    if (this.consolidation) this.#contrats ??= selectionner(this.consolidation, this.filtreEntier);
    return this.#contrats ?? [];
  }

  /** Firm contracts that the visitor may choose from. */
  get tousLesContrats(): readonly Contrat[] {
    return this.consolidation ? selectionner(this.consolidation, this.perimetre) : [];
  }

  /** Reads the sources, one after the other. A second call cancels the first. */
  async charger(sources: string[]): Promise<void> {
    const cle = JSON.stringify([sources, this.noms]);
    const lecteur = LECTEURS.get(cle);
    if (lecteur && lecteur !== this && lecteur.etat !== 'erreur')
      return this.#reprendre(lecteur, sources);
    LECTEURS.set(cle, this);
    await (this.#lecture = this.#lire(sources));
  }

  async #reprendre(lecteur: Jeu, sources: string[]): Promise<void> {
    this.sources = sources;
    this.#passer('chargement');
    await lecteur.#lecture;
    ({ echecs: this.echecs, erreur: this.erreur, dateDonnees: this.dateDonnees } = lecteur);
    if (lecteur.consolidation) this.poser(lecteur.consolidation, lecteur.etat);
    else this.#passer('erreur');
  }

  async #lire(sources: string[]): Promise<void> {
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
    // What came before a cut is shown, and said to be a part; but older data is better than that.
    const manque = this.echecs.length > 0 && this.echecs.length === sources.length;
    if (!consolidation || (manque && (this.consolidation || !consolidation.enregistrements))) {
      this.erreur = this.echecs[0]?.erreur;
      this.#passer(this.consolidation ? 'perime' : 'erreur');
    } else {
      await this.#nommer(consolidation);
      await this.presenter(consolidation, this.echecs.length ? 'partiel' : 'pret');
    }
  }

  /** The same as `poser`, for many contracts: in tasks short enough for the page to answer between two. */
  async presenter(consolidation: Consolidation, etat: EtatJeu = 'pret'): Promise<void> {
    await preparerColonnes(consolidation);
    this.#recevoir(consolidation);
    this.#passer(etat);
  }

  /** Shows data that the page already holds. */
  poser(consolidation: Consolidation, etat: EtatJeu = 'pret'): void {
    this.#recevoir(consolidation);
    this.#passer(etat);
  }

  #recevoir(consolidation: Consolidation): void {
    this.consolidation = consolidation;
    this.#synthese = this.#contrats = undefined;
    this.periodeDefaut = douzeDerniersMois(consolidation, this.perimetre);
    if (!this.periodeChoisie) this.filtre = { ...this.filtre, ...this.periodeDefaut };
  }

  /** Reads the same sources again. What was shown stays until it is done, and is said to be old when it fails. */
  async recharger(): Promise<void> {
    await (this.#lecture = this.#lire(this.sources));
  }

  /** Changes part of the filter; an `undefined` or empty value removes that part. */
  filtrer(partie: Partial<Filtre>): void {
    if ('du' in partie || 'au' in partie) {
      const { du, au } = this.periodeDefaut;
      this.periodeChoisie = partie.du !== du || partie.au !== au;
    }
    const suite: Record<string, unknown> = { ...this.filtre, ...partie };
    for (const [cle, valeur] of Object.entries(suite)) {
      if (valeur === undefined || valeur === '' || (Array.isArray(valeur) && !valeur.length))
        delete suite[cle];
    }
    this.filtre = suite as Filtre;
    this.#passer(this.etat);
  }

  /** Changes how figures are made; the rest of the options stays. */
  regler(options: OptionsSynthese): void {
    this.options = { ...this.options, ...options };
    this.#passer(this.etat);
  }

  /** Adds a value to a list of the filter, or takes it back. */
  basculer(cle: CleFiltre, valeur: string): void {
    const liste = (this.filtre[cle] as string[] | undefined) ?? [];
    const suite = liste.includes(valeur) ? liste.filter((v) => v !== valeur) : [...liste, valeur];
    this.filtrer({ [cle]: suite });
  }

  /** True when the visitor asks for something else than the default period. */
  get filtree(): boolean {
    const { du, au, ...autres } = this.filtre;
    const { periodeDefaut: p } = this;
    return du !== p.du || au !== p.au || Object.keys(autres).length > 0;
  }

  /** Takes back everything that the visitor asked for. */
  effacer(): void {
    this.remplacer({}, false);
  }

  /** Puts a whole filter in place of the present one; without a chosen period, the default one applies. */
  remplacer(filtre: Filtre, periodeChoisie: boolean): void {
    this.periodeChoisie = periodeChoisie;
    this.filtre = periodeChoisie ? { ...filtre } : { ...filtre, ...this.periodeDefaut };
    this.#passer(this.etat);
  }

  /** Fires `selection`, not `change`: nothing else has to be drawn again. */
  choisir(contrat: ContratAffiche | undefined): void {
    if (this.selection === contrat) return;
    this.selection = contrat;
    this.dispatchEvent(new Event('selection'));
  }

  /** 2022 files name nobody: records of other years may, and a file that the page gives. */
  async #nommer(consolidation: Consolidation): Promise<void> {
    const anonymes = consolidation.formats.filter((format) => format.endsWith('2022')).length;
    if (!this.noms.length && (!anonymes || anonymes === consolidation.formats.length)) return;
    const { nommerDepuis } = await import('./nommer.ts');
    await nommerDepuis(consolidation, this.noms);
  }

  async *#lectures(sources: string[], signal: AbortSignal): AsyncGenerator<Lecture[]> {
    for (const source of sources) {
      const lus = this.avancement.octets;
      try {
        const { lots, date } = await ouvrirFichier(source, {
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
    this.echecs.push({ source, erreur: isTernumError(erreur) ? erreur : inacheve(erreur) });
    return undefined;
  }

  /** Says the same again: names came that it had not. */
  redire(): void {
    this.#passer(this.etat);
  }

  #passer(etat: EtatJeu): void {
    this.etat = etat;
    this.#synthese = this.#contrats = undefined;
    this.dispatchEvent(new Event('change'));
  }
}
