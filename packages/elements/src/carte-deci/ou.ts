/** What finds a place, beside the filters: an address where the page named a geocoder, the visitor's position. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CarteDeci } from './carte-deci.ts';

export function chercherOu(hote: CarteDeci): TemplateResult {
  const chercher = async (): Promise<void> => {
    const texte = hote.renderRoot.querySelector<HTMLInputElement>('#adresse')?.value ?? '';
    await (await hote.venirLieux())?.chercher(texte);
  };
  return html`${
      hote.geocodeur
        ? html`<label class="champ large">
              <span>Adresse</span>
              <input
                type="search"
                id="adresse"
                maxlength="200"
                autocomplete="street-address"
                @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && void chercher()}
              />
            </label>
            <button type="button" class="bouton" @click=${() => void chercher()}>
              Chercher l’adresse
            </button>`
        : nothing
    }
    <button
      type="button"
      class="bouton"
      @click=${async () => (await hote.venirLieux())?.maPosition()}
    >
      Ma position
    </button>`;
}
