/** `<ternum-mentions-rgpd>`: what a commune does of people's data, from the public file of its register. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { FichierPublic, MentionPublique } from '@ternum/rgpd/public';
import { TernumElement } from '../shared/base.ts';
import { lienSur } from '../shared/lien.ts';
import { compter } from '../shared/mots.ts';
import { LecturePublique, type DonneesPubliques } from '../shared/rgpd-public/lecture.ts';
import { chercher, TITRES, trier, trouver, vueDe, type Vue } from './mentions-rgpd.model.ts';
import { styles } from './mentions-rgpd.styles.ts';
import { politique } from './vues/politique.ts';
import { registre } from './vues/registre.ts';
import { fiche, mention } from './vues/une.ts';

/**
 * @summary La politique de confidentialité, les mentions par traitement et le registre public d’une commune.
 * @tagname ternum-mentions-rgpd
 *
 * Reads the file `ternum-rgpd-public` that `ecrireFichierPublic` of `@ternum/rgpd/public` (or the assistant) writes: it
 * holds only fields that may be shown. Light-DOM content without `slot` is the fallback without JavaScript; a
 * `<script type="application/json">` in it may hold the file itself.
 *
 * @attr source - Address of the public file (JSON)
 * @attr vue - `politique` (default), `registre`, or `mention` (the short text under a form)
 * @attr traitement - Code of one processing: shown alone
 * @attr demande - Address of the page where people make a request about their data
 * @slot - Fallback without JavaScript
 * @fires {CustomEvent<FichierPublic>} ternum-ready - The file is read and drawn
 * @fires {CustomEvent<TernumError>} ternum-error - The file could not be read
 * @fires {CustomEvent<MentionPublique>} ternum-selection - The visitor opens one processing
 */
export class MentionsRgpd extends TernumElement {
  static override styles = [TernumElement.styles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    source: {},
    vue: {},
    traitement: {},
    demande: {},
    donnees: { attribute: false },
  };

  declare source: string | undefined;
  declare vue: string | undefined;
  declare traitement: string | undefined;
  declare demande: string | undefined;
  /** The public file that the page already holds (read, JSON or text), instead of `source`. */
  declare donnees: DonneesPubliques | undefined;

  #lecture = new LecturePublique(() => this.requestUpdate());
  #recherche = '';
  #ouverte?: MentionPublique;
  #tous: readonly MentionPublique[] = [];
  #etatDit = '';

  /** The file shown; undefined until it is read. */
  get fichier(): FichierPublic | undefined {
    return this.#lecture.fichier;
  }

  /** Words of the search. */
  get recherche(): string {
    return this.#recherche;
  }

