/** A ranked list with bars: real list items and buttons, so that it is its own keyboard and table. */
import { html, nothing, svg, type TemplateResult } from 'lit';

export interface Barre {
  cle: string;
  libelle: string;
  valeur: number;
  /** The value as written. */
  texte: string;
  /** Under the label: a count, a precision. */
  note?: string;
  /** Class of the bar's colour and pattern: `c1` by default. */
  couleur?: string;
}

export interface OptionsBarres {
  /** Full width of a bar; the largest value by default. */
  max?: number;
  choisie?: (cle: string) => boolean;
  /** Without it the rows are plain text. */
  choisir?: (cle: string) => void;
}

export function barres(lignes: readonly Barre[], options: OptionsBarres = {}): TemplateResult {
  const { choisie, choisir } = options;
  const max = options.max ?? Math.max(...lignes.map((l) => l.valeur), 1);
  const contenu = (l: Barre): TemplateResult =>
    html`<span class="nom"
        >${l.libelle}${l.note ? html`<span class="seul-lecteur">, </span> <small>${l.note}</small>` : nothing}</span
      >
      <strong class="nombre">${l.texte}</strong>
      ${svg`<svg class="barre" aria-hidden="true"><rect class="fond" width="100%" height="100%"/><rect
        class=${l.couleur ?? 'c1'} width=${`${Math.max(0, Math.min(100, (l.valeur / max) * 100)).toFixed(2)}%`} height="100%"/></svg>`}`;
  return html`<ul class="barres">
    ${lignes.map(
      (l) =>
        html`<li>
          ${
            choisir && l.cle
              ? html`<button
                  class="rangee"
                  data-cle=${l.cle}
                  aria-pressed=${String(choisie?.(l.cle) ?? false)}
                  @click=${() => choisir(l.cle)}
                >
                  ${contenu(l)}
                </button>`
              : html`<span class="rangee">${contenu(l)}</span>`
          }
        </li>`,
    )}
  </ul>`;
}
