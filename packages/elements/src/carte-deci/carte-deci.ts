/** `<ternum-carte-deci>`: a commune's fire-water points, as a list and as a map of the same thing. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { filtresStyles } from '../focus-marches/filtres.styles.ts';
import { styles as cadre } from '../focus-marches/focus-marches.styles.ts';
import { TernumElement } from '../shared/base.ts';
import { bouton } from '../shared/bouton.ts';
import type { Fond } from '../shared/carte/types.ts';
import { filtreVide, phraseComptes } from './carte-deci.model.ts';
import type { OrigineCouche } from './couches/couches.model.ts';
import { styles } from './carte-deci.styles.ts';
import { contexteDe } from './contexte.ts';
import { etatDuRegistre, partiel, vide } from './etats.ts';
import { Filtres } from './filtres.ts';
import type { Lieux } from './lieux.ts';
import { liste } from './liste.ts';
import type { FiltreDeci, LigneDeci, TriDeci } from './moteur/types.ts';
import { Outils } from './outils.ts';
import { chercherOu } from './ou.ts';
import { ouvertureDe } from './ouverture.ts';
import type { Lieu } from './panneau.types.ts';
import { pied } from './pied.ts';
import { Registre } from './registre.ts';
import { FICHE, Selection, type Par } from './selection.ts';
import { Suivi } from './suivi.ts';
import { Zone } from './zone.ts';

export type { EvenementsCarteDeci } from './evenements.ts';

/**
 * @summary Les points d’eau contre l’incendie d’une commune : la liste, et la carte de la même liste.
 * @tagname ternum-carte-deci
 *
 * Light-DOM content without `slot` is the fallback without JavaScript and is not shown.
 *
 * @attr source - Address(es) of the register, separated by spaces: CSV, GeoJSON, XLSX, ODS, zipped shapefile, WFS layer
 * @attr insee - Code of the commune: keeps its points only
 * @attr nom - Name of the commune, over the title
 * @attr titre - Title, « Points d’eau incendie » by default
 * @attr contour - Address of the outline of the commune (GeoJSON): first view, and points whose commune is not recorded
 * @attr departement - Code of the département whose rules apply; that of each point's commune by default
 * @attr fonds - Base maps, the first one shown first: `plan`, `photos`, `cadastre` (IGN), or an address with {z} {x} {y}. None by default: nothing is asked of anybody
 * @attr geocodeur - Search by address: `geopf` (or `ban`), or an address with {q} that answers GeoJSON. Off by default
 * @attr signaler - Address (http, https or mailto) where a problem of a point is reported; its number, identifier and commune are added
 * @attr prives - Shows and exports the names of private owners, and of who manages their points. Never on a public page
 * @attr erp - Address of an overlay of public buildings (GeoJSON, or a WFS layer); asked for when it is switched on
 * @attr icpe - Address of an overlay of classified sites, in the same way
 * @attr batiments - Address of the buildings, with their `risque`: overlay, and coverage
 * @attr routes - Address of the roads, for coverage along them
 * @attr licence - Licence of the data, as its publisher states it
 * @attr remarque - Address (http, https or mailto) where visitors may write
 * @attr url-etat - Keeps filters, point and place in the page's address; its value is their prefix (`deci` by default)
 * @attr vue - What a narrow screen shows first: `liste` (default) or `carte`
 * @slot - Fallback without JavaScript
 * @slot note - A note under the title
 * @slot autres-moyens - Phone, address, opening hours
 * @slot contact - Whom to ask to have a point corrected
 * @fires {CustomEvent<Bilan>} ternum-ready - The register is read and drawn; `detail` is what was read
 * @fires {CustomEvent<TernumError>} ternum-error - The register could not be read
 * @fires {CustomEvent<FiltreDeci>} ternum-filtre - The visitor changed the filter
 * @fires {CustomEvent<LigneDeci | undefined>} ternum-selection - The visitor opened the details of a point, or closed them
 */
export class CarteDeci extends TernumElement {
  static override styles = [TernumElement.styles, cadre, filtresStyles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    source: {},
    insee: {},
    nom: {},
    intitule: { attribute: 'titre' },
    contourSource: { attribute: 'contour' },
    departement: {},
    fonds: {},
    fondsPropres: { attribute: false },
    couches: { attribute: false },
    geocodeur: {},
    signalement: { attribute: 'signaler' },
    prives: { type: Boolean },
    erp: {},
    icpe: {},
    batiments: {},
    routes: {},
    licence: {},
    remarque: {},
    urlEtat: { attribute: 'url-etat' },
    vue: {},
    data: { attribute: false },
  };

