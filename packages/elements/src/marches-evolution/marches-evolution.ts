/** Amounts month after month, with the year before. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatEurosCourt } from '@ternum/core';
import type { Chiffres } from '@ternum/marches';
import { barres } from '../shared/barres.ts';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { PEU } from '../shared/mots.ts';
import { enPhrases } from '../shared/peu.ts';
import { bornesDe } from '../shared/periode.ts';
import {
  barresEvolution,
  evolution,
  phraseColonne,
  phraseEvolution,
  type Colonne,
  type Evolution,
} from './marches-evolution.model.ts';
import { styles } from './marches-evolution.styles.ts';

const HAUT = 22;
const BAS = 222;
/** Few columns keep the width they would have among this many. */
const COLONNES_MIN = 8;

/**
 * @summary Les montants mois par mois, à côté de l’année précédente.
 * @tagname ternum-marches-evolution
 * @cssprop --ternum-chart-1 - Colour of the columns
 */
export class MarchesEvolution extends MarchesElement {
  static override styles = [...MarchesElement.styles, styles];

  /** Column explored by keyboard, pointer or touch. */
  #vue = -1;

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    const e = evolution(synthese);
    const peu = synthese.indicateurs.nombre <= PEU;
    return figure(this, {
      titre: e.pas === 'mois' ? 'Mois par mois' : 'Année par année',
      phrase: phraseEvolution(e),
      dessin: html`${peu ? enPhrases(this) : e.colonnes.length > 1 ? this.#dessin(e) : barres(barresEvolution(e))}${this.#revenir(e)}`,
      chiffres: (c) => c.chiffresEvolution(e),
      methode: [e.pas === 'mois' ? 'parMois' : 'parAnnee'],
      fichier: e.pas === 'mois' ? 'marches-par-mois' : 'marches-par-annee',
    });
  }

  #dessin(e: Evolution): TemplateResult {
    const { colonnes, graduations: traits, compare } = e;
    const max = traits.at(-1) || 1;
    const y = (v: number): number => BAS - (v / max) * (BAS - HAUT);
    const vue = colonnes[this.#vue];
    const haute = Math.max(...colonnes.map((c) => c.montant));
    const aide = 'Flèches pour parcourir, Entrée pour ne garder que ce moment.';
    return html`
      ${
        compare
          ? html`<p class="cles">
              <span
                >${svg`<svg aria-hidden="true"><rect class="c1" width="14" height="14"/></svg>`}cette
                période</span
              >
              <span
                >${svg`<svg aria-hidden="true"><rect class="avant" x="1" y="1" width="12" height="12"/></svg>`}un
                an plus tôt</span
              >
            </p>`
          : nothing
      }
      <div
        class="graphe"
        role="group"
        tabindex="0"
        aria-label="Graphique des montants. ${aide}"
        @keydown=${(ev: KeyboardEvent) => this.#touche(ev, colonnes)}
        @blur=${() => this.#montrer(-1)}
        @pointerleave=${(ev: PointerEvent) => this.#survoler(ev, -1)}
      >
        <svg class="axe" aria-hidden="true">
          ${traits.slice(1).map((t) => svg`<text y=${y(t) + 4}>${formatEurosCourt(t)}</text>`)}
        </svg>
        <svg aria-hidden="true">
          ${traits.map(
            (t) =>
              svg`<line class=${t ? 'trame' : 'trame base'} x2="100%" y1=${y(t)} y2=${y(t)} />`,
          )}
          ${colonnes.map((c, i) => this.#colonne(c, i, colonnes.length, y, compare, haute))}
        </svg>
      </div>
      <p class="lecture" role="status">
        ${vue ? phraseColonne(vue, compare) : html`<span class="doux pas-imprime">Survolez ou parcourez le graphique pour lire chaque valeur.</span>`}
      </p>
    `;
  }

  /** One column has no neighbour to click on: the way back is a button. */
  #revenir({ colonnes: [premiere, seconde] }: Evolution): TemplateResult | typeof nothing {
    const jeu = this.donnees!;
    return premiere && !seconde && jeu.periodeChoisie
      ? html`<p class="formats regle pas-imprime">
          <button class="bouton revenir" @click=${() => void this.#filtrer(premiere)}>
            Revenir à toute la période
          </button>
        </p>`
      : nothing;
  }

  #colonne(
    c: Colonne,
    i: number,
    n: number,
    y: (v: number) => number,
    compare: boolean,
    haute: number,
  ): unknown {
    // Percentages across, pixels down: the drawing follows the page's width without a script.
    const largeur = 100 / Math.max(n, COLONNES_MIN);
    const x = (part: number): string => `${((i + part) * largeur).toFixed(3)}%`;
    const w = (part: number): string => `${(part * largeur).toFixed(3)}%`;
    const avant = compare ? c.precedent.montant : 0;
    const haut = (v: number): number => Math.max(0, BAS - y(v));
    // One template a column, however much of it there is: a bar without height is not drawn.
    return svg`<g class="${i === this.#vue ? 'vue' : ''}"
      @pointerenter=${(ev: PointerEvent) => this.#survoler(ev, i)}
      @click=${(ev: PointerEvent) => this.#toucher(ev, i, c)}>
      <rect class="survol" x=${x(0)} width=${w(1)} height=${BAS} />
      <rect class="avant" x=${x(0.1)} width=${w(0.5)} y=${y(avant)} height=${haut(avant)} />
      <rect class="c1" x=${x(compare ? 0.34 : 0.18)} width=${w(compare ? 0.54 : 0.64)} y=${y(c.montant)} height=${haut(c.montant)} rx="1" />
      <text class="valeur" x=${x(0.58)} y=${y(c.montant) - 6}>${haute && c.montant === haute ? formatEurosCourt(haute) : ''}</text>
      <text class="mois ${c.discret ? 'discret' : ''}" x=${x(0.5)} y=${BAS + 20}>${c.court}</text>
      <text class="mois" x=${x(0.5)} y=${BAS + 37}>${c.annee}</text>
    </g>`;
  }

  #touche(ev: KeyboardEvent, colonnes: Colonne[]): void {
    const dernier = colonnes.length - 1;
    const vers: Record<string, number> = {
      ArrowRight: Math.min(dernier, this.#vue + 1),
      ArrowLeft: Math.max(0, this.#vue - 1),
      Home: 0,
      End: dernier,
      Escape: -1,
    };
    const cible = vers[ev.key];
    const colonne = colonnes[this.#vue];
    if (cible !== undefined) this.#montrer(cible);
    else if (colonne && (ev.key === 'Enter' || ev.key === ' ')) void this.#filtrer(colonne);
    else return;
    ev.preventDefault();
  }

  #survoler({ pointerType }: PointerEvent, rang: number): void {
    if (pointerType !== 'touch') this.#montrer(rang);
  }

  /** A finger reads first, and filters when it comes back. */
  #toucher({ pointerType }: PointerEvent, rang: number, colonne: Colonne): void {
    if (pointerType === 'touch' && rang !== this.#vue) this.#montrer(rang);
    else void this.#filtrer(colonne);
  }

  /** Keeps this month (this year) only; once more, back to the default period. */
  async #filtrer({ cle, nombre }: Colonne): Promise<void> {
    if (!nombre) return;
    const jeu = this.donnees!;
    const b = bornesDe(cle);
    const deja = jeu.filtre.du === b.du && jeu.filtre.au === b.au;
    this.#vue = -1;
    jeu.filtrer(deja ? { du: undefined, au: undefined, ...jeu.periodeDefaut } : b);
    await this.updateComplete;
    // What had the focus may be gone with the other columns.
    const ici = (quoi: string): HTMLElement | null => this.renderRoot.querySelector(quoi);
    if (!ici('.graphe:focus')) (ici('.graphe') ?? ici('#titre'))?.focus({ preventScroll: true });
  }

  #montrer(rang: number): void {
    if (rang === this.#vue) return;
    this.#vue = rang;
    this.requestUpdate();
  }
}