  /** Address of the page of the request form, when it is one that a link may have. */
  get lienDemande(): string | undefined {
    return lienSur(this.demande, document.baseURI);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#papier);
    addEventListener('afterprint', this.#papier);
    addEventListener('online', this.#reseau);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#papier);
    removeEventListener('afterprint', this.#papier);
    removeEventListener('online', this.#reseau);
  }

  /** Reads the source again. What is shown stays until it is read. */
  async recharger(): Promise<void> {
    if (this.source) await this.#lecture.lire(this.source);
  }

  /** Shows processings that hold these words; all of them for an empty text. */
  chercher(recherche: string): void {
    const avant = this.#recherche;
    this.#recherche = recherche;
    this.requestUpdate();
    // The button that empties the search goes away.
    if (avant && !recherche && this.shadowRoot?.activeElement?.localName === 'button')
      void this.updateComplete.then(() => this.#viser('#recherche'));
  }

  /** Shows one processing alone; undefined: the list again. */
  montrer(m: MentionPublique | undefined): void {
    const quittee = this.#ouverte;
    this.#ouverte = m;
    this.requestUpdate();
    if (m) this.signaler('selection', m);
    void this.updateComplete.then(() => {
      if (m) this.#viser('#fiche');
      else if (!this.#viser(`[data-traitement="${CSS.escape(quittee?.id ?? '')}"]`))
        this.#viser('#titre');
    });
  }

  /** Prints the page. */
  imprimer(): void {
    print();
  }

  /** Downloads these processings as a table (CSV). */
  async tableau(traitements: readonly MentionPublique[]): Promise<void> {
    (await this.apporter(import('./sorties.ts')))?.telechargerTableau(traitements);
  }

  override willUpdate(change: Map<string, unknown>): void {
    if (change.has('source') || change.has('donnees') || !this.hasUpdated)
      this.#lecture.ouvrir(this, this.source, this.donnees);
    if (!(this.headingLevel >= 1)) this.headingLevel = 2;
    const { fichier } = this.#lecture;
    this.#tous = fichier ? trier(fichier.traitements) : [];
    if (change.has('traitement') || change.has('vue')) this.#ouverte = undefined;
    // A file read again has other objects.
    const id = this.#ouverte?.id;
    if (id) this.#ouverte = this.#tous.find((m) => m.id === id);
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    const { etat, erreur, fichier } = this.#lecture;
    if (etat === this.#etatDit) return;
    this.#etatDit = etat;
    if (etat === 'pret') this.signaler('ready', fichier);
    else if (erreur && (etat === 'erreur' || etat === 'perime')) this.signaler('error', erreur);
  }

  override render(): TemplateResult {
    const { fichier } = this.#lecture;
    const vue = vueDe(this.vue, this.traitement);
    return html`<section aria-labelledby="titre">
      ${this.titre(this.#titreDe(vue, fichier))} ${this.alerte} ${this.#etat()}
      ${fichier ? this.#dessiner(vue, fichier) : nothing}
    </section>`;
  }

  #titreDe(vue: Vue, fichier: FichierPublic | undefined): string {
    if (vue === 'mention') {
      const m = fichier && trouver(fichier, this.traitement);
      return m ? `${TITRES.mention} – ${m.nom}` : TITRES.mention;
    }
    return fichier ? `${TITRES[vue]} – ${fichier.organisme.nom}` : TITRES[vue];
  }

  #dessiner(vue: Vue, fichier: FichierPublic): TemplateResult {
    const m = this.traitement ? trouver(fichier, this.traitement) : undefined;
    if (vue === 'mention') return m ? mention(this, m) : absent(this.traitement);
    const seule = m ?? this.#ouverte;
    if (seule)
      return html`
        ${m ? nothing : html`<p class="pas-imprime"><button class="lien" @click=${() => this.montrer(undefined)}>Retour à la liste</button></p>`}
        ${fiche(this, seule)} ${this.#pied(fichier, true)}
      `;
    if (this.traitement) return absent(this.traitement);
    const montres = chercher(this.#tous, this.#recherche);
    return vue === 'registre'
      ? html`${registre(this, fichier, montres)} ${this.#pied(fichier)}`
      : html`${politique(this, fichier, montres)} ${this.#pied(fichier, true)}`;
  }

  #pied({ faitLe, illisibles }: FichierPublic, imprimer = false): TemplateResult {
    return html`${
      imprimer
        ? html`<p class="actions pas-imprime">
            <button class="bouton" @click=${() => this.imprimer()}>Imprimer</button>
          </p>`
        : nothing
    }
    ${faitLe ? html`<p class="doux">À jour du ${formatDate(faitLe)}.</p>` : nothing}
    ${
      illisibles
        ? html`<p class="etat" role="status">
            ${compter(illisibles, 'traitement du fichier ne se lit', 'traitements du fichier ne se lisent')}
            pas : la liste n’est pas entière.
          </p>`
        : nothing
    }`;
  }

  #etat(): TemplateResult | typeof nothing {
    const { etat, erreur } = this.#lecture;
    const reessayer = this.source
      ? html`<button class="bouton pas-imprime" @click=${this.#reessayer}>Réessayer</button>`
      : nothing;
    switch (etat) {
      case 'attente':
        return html`<p class="etat">
          Aucun fichier n’est indiqué. Pour qui gère le site : donnez l’adresse du fichier public du
          registre par source.
        </p>`;
      case 'chargement':
        return this.fichier ? nothing : html`<p class="etat attend">Lecture…</p>`;
      case 'erreur':
        return html`<div class="etat" role="alert">
          <p><strong>L’information n’a pas pu être lue.</strong> ${erreur?.hint}</p>
          <p>En attendant, adressez-vous à la mairie.</p>
          ${reessayer}
        </div>`;
      case 'perime':
        return html`<div class="etat" role="status">
          <p>La dernière lecture a échoué : vous voyez la précédente. ${erreur?.hint}</p>
          ${reessayer}
        </div>`;
      default:
        return nothing;
    }
  }

  /** The button goes away: the title takes the focus. */
  #reessayer = (): void => {
    this.#viser('#titre');
    void this.recharger();
  };

  #reseau = (): void => {
    if (this.#lecture.erreur && this.source) void this.recharger();
  };

  /** A closed `details` prints nothing: all are opened for the paper, but what is long under a form. */
  #papier = ({ type }: Event): void => {
    const avant = type === 'beforeprint';
    const voulus = avant ? '.tout:not([open], .long)' : '.tout[data-papier]';
    for (const d of this.shadowRoot!.querySelectorAll<HTMLDetailsElement>(voulus)) {
      d.open = avant;
      d.toggleAttribute('data-papier', avant);
    }
  };

  /** @returns whether it is there */
  #viser(selecteur: string): boolean {
    const cible = this.shadowRoot?.querySelector<HTMLElement>(selecteur);
    cible?.focus();
    return Boolean(cible);
  }
}

const absent = (code: string | undefined): TemplateResult =>
  html`<p class="etat" role="status">
    ${
      code
        ? `Le traitement « ${code} » n’est pas dans le fichier public.`
        : 'Aucun traitement n’est désigné. Pour qui gère le site : donnez son code par traitement.'
    }
    Pour savoir ce qui est fait de vos données, adressez-vous à la mairie.
  </p>`;
