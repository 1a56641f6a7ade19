/** What can be taken away from the list: deadlines, feed, table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '@ternum/marches';
import type { Consultations } from './consultations.ts';
import { limiteDe } from './consultations.model.ts';

export function outils(
  hote: Consultations,
  montrees: readonly Consultation[],
  flux: string | undefined,
): TemplateResult | typeof nothing {
  if (!flux && !montrees.length) return nothing;
  const datees = montrees.filter(limiteDe);
  return html`<p class="outils pas-imprime">
    ${
      datees.length > 1
        ? html`<button class="lien" @click=${() => void hote.agenda(datees)}>
            Ajouter les dates limites à mon agenda
          </button>`
        : nothing
    }
    ${flux ? html`<a href=${flux} type="application/atom+xml">S’abonner au flux</a>` : nothing}
    ${
      montrees.length
        ? html`<button class="lien" @click=${() => void hote.tableau(montrees)}>
            Télécharger la liste (CSV)
          </button>`
        : nothing
    }
  </p>`;
}
