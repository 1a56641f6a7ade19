/** The whole dashboard of a commune's contracts: one load, one filter, every part. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Consolidation, Filtre, Chiffres } from '@ternum/marches';
import { etatDuJeu } from '../shared/etats.ts';
import type { Jeu } from '../shared/jeu.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { PlusTard } from '../shared/plus-tard.ts';
import { comptes } from './comptes.ts';
import type { Adresse } from './adresse.ts';
import { BarreFiltres } from './filtres.ts';
import {
  phraseBilan,
  phraseIdentifiant,
  seulAcheteur,
  sujetDe,
  trouverNom,
  type Nom,
  type Sujet,
} from './focus-marches.model.ts';
import { filtresStyles } from './filtres.styles.ts';
import { styles } from './focus-marches.styles.ts';
import { partiesParDefaut } from './parties.ts';
import { pied } from './pied.ts';

const VIDE = new PlusTard(() => import('./vide.ts'));
const ADRESSE = new PlusTard(() => import('./adresse.ts'));

const estPartie = ({ localName }: Element): boolean => localName.startsWith('ternum-marches-');

/**
 * @summary Les marchés publics d’un ou plusieurs acheteurs, d’un seul coup d’œil.
 * @tagname ternum-focus-marches
 *
 * Children whose tag begins with `ternum-marches-` replace the default parts, in their order. Any other light-DOM
 * content is the fallback without JavaScript and is not shown.
 *
 * @attr nom - Name shown as title, instead of the buyer's name in the data
 * @attr licence - Licence of the data, as its publisher states it
 * @attr url-etat - Keeps the filters in the page's address; its value is their prefix (`marches` by default)
 * @attr remarque - Address (http, https or mailto) where visitors may write
 * @slot - `ternum-marches-*` parts, and the fallback without JavaScript
 * @slot note - A note under the title
 * @slot autres-moyens - Phone, address, opening hours
 * @slot contact - Whom to ask to have a contract corrected
 * @fires ternum-ready - The data is drawn; `detail` is a `Chiffres`
 * @fires ternum-error - The data could not be read; `detail` is a `TernumError`
 * @fires ternum-filtre - The visitor changed the filter; `detail` is a `Filtre`
 * @fires ternum-selection - The visitor opened a contract; `detail` is a `Contrat`
 * @cssprop --ternum-color-primary - Links, buttons, first chart colour
 * @cssprop --ternum-font - Font family, inherited by default
 */
export class FocusMarches extends MarchesElement {
  static override styles = [MarchesElement.styles, styles, filtresStyles].flat();
  static override properties: PropertyDeclarations = {
    ...MarchesElement.properties,
    nom: {},
    licence: {},
    urlEtat: { attribute: 'url-etat' },
    remarque: {},
  };

  declare nom: string | undefined;
  declare licence: string | undefined;
  declare urlEtat: string | undefined;
  declare remarque: string | undefined;

