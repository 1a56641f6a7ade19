/** A choice that stays pressed. */
import { html, type TemplateResult } from 'lit';

export const bouton = (nom: string, enfonce: boolean, agir: () => void): TemplateResult =>
  html`<button type="button" class="bouton" aria-pressed=${String(enfonce)} @click=${agir}>
    ${nom}
  </button>`;