  declare source: string | undefined;
  declare insee: string | undefined;
  declare nom: string | undefined;
  declare intitule: string | undefined;
  declare contourSource: string | undefined;
  declare departement: string | undefined;
  declare fonds: string | undefined;
  /** Base maps that the page describes itself, name and credit included. They come before those of `fonds`. */
  declare fondsPropres: readonly Fond[] | undefined;
  /** Source, date and reliability of each overlay. */
  declare couches: Partial<Record<'erp' | 'icpe' | 'batiments', OrigineCouche>> | undefined;
  declare geocodeur: string | undefined;
  declare signalement: string | undefined;
  declare prives: boolean;
  declare erp: string | undefined;
  declare icpe: string | undefined;
  declare batiments: string | undefined;
  declare routes: string | undefined;
  declare licence: string | undefined;
  declare remarque: string | undefined;
  declare urlEtat: string | undefined;
  declare vue: string | undefined;
  /** The register, as bytes or text that the page already holds, instead of `source`. */
  declare data: Uint8Array | string | undefined;

  /** Outline of the commune (GeoJSON geometry), once read. */
  contour: unknown;
  contourAbsent = false;

  /** @internal */
  readonly registre = new Registre(() => this.requestUpdate());
  /** @internal */
  readonly zone = new Zone(this, this.registre);
  /** @internal */
  readonly outils = new Outils(this);
  /** @internal */
  readonly suivi = new Suivi(this);
  #filtres = new Filtres(this);
  #selection = new Selection(this);
  #contexte = contexteDe(this);
  #lieux?: Lieux;
  #etatDit = '';

  constructor() {
    super();
    this.prives = false;
  }

