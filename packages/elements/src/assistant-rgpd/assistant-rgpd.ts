/** `<ternum-assistant-rgpd>`: a commune's RGPD register, from the first question to the printed file. */
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { fold, type TernumError } from '@ternum/core';
import type { Catalogue } from '@ternum/rgpd/catalogue';
import { Session, type Depot } from '@ternum/rgpd/stockage';
import type { Change, Registre } from '@ternum/rgpd';
import { TernumElement } from '../shared/base.ts';
import { telecharger } from '../shared/exporter/telecharger.ts';
import { Formulaire, formulaireStyles } from '../shared/formulaire/index.ts';
import { styles } from './assistant-rgpd.styles.ts';
import type { Chemin, Contexte, Ecran } from './contexte.ts';
import { ECRANS } from './ecrans.ts';
import { Garde } from './garde.ts';
import { menu } from './menu.ts';
import { Navigation } from './navigation.ts';
import { sauvegarde } from './sauvegarde.ts';

/**
 * @summary L’assistant RGPD d’une commune : questions, fiches, documents, demandes et violations. Tout reste dans le navigateur.
 * @tagname ternum-assistant-rgpd
 *
 * Light-DOM content without `slot` is the fallback without JavaScript and is not shown.
 *
 * @attr nom - Name of the commune, for a first register
 * @attr insee - Its code
 * @attr base - Name of the database in the browser, when two assistants share an origin
 * @attr ton - `neutre` switches the tone of recipes off
 * @slot - Fallback without JavaScript
 * @slot note - A note under the title
 * @slot autres-moyens - Phone, address, opening hours of whom helps
 * @slot contact - Whom to ask: the shared DPO, the support
 * @fires {CustomEvent<void>} ternum-ready - The assistant is drawn
 * @fires {CustomEvent<TernumError>} ternum-error - Nothing can be kept, a register does not open, or `ajouts` does not hold
 */
export class AssistantRgpd extends TernumElement implements Contexte {
  static override styles = [TernumElement.styles, formulaireStyles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    nom: {},
    insee: {},
    base: {},
    ton: {},
    adaptateur: { attribute: false },
    ajouts: { attribute: false },
  };

  declare nom: string | undefined;
  declare insee: string | undefined;
  declare base: string | undefined;
  declare ton: string | undefined;
  /** Storage of the host's own, in the place of the browser's. */
  declare adaptateur: Depot | undefined;
  /** Content of the host's own: replaces or completes the catalogue. */
  declare ajouts: Partial<Catalogue> | undefined;

  /** @internal */
  readonly formulaire = new Formulaire(this);
  /** @internal */
  chemin: Chemin = { ecran: 'bienvenue' };
  /** @internal */
  catalogue: Catalogue | undefined;
  /** @internal */
  readonly garde = new Garde(this, () => this.requestUpdate());
  #navigation = new Navigation(this, (chemin, registre) => void this.#suivre(chemin, registre));
  #ecran?: Ecran;
  #annonce = '';
  /** Counts the places asked for. */
  #tour = 0;
  /** The place asked for, until it is on screen. */
  #vers: { chemin: Chemin; viser: boolean } | undefined;
  #pret = false;

  /** Headings below that of the screen have an id of their own: « titre » is the element's. */
  override titre(contenu: unknown, plus = 0, id = idDe(contenu, plus)): TemplateResult {
    return super.titre(contenu, plus, id);
  }

  /** @internal */
  get session(): Session | undefined {
    return this.garde.session;
  }

  /** @internal */
  get depot(): Depot {
    return this.garde.depot;
  }

  /** @internal */
  get registre(): Registre {
    return this.session!.registre;
  }

  /** @internal */
  get recette(): boolean {
    return (this.session?.registre.ton ?? this.ton) !== 'neutre';
  }

  protected override willUpdate(change: PropertyValues<this>): void {
    super.willUpdate(change);
    if (!change.has('ajouts') || !this.catalogue) return;
    this.catalogue = undefined;
    void this.venirCatalogue();
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.#commencer();
  }

