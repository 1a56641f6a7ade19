/** `<ternum-consultations>`: a buyer's open calls for tenders, the nearest deadline first. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { estOuverte, filtrerConsultations, type Consultation } from '@ternum/marches';
import { filtresStyles } from '../focus-marches/filtres.styles.ts';
import { styles as cadre } from '../focus-marches/focus-marches.styles.ts';
import { TernumElement } from '../shared/base.ts';
import { estBoamp, manqueDe, perimetreDe, precaution } from './acheteur.ts';
import type { AdresseSuivie } from './adresse.ts';
import { Appels } from './appels.ts';
import { dessinerAppel } from './appel.ts';
import {
  aMontrer,
  ASSEZ,
  cles,
  filtreDe,
  lienSur,
  phraseBilan,
  phraseCloses,
  plusieursAcheteurs,
  prochainDessin,
  type Choix,
} from './consultations.model.ts';
import { styles } from './consultations.styles.ts';
import { etatDesAppels, partiel, sansReponse, vide } from './etats.ts';
import { BarreConsultations } from './filtres.ts';
import { Horloge } from './horloge.ts';
import type { Donnees, Lecture } from './lecture.ts';
import { outils } from './outils.ts';
import { ouvrirPourLePapier } from './papier.ts';
import { pied } from './pied.ts';
import { Place } from './place.ts';
import { profilDe } from './profil.ts';

/** A page looked at again after this many milliseconds reads its source again. */
const ANCIEN = 3_600_000;

export type { EvenementsConsultations } from './evenements.ts';

/**
 * @summary Les consultations (appels d’offres) auxquelles les entreprises peuvent encore répondre.
 * @tagname ternum-consultations
 *
 * Light-DOM content without `slot` is the fallback without JavaScript and is not shown.
 *
 * @attr source - Address of a `consultations.json`, or of an Opendatasoft answer of the dataset `boamp`
 * @attr siret - Buyer(s): SIRET or SIREN, separated by spaces
 * @attr nom - Name of the buyer: title, and what notices without SIRET are matched by, with `departement`
 * @attr departement - Code(s) of the buyer's département
 * @attr profil - Address of the buyer's profile, where to answer; linked when the list is empty
 * @attr flux - Address of the Atom feed of these calls
 * @attr licence - Licence of the data, as its publisher states it
 * @attr remarque - Address (http, https or mailto) where visitors may write
 * @attr url-etat - Keeps the filters in the page's address; its value is their prefix (`consultations` by default)
 * @slot - Fallback without JavaScript
 * @slot note - A note under the title
 * @slot autres-moyens - Phone, address, opening hours
 * @slot contact - Whom to ask to have a call corrected
 * @fires {CustomEvent<readonly Consultation[]>} ternum-ready - The calls are drawn; `detail` is the open ones
 * @fires {CustomEvent<TernumError>} ternum-error - The source could not be read
 * @fires {CustomEvent<FiltreConsultations>} ternum-filtre - The visitor changed the filter
 * @fires {CustomEvent<Consultation>} ternum-selection - The visitor follows the link to answer, or to the notice
 */
export class Consultations extends TernumElement {
  static override styles = [TernumElement.styles, cadre, filtresStyles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    source: {},
    siret: {},
    nom: {},
    departement: {},
    profil: {},
    flux: {},
    licence: {},
    remarque: {},
    urlEtat: { attribute: 'url-etat' },
    data: { attribute: false },
  };

  declare source: string | undefined;
  declare siret: string | undefined;
  declare nom: string | undefined;
  declare departement: string | undefined;
  declare profil: string | undefined;
  declare flux: string | undefined;
  declare licence: string | undefined;
  declare remarque: string | undefined;
  declare urlEtat: string | undefined;
  /** Calls, or a document of calls, that the page already holds, instead of `source`. */
  declare data: Donnees | undefined;

  #appels = new Appels(() => this.requestUpdate());
  #barre = new BarreConsultations(this);
  #horloge = new Horloge(this, () => this.#sonner());
  #choix: Choix = {};
  /** Open when they were read, in their order: each keeps its place in the list until the next reading. */
  #toutes: Consultation[] = [];
  #de?: Lecture;
  #cle = '';
  #cles = new Map<Consultation, string>();
  #tour = 0;
  #ouvertes: Consultation[] = [];
  #montrees: Consultation[] = [];
  #annonce = '';
  #etatDit = '';
  #adresse?: AdresseSuivie;
  #place = new Place();

