/** Nothing to show, why, and the way out. Loaded when that happens. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Jeu } from '../shared/jeu.ts';

/** `ailleurs`: does it, then puts the reader back at the title. */
export function vide(jeu: Jeu, ailleurs: (agir: () => void) => void): TemplateResult {
  const tout = jeu.consolidation?.enregistrements;
  const { du, au, ...autres } = jeu.filtre;
  const filtre = Object.keys(autres).length > 0;
  if (!tout)
    return html`<p class="vide">
      Aucun marché n’est encore publié ici. Un acheteur publie ses marchés à partir de 40 000 € HT
      dans les deux mois qui suivent leur notification.
    </p>`;
  return html`<div class="vide">
    <p>
      ${filtre ? 'Aucun marché ne répond à tous ces critères.' : 'Aucun marché n’a été notifié sur cette période.'}
    </p>
    <p class="actions">
      ${
        du || au
          ? html`<button
              class="bouton"
              @click=${() => ailleurs(() => jeu.filtrer({ du: undefined, au: undefined }))}
            >
              Chercher à toutes les dates
            </button>`
          : nothing
      }
      ${filtre ? html`<button class="bouton" @click=${() => ailleurs(() => jeu.effacer())}>Tout effacer</button>` : nothing}
    </p>
  </div>`;
}
