/** What the parts of Focus Marchés share: they find one `Jeu`, redraw when it changes, and say its states. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { souffle, type Chiffres, type Consolidation } from '@ternum/marches';
import { TernumElement } from './base.ts';
import type { ContratAffiche } from './contrats.ts';
import { Jeu } from './jeu.ts';
import { etatDuJeu } from './etats.ts';
import { LIBELLES } from './libelles.ts';
import { figureStyles } from './figure.styles.ts';

/** Parts that stand alone with the same source and buyers share one load and one filter. */
const JEUX = new WeakMap<object, Map<string, Jeu>>();

/** Beyond this many records the columns are made in slices, and the parts drawn in tasks that stay short. */
const BEAUCOUP = 2000;
const tranche = souffle(20);

const liste = (texte: string | undefined): string[] =>
  (texte ?? '').split(/[\s,;]+/).filter(Boolean);

const adresses = (texte: string | undefined): string[] =>
  // What is no address stays as written: reading it fails with a sentence.
  (texte ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((adresse) =>
      URL.canParse(adresse, document.baseURI) ? new URL(adresse, document.baseURI).href : adresse,
    );

/**
 * @attr source - Address(es) of the data, separated by spaces
 * @attr siret - Buyer(s): SIRET or SIREN, separated by spaces
 * @attr titulaire - One company: its page
 * @attr noms - Address(es) of files that name organisations, separated by spaces
 * @slot autres-moyens - Phone, address, opening hours
 * @fires ternum-ready - The data is drawn
 * @fires ternum-error - The data could not be read; `detail` is a `TernumError`
 */
export abstract class MarchesElement extends TernumElement {
  static override styles = [...TernumElement.styles, figureStyles];
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    source: {},
    siret: {},
    titulaire: {},
    noms: {},
    data: { attribute: false },
    jeu: { attribute: false },
  };

  declare source: string | undefined;
  declare siret: string | undefined;
  declare titulaire: string | undefined;
  declare noms: string | undefined;
  /** Contracts that the page already holds, instead of `source`. */
  declare data: Consolidation | undefined;
  /** Given by the dashboard around it; found or made otherwise. */
  declare jeu: Jeu | undefined;

  /** Parts that say the same source and buyers filter together; each dashboard filters alone. */
  protected readonly partage: boolean = true;
  #ecoute?: Jeu;
  #etatDit = '';
  #dessine = false;
  #focus?: HTMLElement;
  #cle?: string;
  #redessine = (): void => {
    this.requestUpdate();
  };
  #renomme = (): void => this.#ecoute?.redire();

  /** Draws the part. Called with data only. */
  protected abstract dessiner(synthese: Chiffres): TemplateResult | typeof nothing;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#ecoute) this.#brancher(this.#ecoute);
    LIBELLES.addEventListener('change', this.#renomme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ecoute?.removeEventListener('change', this.#redessine);
    this.#ecoute?.removeEventListener('avancement', this.#redessine);
    LIBELLES.removeEventListener('change', this.#renomme);
  }

  /** The first drawings of many contracts follow each other, with a turn for the page when it is time for one. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#dessine && (this.#ecoute?.consolidation?.enregistrements ?? 0) > BEAUCOUP) {
      this.#dessine = true;
      const attente = tranche();
      if (attente) await attente;
    }
    super.scheduleUpdate();
  }

  override willUpdate(change: Map<string, unknown>): void {
    if (
      !this.hasUpdated ||
      ['source', 'siret', 'titulaire', 'noms', 'data', 'jeu'].some((nom) => change.has(nom))
    ) {
      // Inside a dashboard that is not ready, wait: it hands over its `jeu` when it is.
      const tableauDeBord = this.#autour();
      const jeu = this.jeu ?? (tableauDeBord ? tableauDeBord.donnees : this.#propre());
      if (jeu) this.#brancher(jeu);
    }
    this.#focus = this.#actif;
    this.#cle = this.#focus?.dataset['cle'];
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    this.#rendreLeFocus();
    const jeu = this.#ecoute;
    // Inside a dashboard, the dashboard says it once.
    if (!jeu || jeu.etat === this.#etatDit || this.#dedans) return;
    this.#etatDit = jeu.etat;
    if (jeu.etat === 'erreur') this.signaler('error', jeu.erreur);
    else if (jeu.consolidation && jeu.etat !== 'chargement') this.signaler('ready', jeu.synthese);
  }

  get #actif(): HTMLElement | undefined {
    return (this.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
  }

  /** Rows move, come and go with the filter: the focus follows the row named by `data-cle`, not its place. */
  #rendreLeFocus(): void {
    const cle = this.#cle;
    if (!cle || this.#actif?.dataset['cle'] === cle) return;
    // The visitor may have gone elsewhere meanwhile: only what the drawing itself took away is given back.
    if (this.#actif && this.#actif !== this.#focus) return;
    for (const rangee of this.renderRoot.querySelectorAll<HTMLElement>('[data-cle]'))
      if (rangee.dataset['cle'] === cle) return rangee.focus({ preventScroll: true });
  }

  /** The shared data and filter this part shows. */
  get donnees(): Jeu | undefined {
    return this.#ecoute;
  }

  override render(): unknown {
    const jeu = this.#ecoute;
    const synthese = jeu?.synthese;
    if (!synthese && (!jeu || this.#dedans)) return nothing;
    return html`${this.alerte}${synthese ? this.dessiner(synthese) : etatDuJeu(this, jeu!)}<slot
        name="autres-moyens"
      ></slot>`;
  }

  /** Shows a contract: in the `ternum-marches-detail` that the page has, else in a dialog loaded now. */
  async ouvrir(contrat: ContratAffiche): Promise<void> {
    const jeu = this.donnees;
    if (!jeu) return;
    jeu.choisir(contrat);
    this.signaler('selection', contrat);
    if (jeu.afficheurs) return;
    if (!(await this.apporter(import('../define/ternum-marches-detail.ts')))) return;
    if (jeu.afficheurs || jeu.selection !== contrat) return;
    const detail = document.createElement('ternum-marches-detail');
    const { headingLevel } = this;
    this.renderRoot.append(Object.assign(detail, { dialogue: true, headingLevel, jeu }));
  }

  get #dedans(): boolean {
    return Boolean(this.jeu ?? this.#autour());
  }

  /** The dashboard that this part is a child of, if any. */
  #autour(): MarchesElement | undefined {
    return this.parentElement?.closest<MarchesElement>('ternum-focus-marches') ?? undefined;
  }

  #propre(): Jeu {
    const perimetre = {
      ...(this.siret ? { acheteurs: liste(this.siret) } : {}),
      ...(this.titulaire ? { titulaires: liste(this.titulaire) } : {}),
    };
    const { data } = this;
    const sources = data ? [] : adresses(this.source);
    const noms = data ? [] : adresses(this.noms);
    const cle = JSON.stringify([sources, noms, perimetre]);
    const jeux = JEUX.get(data ?? JEUX) ?? new Map<string, Jeu>();
    JEUX.set(data ?? JEUX, jeux);
    let jeu = this.partage ? jeux.get(cle) : undefined;
    if (!jeu) {
      jeu = Object.assign(new Jeu(), { perimetre, noms });
      if (this.partage) jeux.set(cle, jeu);
      if (sources.length) void jeu.charger(sources);
      else if (data) this.#montrer(jeu, data);
    }
    return jeu;
  }

  #montrer(jeu: Jeu, data: Consolidation): void {
    if (data.enregistrements > BEAUCOUP) {
      jeu.etat = 'chargement';
      void jeu.presenter(data);
    } else jeu.poser(data);
  }

  #brancher(jeu: Jeu): void {
    this.#ecoute?.removeEventListener('change', this.#redessine);
    this.#ecoute?.removeEventListener('avancement', this.#redessine);
    this.#ecoute = jeu;
    jeu.addEventListener('change', this.#redessine);
    jeu.addEventListener('avancement', this.#redessine);
  }
}

export { html, nothing };
