/** `<ternum-carte-mednum>`: where somebody helps with digital matters; the list first, the map second. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Lieu } from '@ternum/mednum';
import { filtresStyles } from '../focus-marches/filtres.styles.ts';
import { styles as cadre } from '../focus-marches/focus-marches.styles.ts';
import { Horloge } from '../consultations/horloge.ts';
import { TernumElement } from '../shared/base.ts';
import type { Fond } from '../shared/carte/types.ts';
import {
  aMontrer,
  centre,
  filtreDe,
  nomCommune,
  PAR_PAGE,
  phraseBilan,
  prochainDessin,
  type Choix,
  type Depuis,
} from './carte-mednum.model.ts';
import { styles } from './carte-mednum.styles.ts';
import { court } from './court.ts';
import { etatDesLieux, RARES } from './etats.ts';
import { BarreLieux } from './filtres.ts';
import { DETAILS, dessinerLieu } from './lieu.ts';
import { pied } from './pied.ts';
import { Registre } from './registre.ts';
import { Vignette } from './vignette.ts';

/**
 * @summary Les lieux où quelqu’un aide pour les démarches et les usages numériques.
 * @tagname ternum-carte-mednum
 *
 * Light-DOM content without `slot` is the fallback without JavaScript and is not shown.
 *
 * @attr source - Address of the places: CSV or JSON, national schema 1.0.x or 0.1.x
 * @attr insee - Code of the page's commune: distances count from it
 * @attr commune - Its name, when `insee` is not known
 * @attr pres-de - Where distances count from, `latitude,longitude`
 * @attr fond - Base maps: `plan`, `photos`, `cadastre`, or an address with `{z}`, `{x}`, `{y}`; none by default
 * @attr compact - The three nearest only, without map nor filters: for the slot `autres-moyens` of another element
 * @attr licence - Licence of the data, as its publisher states it
 * @attr remarque - Address (http, https or mailto) where errors are reported
 * @slot - Fallback without JavaScript
 * @slot note - A note under the title
 * @slot autres-moyens - Phone, address, opening hours
 * @slot contact - Whom to ask to have a place corrected
 * @fires {CustomEvent<readonly Lieu[]>} ternum-ready - The places are drawn; `detail` is those that are shown. Bubbles, unless `compact`
 * @fires {CustomEvent<TernumError>} ternum-error - The source could not be read. Bubbles, unless `compact`
 * @fires {CustomEvent<Choix>} ternum-filtre - The visitor changed the filter
 * @fires {CustomEvent<Lieu>} ternum-selection - The visitor chose a place on the map, or opened its details
 */
export class CarteMednum extends TernumElement {
  static override styles = [TernumElement.styles, cadre, filtresStyles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    source: {},
    insee: {},
    commune: {},
    presDe: { attribute: 'pres-de' },
    fond: {},
    compact: { type: Boolean, reflect: true },
    licence: {},
    remarque: {},
    fonds: { attribute: false },
    data: { attribute: false },
  };

  declare source: string | undefined;
  declare insee: string | undefined;
  declare commune: string | undefined;
  declare presDe: string | undefined;
  declare fond: string | undefined;
  declare compact: boolean;
  declare licence: string | undefined;
  declare remarque: string | undefined;
  /** Base maps that the page describes itself. */
  declare fonds: readonly Fond[] | undefined;
  /** Places, or a document of places, that the page already holds, instead of `source`. */
  declare data: unknown;

  #registre = new Registre(() => this.requestUpdate());
  #barre = new BarreLieux(this);
  #horloge = new Horloge(this, () => this.requestUpdate());
  #vignette = new Vignette(this);
  #choix: Choix = {};
  #ici?: Depuis;
  #dit = '';
  #montres: Lieu[] = [];
  #ouverts = new Set<Lieu>();
  #choisi?: Lieu;
  #combien = PAR_PAGE;
  #etatDit = '';