  /** Open calls of the page's buyer, whatever the visitor's filter. */
  get ouvertes(): readonly Consultation[] {
    return this.#ouvertes;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#reseau);
    addEventListener('beforeprint', this.#imprimer);
    addEventListener('afterprint', this.#imprimer);
    if (this.hasUpdated) this.#suivreAdresse();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#reseau);
    removeEventListener('beforeprint', this.#imprimer);
    removeEventListener('afterprint', this.#imprimer);
    this.#adresse?.oublier();
    this.#adresse = undefined;
  }

  /** Reads the source again. What is shown stays until it is read. */
  async recharger(): Promise<void> {
    const { source } = this.#appels;
    if (source) await this.#appels.lire(source);
  }

  /** The button that asks for it goes away: the title takes the focus. */
  reessayer(): void {
    this.#viser('#titre');
    void this.recharger();
  }

  /** Changes part of the filter. */
  filtrer(partie: Partial<Choix>): void {
    this.remplacer({ ...this.#choix, ...partie });
  }

  /** Puts a whole filter in place of the present one. */
  remplacer(choix: Choix): void {
    this.#choix = Object.fromEntries(
      Object.entries(choix).filter(([, v]) => v && !(Array.isArray(v) && !v.length)),
    );
    this.#annonce = '';
    this.requestUpdate();
    this.#adresse?.ecrire(this.#choix);
    this.signaler('filtre', filtreDe(this.#choix, Date.now()));
  }

  /** Says that the visitor goes to answer a call, or to read its notice. */
  choisir(consultation: Consultation): void {
    this.signaler('selection', consultation);
  }

  /** Downloads the deadlines as an iCalendar file. */
  async agenda(appels: readonly Consultation[]): Promise<void> {
    (await this.apporter(import('./sorties.ts')))?.telechargerAgenda(
      appels,
      this.#titreAgenda,
      this.#profil,
    );
  }

  /** Downloads these calls as a table (CSV). */
  async tableau(appels: readonly Consultation[]): Promise<void> {
    (await this.apporter(import('./sorties.ts')))?.telechargerTableau(appels);
  }

  override willUpdate(change: Map<string, unknown>): void {
    if (change.has('source') || change.has('data')) this.#ouvrir();
    if (change.has('urlEtat')) this.#suivreAdresse();
    if (!(this.headingLevel >= 1)) this.headingLevel = 2;
    const maintenant = Date.now();
    this.#rassembler(maintenant);
    const avant = this.#ouvertes;
    this.#ouvertes = this.#toutes.filter((c) => estOuverte(c, maintenant));
    this.#montrees = filtrerConsultations(
      this.#ouvertes,
      filtreDe(this.#choix, maintenant),
      maintenant,
    );
    const parties = avant.filter((c) => this.#toutes.includes(c) && !this.#ouvertes.includes(c));
    if (parties.length) this.#annonce = phraseCloses(parties);
    this.#horloge.regler(prochainDessin(this.#ouvertes, maintenant));
    this.#place.retenir(this.shadowRoot);
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    this.#place.rendre(this.shadowRoot!);
    const { etat, erreur } = this.#appels;
    if (etat === this.#etatDit) return;
    this.#etatDit = etat;
    if (etat === 'pret') this.signaler('ready', this.#ouvertes);
    else if (erreur && (etat === 'erreur' || etat === 'perime')) this.signaler('error', erreur);
  }

  override render(): TemplateResult {
    const appels = this.#appels;
    const { lecture } = appels;
    const profil = this.#profil;
    const nom = this.nom ?? lecture?.acheteur?.nom;
    return html`<section aria-labelledby=${nom ? 'titre nom' : 'titre'}>
      <header>
        ${nom ? html`<p class="surtitre" id="nom">${nom}</p>` : nothing}
        ${this.titre('Consultations en cours')}
        <p class="bilan" role="status">${this.#bilan}</p>
        <p class="annonce" role="status">${this.#annonce}</p>
        ${precaution(this, appels)} <slot name="note"></slot>
      </header>
      ${this.alerte} ${etatDesAppels(this, appels, profil, nom)}
      ${lecture ? html`${partiel(appels, profil, this.#ouvertes)} ${this.#liste(profil, nom)} ${outils(this, this.#montrees, lienSur(this.flux, document.baseURI))}` : nothing}
      ${pied(this, appels, profil, estBoamp(appels))}
    </section>`;
  }

  #liste(profil: string | undefined, nom: string | undefined): TemplateResult {
    const filtre = Object.keys(this.#choix).length > 0;
    if (!this.#ouvertes.length)
      return vide(this.#appels, profil, nom, manqueDe(this, this.#appels));
    const autour = {
      maintenant: Date.now(),
      profil,
      plusieurs: plusieursAcheteurs(this.#ouvertes),
    };
    const lignes = this.#toutes.map((c, i) =>
      this.#montrees.includes(c) ? dessinerAppel(this, c, this.#cles.get(c)!, i, autour) : nothing,
    );
    return html`
      ${
        filtre || this.#barre.vue || this.#ouvertes.length >= ASSEZ
          ? this.#barre.dessiner(this.#ouvertes, this.#choix, nom)
          : nothing
      }
      ${
        this.#montrees.length
          ? keyed(
              this.#tour,
              html`<ul class="appels" role="list">
                ${lignes}
              </ul>`,
            )
          : sansReponse(profil, this.#effacer)
      }
    `;
  }

  get #bilan(): string {
    if (!this.#ouvertes.length) return '';
    const filtre = Object.keys(this.#choix).length > 0;
    return phraseBilan(this.#montrees.length, this.#ouvertes.length, filtre);
  }

  get #profil(): string | undefined {
    return profilDe(this.profil, this.#appels.lecture?.profil);
  }

  get #titreAgenda(): string {
    const nom = this.nom ?? this.#appels.lecture?.acheteur?.nom;
    return nom ? `Consultations : ${nom}` : 'Consultations en cours';
  }

  /** Anew for another reading, or other buyers. */
  #rassembler(maintenant: number): void {
    const { lecture } = this.#appels;
    const cle = JSON.stringify(perimetreDe(this));
    if (lecture === this.#de && cle === this.#cle) return;
    [this.#de, this.#cle] = [lecture, cle];
    this.#barre.oublier();
    try {
      const siennes = aMontrer(lecture?.consultations ?? [], perimetreDe(this));
      this.#toutes = filtrerConsultations(siennes, {}, maintenant);
    } catch (erreur) {
      this.#toutes = [];
      this.#appels.echouer(erreur);
    }
    this.#cles = cles(this.#toutes);
    // Another list: rows, open lots and focus of the former one are not those of the calls that come in their place.
    this.#tour++;
  }

  #ouvrir(): void {
    const { data, source } = this;
    if (data) void this.#appels.poser(data);
    else if (source)
      void this.#appels.lire(
        URL.canParse(source, document.baseURI) ? new URL(source, document.baseURI).href : source,
      );
    else this.#appels.vider();
  }

  #suivreAdresse(): void {
    this.#adresse?.oublier();
    this.#adresse = undefined;
    const { urlEtat } = this;
    if (urlEtat === undefined || urlEtat === null) return;
    void this.apporter(import('./adresse.ts')).then((venu) => {
      if (venu && this.isConnected && !this.#adresse && this.urlEtat === urlEtat)
        this.#adresse = new venu.AdresseSuivie(this, urlEtat);
    });
  }

  #effacer = (): void => {
    this.#barre.effacer();
    void this.updateComplete.then(() => this.#viser('#titre'));
  };

  #sonner(): void {
    const { source, lu, etat } = this.#appels;
    if (source && etat !== 'chargement' && lu && Date.now() - lu > ANCIEN && !document.hidden)
      void this.recharger();
    else this.requestUpdate();
  }

  #reseau = (): void => {
    const { etat } = this.#appels;
    // Takes back what was said of a lost connection.
    void this.apporter(Promise.resolve(true));
    if (etat === 'erreur' || etat === 'perime') void this.recharger();
  };

  #imprimer = (quand: Event): void => ouvrirPourLePapier(this.renderRoot, quand);

  #viser(selecteur: string): void {
    this.renderRoot.querySelector<HTMLElement>(selecteur)?.focus();
  }
}