  async #commencer(): Promise<void> {
    const { laissee } = this.#navigation;
    // Its code comes while the storage answers.
    void ECRANS[laissee?.chemin.ecran ?? 'taches']().catch(() => {});
    const liste = await this.garde.lister();
    const seul = liste.length === 1 ? liste[0]!.id : undefined;
    const id = liste.some((r) => r.id === laissee?.registre) ? laissee?.registre : seul;
    const ouvert = id ? await this.garde.ouvrir(id) : false;
    const chemin: Chemin = ouvert
      ? (laissee?.chemin ?? { ecran: 'taches' })
      : { ecran: liste.length ? 'registres' : 'bienvenue' };
    await this.#montrer(chemin, false);
    this.#navigation.noter(chemin, this.session?.registre.id, true);
    this.#pret = true;
    this.requestUpdate();
    if (this.garde.panne) this.signaler('error', this.garde.panne);
    else this.signaler('ready', undefined);
  }

  /** @internal */
  aller(chemin: Chemin): void {
    this.#navigation.noter(chemin, this.session?.registre.id);
    void this.#montrer(chemin);
  }

  /** @internal */
  revenir(): void {
    if (!this.#navigation.reculer()) this.aller({ ecran: this.session ? 'taches' : 'bienvenue' });
  }

  /** @internal */
  appliquer(change: Change, groupe?: string): void {
    this.session?.appliquer(change, groupe);
  }

  /** @internal */
  reprendre(): void {
    const { chemin, viser } = this.#vers ?? { chemin: this.chemin, viser: false };
    void this.#montrer(chemin, viser);
  }

  /** @internal */
  annoncer(phrase: string): void {
    this.#annonce = phrase;
    this.requestUpdate();
  }

  /** @internal */
  async venirCatalogue(): Promise<Catalogue | undefined> {
    if (this.catalogue) return this.catalogue;
    const { ajouts } = this;
    const module = await this.apporter(import('./catalogue.ts'));
    if (ajouts !== this.ajouts) return this.venirCatalogue();
    if (!module || this.catalogue) return this.catalogue;
    try {
      this.catalogue = module.venir(ajouts);
    } catch (cause) {
      // A mistake of the host's: it is told; the commune has the content that everybody has.
      this.catalogue = module.venir(undefined);
      this.signaler('error', cause as TernumError);
    }
    this.requestUpdate();
    return this.catalogue;
  }

  /** @internal */
  async ouvrirRegistre(id: string | undefined): Promise<void> {
    this.#quitter();
    await this.garde.quitter();
    if (id && !(await this.garde.ouvrir(id))) return this.requestUpdate();
    this.aller({ ecran: id ? 'taches' : 'registres' });
  }

  /** @internal */
  async creerRegistre(registre: Registre): Promise<void> {
    await this.garde.creer(registre);
    if (this.session) this.aller({ ecran: 'commune' });
  }

  /** @internal */
  telecharger(nom: string, octets: Uint8Array | string, type: string): void {
    telecharger(new Blob([octets as BlobPart], { type }), nom);
  }

  async #suivre(chemin: Chemin, registre: string | undefined): Promise<void> {
    if (registre && registre !== this.session?.registre.id) {
      this.#quitter();
      await this.garde.quitter();
      await this.garde.ouvrir(registre);
    }
    await this.#montrer(chemin);
  }

  /** What is drawn, and what is on its way, needs the register that goes. */
  #quitter(): void {
    this.#ecran = this.#vers = undefined;
    this.#tour += 1;
  }

  async #montrer(voulu: Chemin, viser = true): Promise<void> {
    const sansRegistre = voulu.ecran === 'bienvenue' || voulu.ecran === 'registres';
    const chemin: Chemin = this.session || sansRegistre ? voulu : { ecran: 'registres' };
    const tour = ++this.#tour;
    // What is said after the place was asked for is said there.
    this.#annonce = '';
    this.#vers = { chemin: voulu, viser };
    const module = await this.apporter(ECRANS[chemin.ecran]());
    // Somebody went elsewhere meanwhile: the last place asked for is the right one.
    if (tour !== this.#tour) return;
    this.#vers = undefined;
    if (!module) return;
    this.chemin = chemin;
    this.formulaire.oublier();
    this.#ecran = module.ecran(this);
    this.requestUpdate();
    await this.updateComplete;
    if (!viser) return;
    const titre = this.renderRoot.querySelector<HTMLElement>('#ecran');
    titre?.focus();
    titre?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { session } = this;
    const ecran = this.#ecran;
    return html`<section aria-labelledby="titre" @keydown=${this.#touche}>
      <header>
        <p class="surtitre">Registre RGPD (protection des données personnelles)</p>
        ${this.titre(session?.registre.organisme.nom || this.nom || 'Ma commune')}
        <slot name="note"></slot>
        ${session && this.garde.communes > 1 ? this.#changer() : nothing}
        ${this.#pret ? sauvegarde(this, this.garde) : nothing}
      </header>
      ${session ? menu(this) : nothing} ${this.alerte}
      <div class="ecran">
        ${
          ecran
            ? html`${ecran.surtitre ? html`<p class="surtitre">${ecran.surtitre}</p>` : nothing}
              ${this.titre(ecran.titre, 1, 'ecran')} ${this.formulaire.resume()} ${ecran.dessiner()}`
            : html`<p class="etat attend" role="status">Ouverture du registre…</p>`
        }
      </div>
      <p class="seul-lecteur" role="status">${this.#annonce}</p>
      <footer class="pas-imprime">
        <slot name="autres-moyens"></slot>
        <slot name="contact"></slot>
        <p class="doux">
          Rien ne sort de cet appareil sans que vous le demandiez. Cet outil aide, il ne remplace ni
          le délégué à la protection des données, ni le maire, qui reste responsable.
        </p>
      </footer>
    </section>`;
  }

  /** Whoever has several communes never wonders which one is open. */
  #changer(): TemplateResult {
    return html`<p class="pas-imprime">
      Une des ${this.garde.communes} communes de cet appareil.
      <button class="lien" @click=${() => this.aller({ ecran: 'registres' })}>
        Changer de commune
      </button>
    </p>`;
  }

  /** Ctrl+Z outside a field: in a field, it is the browser's. */
  #touche = (e: KeyboardEvent): void => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey) return;
    const cible = e.composedPath()[0] as HTMLElement;
    if (/^(input|textarea|select)$/i.test(cible.tagName)) return;
    const touche = e.key.toLowerCase();
    if (touche !== 'z' && touche !== 'y') return;
    e.preventDefault();
    if (touche === 'y' || e.shiftKey) this.session?.retablir();
    else this.session?.annuler();
  };
}

const idDe = (contenu: unknown, plus: number): string =>
  plus && typeof contenu === 'string' ? `t-${fold(contenu).replace(/[^a-z0-9]+/g, '-')}` : 'titre';