  /** Places that the filter leaves, nearest first. */
  get montres(): readonly Lieu[] {
    return this.#montres;
  }

  /** Where distances count from: the visitor, else the commune. */
  get depuis(): Depuis | undefined {
    return this.#ici ?? centre(this.#lieux, this);
  }

  get #lieux(): readonly Lieu[] {
    return this.#registre.fichier?.lieux ?? [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#reseau);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#reseau);
  }

  /** Reads the source again. What is shown stays until it is read. */
  async recharger(): Promise<void> {
    if (this.#registre.source) await this.#registre.lire(this.#registre.source);
  }

  /** The button that asks for it goes away: the title takes the focus. */
  reessayer(): void {
    this.viser('#titre');
    void this.recharger();
  }

  /** Changes part of the filter. */
  filtrer(partie: Partial<Choix>): void {
    this.remplacer({ ...this.#choix, ...partie });
  }

  /** Puts a whole filter in place of the present one. */
  remplacer(choix: Choix): void {
    this.#choix = Object.fromEntries(Object.entries(choix).filter(([, v]) => v));
    this.#combien = PAR_PAGE;
    this.requestUpdate();
    this.signaler('filtre', this.#choix);
  }

  /** Takes back everything that the visitor asked for; the pressed button goes away with it. */
  effacer(): void {
    this.#barre.effacer();
    void this.updateComplete.then(() => this.viser('#titre'));
  }

  /** Counts from the visitor's position. Asked for on a click only; it does not leave the page. */
  async autourDeMoi(): Promise<void> {
    const venu = await this.apporter(import('./ou-suis-je.ts'));
    this.#dit = venu ? 'Recherche de votre position…' : '';
    const reponse = await venu?.ouSuisJe();
    const refuse = typeof reponse === 'string';
    this.#dit = refuse ? reponse : '';
    if (!refuse && reponse) this.#ici = reponse;
    this.requestUpdate();
  }

  /** Opens or closes the details of a place. */
  deplier(lieu: Lieu, ouvert: boolean): void {
    if (this.#ouverts.has(lieu) === ouvert) return;
    if (ouvert) this.#ouverts.add(lieu);
    else this.#ouverts.delete(lieu);
    if (ouvert) this.signaler('selection', lieu);
    this.requestUpdate();
  }

  /** Shows a place on the map. */
  montrer(lieu: Lieu): void {
    this.#choisi = lieu;
    void this.#vignette.montrer(lieu);
    this.requestUpdate();
  }

  /** A place was chosen on the map: its entry opens, comes into view and takes the focus. */
  async choisir(lieu: Lieu): Promise<void> {
    this.#choisi = lieu;
    this.#combien = Math.max(this.#combien, this.#montres.indexOf(lieu) + 1);
    this.deplier(lieu, true);
    this.requestUpdate();
    await this.updateComplete;
    this.viser(`#lieu-${lieu.position}`);
  }

  /** Prints one place, its week included; without a place, the list. */
  async imprimer(lieu?: Lieu): Promise<void> {
    const combien = this.#combien;
    if (lieu) this.#ouverts.add(lieu);
    else this.#combien = Infinity;
    this.requestUpdate();
    const venu = await this.apporter(import('./impression.ts'));
    if (lieu) await DETAILS.venir(this);
    await this.updateComplete;
    await venu?.imprimer(this.shadowRoot!, lieu);
    if (!lieu) this.#combien = combien;
    this.requestUpdate();
  }

  /** Downloads the shown places as a table (CSV). */
  async telecharger(): Promise<void> {
    const venu = await this.apporter(import('./sorties.ts'));
    venu?.telechargerLieux(this.#montres, this.depuis, Date.now());
  }

  /** Puts the focus on something of the element. */
  viser(selecteur: string): void {
    this.renderRoot.querySelector<HTMLElement>(selecteur)?.focus();
  }

  override willUpdate(change: Map<string, unknown>): void {
    if (change.has('source') || change.has('data')) this.#ouvrir();
    if (!(this.headingLevel >= 1)) this.headingLevel = 2;
    const maintenant = Date.now();
    const lieux = this.#lieux;
    const { depuis } = this;
    const commune = this.insee ?? this.commune;
    this.#montres = aMontrer(lieux, filtreDe(this.#choix, depuis, commune), depuis, maintenant);
    this.#horloge.regler(lieux.length ? prochainDessin(lieux, maintenant) : undefined);
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    const { etat, erreur } = this.#registre;
    if (etat === this.#etatDit) return;
    this.#etatDit = etat;
    // A host of the compact form has a `ternum-ready` of its own.
    const seul = !this.compact;
    if (etat === 'pret') this.signaler('ready', this.#montres, seul);
    else if (erreur && (etat === 'erreur' || etat === 'perime'))
      this.signaler('error', erreur, seul);
  }

  override render(): TemplateResult {
    const registre = this.#registre;
    const { fichier } = registre;
    const { depuis } = this;
    if (this.compact) return court(this, registre, this.#montres, depuis);
    const filtre = Object.keys(this.#choix).length > 0;
    return html`<section aria-labelledby="titre">
      <header>
        ${this.titre('Où trouver une aide au numérique')}
        <p class="bilan" role="status">
          ${fichier ? phraseBilan(this.#montres, this.#lieux.length, filtre, depuis) : ''}
        </p>
        ${this.#dit ? html`<p class="etat" role="alert">${this.#dit}</p>` : nothing}
        <slot name="note"></slot>
      </header>
      ${this.alerte} ${etatDesLieux(this, registre)}
      ${fichier?.lieux.length ? this.#corps(filtre) : nothing} ${pied(this, registre)}
    </section>`;
  }

  #corps(filtre: boolean): TemplateResult {
    const { depuis } = this;
    const nom = nomCommune(this.#lieux, this.commune, this.insee);
    const autour = {
      maintenant: Date.now(),
      depuis,
      ouverts: this.#ouverts,
      choisi: this.#choisi,
      carte: !this.#vignette.absente,
    };
    const vus = this.#montres.slice(0, this.#combien);
    const reste = this.#montres.length - vus.length;
    return html`${this.#barre.dessiner(this.#lieux, this.#choix, depuis?.nom, nom)}
    ${
      vus.length
        ? html`<ul class="lieux" role="list">
              ${vus.map((lieu) => dessinerLieu(this, lieu, autour))}
            </ul>
            ${
              reste > 0
                ? html`<button class="bouton pas-imprime" @click=${() => void this.#plus()}>
                    Afficher plus de lieux (${reste} restent)
                  </button>`
                : nothing
            }
            <p class="gestes pas-imprime">
              <button class="bouton" @click=${() => void this.telecharger()}>
                Télécharger la liste
              </button>
              <button class="bouton" @click=${() => void this.imprimer()}>Imprimer la liste</button>
            </p>`
        : (RARES.pour(this)?.sansReponse(this, filtre) ?? nothing)
    }
    ${this.#vignette.dessiner()}`;
  }

  /** The first of the new places takes the focus: the button may go away. */
  async #plus(): Promise<void> {
    const premier = this.#montres[this.#combien];
    this.#combien += PAR_PAGE;
    this.requestUpdate();
    await this.updateComplete;
    if (premier) this.viser(`#lieu-${premier.position}`);
  }

  #ouvrir(): void {
    const { data, source } = this;
    this.#ouverts.clear();
    this.#choisi = undefined;
    if (data) void this.#registre.poser(data);
    else if (source)
      void this.#registre.lire(
        URL.canParse(source, document.baseURI) ? new URL(source, document.baseURI).href : source,
      );
    else this.#registre.vider();
  }

  #reseau = (): void => {
    const { etat } = this.#registre;
    if (etat === 'erreur' || etat === 'perime') void this.recharger();
  };
}
