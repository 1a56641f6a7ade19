/** Closed requests and breaches whose day has come: what would leave, and one button that does it. */
import { html, type TemplateResult } from 'lit';
import type { Purge } from '@ternum/rgpd/echeances';
import type { Contexte } from '../../contexte.ts';
import { aujourdhui } from '../../temps.model.ts';

type Module = typeof import('@ternum/rgpd/echeances');

export function purge(
  hote: Contexte,
  { aPurger, purger }: Module,
  dans: Purge['dans'],
): TemplateResult | '' {
  const jour = aujourdhui();
  const partent = aPurger(hote.registre, jour);
  if (!partent.some((p) => p.dans === dans)) return '';
  const effacer = (): void => {
    const change = purger(hote.registre, jour);
    if (!change) return;
    hote.appliquer(change);
    hote.annoncer('Ces dossiers sont supprimés. « Annuler » les remet.');
    hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
  };
  return html`<div class="etat" role="status">
    <div>
      <p>
        <strong>À supprimer.</strong> Ces dossiers sont clos, et le jour de suppression que vous
        aviez fixé est venu :
      </p>
      <ul>
        ${partent.map(({ texte }) => html`<li>${texte}</li>`)}
      </ul>
      <p class="aide">
        Les données ne se gardent que le temps utile (article 5.1.e du RGPD). Pour en garder un
        encore, ouvrez-le et changez sa date. Rien ne part sans ce bouton ; « Annuler » remet tout.
      </p>
      <div class="actions">
        <button class="bouton" @click=${effacer}>Supprimer maintenant</button>
      </div>
    </div>
  </div>`;
}