  protected override readonly partage = false;
  #filtres = new BarreFiltres(this);
  #adresse?: Adresse;
  #filtreDit?: Filtre;
  #seul?: { de: Consolidation; id?: string };
  #noms = new Map<string, string | undefined>();
  #enfants = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#enfants.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#enfants.disconnect();
    this.#adresse?.oublier();
  }

  override willUpdate(change: Map<string, unknown>): void {
    super.willUpdate(change);
    const { donnees: jeu, urlEtat } = this;
    if (!jeu) return;
    if (urlEtat != null) {
      jeu.addEventListener('selection', this.#choisi);
      if ((jeu.filtree || jeu.selection || /\w\./.test(location.search)) && ADRESSE.pour(this))
        this.#adresse ??= new ADRESSE.module!.Adresse(this);
    }
    this.#adresse?.suivre(jeu, urlEtat);
  }

  #choisi = (): void => this.requestUpdate();

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    const jeu = this.donnees;
    if (!jeu) return;
    for (const partie of this.querySelectorAll<MarchesElement>('*'))
      if (estPartie(partie) && partie.jeu !== jeu) partie.jeu = jeu;
    if (!jeu.consolidation || jeu.filtre === this.#filtreDit) return;
    if (this.#filtreDit) this.signaler('filtre', jeu.filtre);
    this.#filtreDit = jeu.filtre;
  }

  override render(): unknown {
    const jeu = this.donnees;
    if (!jeu) return nothing;
    const { synthese } = jeu;
    return html`
      ${this.#tete(jeu, synthese)} ${this.alerte} ${etatDuJeu(this, jeu)}
      ${synthese ? this.dessiner(synthese) : nothing} ${pied(this, jeu)}
    `;
  }

  protected override dessiner(synthese: Chiffres): TemplateResult {
    const jeu = this.donnees!;
    const rien = !synthese.indicateurs.nombre;
    return html`
      ${this.#filtres.dessiner(jeu, (id) => this.#nom('titulaires', id) ?? this.#nom('acheteurs', id) ?? id)}
      ${rien ? VIDE.pour(this)?.vide(jeu, this.#ailleurs) : nothing}
      <div class="parties" ?hidden=${rien}>${this.#parties(jeu, synthese)}</div>
      ${comptes(this, jeu, synthese)}
    `;
  }

  #tete(jeu: Jeu, synthese: Chiffres | undefined): TemplateResult {
    const sujet = sujetDe(jeu.filtre, this.#perimetre(jeu), this.#nom);
    const { genre, id, nom, retour } = sujet;
    const surtitre = {
      ensemble: '',
      acheteur: 'Marchés publics',
      titulaire: 'Titulaire de marchés publics',
    }[genre];
    const titre = retour ? (nom ?? phraseIdentifiant(id!)) : (this.nom ?? nom ?? 'Marchés publics');
    return html`<header>
      ${
        retour
          ? html`<button class="lien retour pas-imprime" @click=${() => this.#revenir(jeu, sujet)}>
              ← Retour à l’ensemble
            </button>`
          : nothing
      }
      ${surtitre && titre !== surtitre ? html`<p class="surtitre">${surtitre}</p>` : nothing}
      ${this.titre(titre)}
      ${id && titre !== phraseIdentifiant(id) ? html`<p class="doux">${phraseIdentifiant(id)}</p>` : nothing}
      ${synthese ? html`<p class="bilan" role="status">${phraseBilan(synthese)}</p>` : nothing}
      <slot name="note"></slot>
    </header>`;
  }

  /** A file with one buyer is that buyer's page, whether or not the page names it. */
  #perimetre({ perimetre, consolidation }: Jeu): Filtre {
    if (perimetre.acheteurs || !consolidation) return perimetre;
    if (this.#seul?.de !== consolidation)
      this.#seul = { de: consolidation, id: seulAcheteur(consolidation) };
    const { id } = this.#seul;
    return id ? { ...perimetre, acheteurs: [id] } : perimetre;
  }

  #revenir(jeu: Jeu, { genre }: Sujet): void {
    this.#ailleurs(() => jeu.filtrer({ [`${genre}s`]: undefined }));
  }

  /** The pressed button goes away with what it changes: the reader is put back at the title. */
  #ailleurs = (agir: () => void): void => {
    agir();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#titre')?.focus(),
    );
  };

  #parties(jeu: Jeu, synthese: Chiffres): TemplateResult {
    let choisies = false;
    for (const enfant of this.children) {
      // Text and other children of the default slot are the fallback: only a slot of its own shows the parts.
      if (!estPartie(enfant) && ![...enfant.querySelectorAll('*')].some(estPartie)) continue;
      if (!enfant.slot) enfant.slot = 'parties';
      choisies = true;
    }
    return choisies
      ? html`<slot name="parties"></slot>`
      : partiesParDefaut(jeu, synthese, this.headingLevel + 1);
  }

  /** Names are looked for once: the search runs through every contract. */
  #nom: Nom = (role, id) => {
    const consolidation = this.donnees?.consolidation;
    if (!consolidation) return undefined;
    const cle = `${role} ${id}`;
    if (!this.#noms.has(cle)) this.#noms.set(cle, trouverNom(consolidation, role, id));
    return this.#noms.get(cle);
  };
}
