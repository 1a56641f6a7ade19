/** A button that stays where it is when it is of no use: one that goes away takes the focus with it. */
import { html, nothing, type TemplateResult } from 'lit';

export const bouton = (
  nom: string,
  agir: () => void,
  { id, inutile = false }: { id?: string; inutile?: boolean } = {},
): TemplateResult =>
  html`<button
    type="button"
    class="bouton"
    id=${id ?? nothing}
    aria-disabled=${String(inutile)}
    @click=${() => {
      if (!inutile) agir();
    }}
  >
    ${nom}
  </button>`;
