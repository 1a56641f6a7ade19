/** What stands above or instead of the list. In the first file: what says that nothing comes must not have to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { PlusTard } from '../shared/plus-tard.ts';
import type { CarteMednum } from './carte-mednum.ts';
import type { Registre } from './registre.ts';

/** What few files and few visitors meet. */
export const RARES = new PlusTard(() => import('./etats-rares.ts'));

export function etatDesLieux(
  hote: CarteMednum,
  registre: Registre,
): TemplateResult | typeof nothing {
  const { etat, fichier, erreur, lent } = registre;
  const reessayer = registre.source
    ? html`<button class="bouton pas-imprime" @click=${() => hote.reessayer()}>Réessayer</button>`
    : nothing;
  switch (etat) {
    case 'attente':
      return html`<p class="etat">Aucune source n’est indiquée pour ces lieux.</p>`;
    case 'chargement':
      if (fichier) return nothing;
      return html`<div class="etat attend" role="status">
        <p>Lecture des lieux${lent ? ' : le service est lent' : ''}…</p>
        ${lent ? reessayer : nothing}
      </div>`;
    case 'erreur':
      return html`<div class="etat" role="alert">
        <p><strong>La liste des lieux n’a pas pu être lue.</strong></p>
        <p>${erreur?.hint ?? erreur?.message}</p>
        ${reessayer}
      </div>`;
    case 'perime':
      return html`<div class="etat" role="status">
        <p>Le service ne répond pas : vous voyez la liste lue auparavant.</p>
        ${reessayer}
      </div>`;
    case 'pret':
      return fichier?.lieux.length && !fichier.illisibles.length
        ? nothing
        : (RARES.pour(hote)?.lu(registre) ?? nothing);
  }
}