  /** Absolute addresses of the register. */
  get sources(): readonly string[] {
    return (this.source ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((s) => (URL.canParse(s, document.baseURI) ? new URL(s, document.baseURI).href : s));
  }

  /** « Points d’eau incendie, Dijon ». */
  get nomEntier(): string {
    return [this.intitule || 'Points d’eau incendie', this.nom].filter(Boolean).join(', ');
  }

  /** Place that the visitor designated. */
  get lieu(): Lieu | undefined {
    return this.#lieux?.lieu;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#reseau);
    if (!this.hasUpdated) return;
    this.suivi.suivre();
    if (!this.registre.moteur) void this.recharger();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#reseau);
    this.suivi.oublier();
    // The worker ends with the element; coming back reads the register again.
    this.registre.fermer();
  }

  /** Reads the register again. What is shown stays until it is read. */
  async recharger(): Promise<void> {
    await this.#ouvrir(false);
  }

  /** The button that asks for it goes away: the title takes the focus. */
  reessayer(): void {
    this.viser('#titre');
    void this.recharger();
  }

  /** Changes part of the filter. */
  filtrer(partie: FiltreDeci): void {
    this.remplacer({ ...this.registre.filtre, ...partie });
  }

  /** Puts a whole filter in place of the present one. What is said of a point goes before the new counts come. */
  remplacer(filtre: FiltreDeci): void {
    void this.filtrerSansDire(filtre);
    this.suivi.noter();
    this.signaler('filtre', this.registre.filtre);
  }

  /** Takes back everything; the button that asks for it goes away. */
  effacer(): void {
    this.#filtres.effacer();
    this.viser('#recherche');
  }

  /** Sorts the list. */
  async trier(tri: TriDeci): Promise<void> {
    await this.registre.trier(tri);
  }

  /** Turns to a page, and back to the top of the list. */
  async aller(page: number): Promise<void> {
    await this.registre.aller(page);
    await this.updateComplete;
    this.renderRoot.querySelector('.liste .tableau')?.scrollTo({ top: 0 });
  }

  /** Point whose details are open. */
  get selection(): LigneDeci | undefined {
    return this.#selection.ligne;
  }

  /** True when the filter leaves that point out. */
  get horsListe(): boolean {
    return this.#selection.horsListe;
  }

  /** Opens the details of a point; pressed again, its row closes them. */
  async choisir(index: number, par: Par): Promise<void> {
    await this.#selection.choisir(index, par);
  }

  /** Closes the details; the focus goes back where it was. */
  fermerFiche(): void {
    this.#selection.fermer();
  }

  /** @internal The address names no point any more. */
  deselectionner(): void {
    this.#selection.oublier();
    this.requestUpdate();
  }

  /** @internal Tells the page and its address. */
  selectionner(ligne: LigneDeci | undefined): void {
    this.requestUpdate();
    this.suivi.noter();
    this.signaler('selection', ligne);
  }

  /** A place of the map, clicked or « ici ». */
  async pointer(lon: number, lat: number): Promise<void> {
    await this.designer({ lon, lat, nom: 'ce lieu' });
  }

  /** Says what is near a place. @param sauf a point that is the place itself */
  async designer(lieu: Lieu, sauf?: number): Promise<void> {
    await (await this.venirLieux())?.designer(lieu, sauf);
    if (sauf !== undefined) this.viser('#proches-titre');
  }

  /** Marks a place on the map, and writes it in the address. */
  montrerLieu(lieu: Lieu | undefined): void {
    this.zone.reperer(lieu);
    if (lieu) this.zone.vue?.montrer({ ...lieu, zoom: Math.max(15, this.zone.vue.zoom) });
    this.suivi.noter();
    this.requestUpdate();
  }

  /** Address of the page at this point, where the page keeps its state in its address. */
  lienVers(cle: string): string | undefined {
    return this.suivi.lien(cle);
  }

  /** @internal The outline came after the register: points without a commune are placed by it. */
  async contourTardif(): Promise<void> {
    this.zone.recommencer();
    if (this.insee) await this.recharger();
  }

  override firstUpdated(): void {
    super.firstUpdated();
    this.#selection.ecouter(this.renderRoot);
  }

  override willUpdate(change: Map<string, unknown>): void {
    const lu = ['source', 'data', 'insee', 'contourSource', 'departement', 'prives'];
    if (lu.some((p) => change.has(p)) && (this.hasUpdated || this.source || this.data))
      void this.#ouvrir(true);
    if (change.has('urlEtat')) this.suivi.suivre();
    if (change.has('fonds') || change.has('fondsPropres')) this.zone.recommencer();
    if (!(this.headingLevel >= 1)) this.headingLevel = 2;
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    const { etat, erreur, bilan } = this.registre;
    if (etat === this.#etatDit) return;
    this.#etatDit = etat;
    if (etat === 'pret') this.signaler('ready', bilan);
    else if (erreur && (etat === 'erreur' || etat === 'perime')) this.signaler('error', erreur);
  }

  override render(): TemplateResult {
    const registre = this.registre;
    const { bilan } = registre;
    return html`<section
      aria-labelledby=${this.nom ? 'titre nom' : 'titre'}
      @keydown=${(e: KeyboardEvent) => this.#selection.touche(e)}
    >
      <header>
        ${this.nom ? html`<p class="surtitre" id="nom">${this.nom}</p>` : nothing}
        ${this.titre(this.intitule || 'Points d’eau incendie')}
        <p class="bilan" role="status" aria-atomic="false">${this.#bilan} ${this.suivi.phrase}</p>
        ${
          bilan?.indicatif
            ? html`<p class="precaution">
                États calculés sur des seuils indicatifs, faute de règle départementale connue.
              </p>`
            : nothing
        }
        <slot name="note"></slot>
      </header>
      ${this.alerte} ${etatDuRegistre(this, registre)}
      ${bilan ? html`${partiel(this, bilan)} ${bilan.retenus ? this.#corps() : vide(this, bilan)}` : nothing}
      ${pied(this, bilan)}
    </section>`;
  }

  #corps(): TemplateResult {
    const registre = this.registre;
    const { bilan, comptes, filtre } = registre;
    const vue = this.vue === 'carte' ? 'carte' : 'liste';
    return html`
      ${this.#filtres.dessiner(filtre, bilan!, chercherOu(this))}
      ${this.#lieux?.dessiner() ?? nothing} ${this.outils.dessiner(this.#contexte)}
      <div class="bascule pas-imprime" role="group" aria-label="Affichage">
        ${bouton('Liste', vue === 'liste', () => (this.vue = 'liste'))}
        ${bouton('Carte', vue === 'carte', () => (this.vue = 'carte'))}
      </div>
      <div class="double vue-${vue}">
        <div class="liste">
          ${comptes?.total ? liste(this, registre, this.nomEntier) : comptes ? vide(this, bilan!) : nothing}
        </div>
        <div class="zone">${this.zone.dessiner()}</div>
        <section class="fiche" aria-label="Fiche du point d’eau">
          ${
            this.selection
              ? FICHE.module?.fiche(this, this.selection)
              : html`<p class="doux pas-imprime">
                  Choisissez un point d’eau incendie (PEI) : sa fiche s’affiche ici.
                </p>`
          }
        </section>
      </div>
    `;
  }

  get #bilan(): string {
    const { bilan, comptes, filtre } = this.registre;
    if (!bilan || !comptes) return '';
    return phraseComptes(comptes, !filtreVide(filtre), bilan.retenus);
  }

  /** @internal Filters without telling the page: it is the address that asks. */
  async filtrerSansDire(filtre: FiltreDeci): Promise<void> {
    await this.registre.filtrer(filtre);
    await this.#selection.verifier();
    await this.#lieux?.rafraichir();
    this.requestUpdate();
  }

  async #ouvrir(autre: boolean): Promise<void> {
    if (!this.source && !this.data) {
      this.registre.fermer();
      return this.requestUpdate();
    }
    if (autre) {
      this.#selection.oublier();
      this.zone.recommencer();
      this.outils.fermer(false);
    }
    await this.registre.ouvrir(() => ouvertureDe(this, autre), autre);
    if (this.registre.etat === 'pret') await this.suivi.reprendreVoulu();
  }

  /** @internal What looks around a place; undefined when its file does not come. */
  async venirLieux(): Promise<Lieux | undefined> {
    const venu = await this.apporter(import('./lieux.ts'));
    return venu && (this.#lieux ??= new venu.Lieux(this, this.registre));
  }

  #reseau = (): void => {
    const { etat } = this.registre;
    // Takes back what was said of a lost connection.
    void this.apporter(Promise.resolve(true));
    if (etat === 'erreur' || etat === 'perime') void this.recharger();
  };

  /** Gives the focus to a part, once it is drawn. */
  viser(selecteur: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selecteur)?.focus(),
    );
  }
}
