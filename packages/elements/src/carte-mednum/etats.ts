/** What stands above or instead of the list. In the first file: what says that nothing comes must not have to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { compter } from '../shared/mots.ts';
import type { CarteMednum } from './carte-mednum.ts';
import type { Registre } from './registre.ts';

/** Refused rows shown one by one. */
const MONTRES = 20;

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
      return lu(registre);
  }
}

function lu({ fichier }: Registre): TemplateResult | typeof nothing {
  const { lieux = [], illisibles = [] } = fichier ?? {};
  if (!lieux.length && !illisibles.length)
    return html`<p class="etat" role="status">
      Le fichier ne contient aucun lieu pour le moment. La mairie peut vous orienter.
    </p>`;
  if (!illisibles.length) return nothing;
  const reste = illisibles.length - MONTRES;
  return html`<details class="etat">
    <summary>
      ${compter(illisibles.length, 'ligne du fichier ne se lit', 'lignes du fichier ne se lisent')}
      pas
    </summary>
    <ul>
      ${illisibles
        .slice(0, MONTRES)
        .map(({ position, raison }) => html`<li>Ligne ${position + 2} : ${raison}</li>`)}
      ${reste > 0 ? html`<li>et ${reste} autres.</li>` : nothing}
    </ul>
  </details>`;
}

/** Nothing matches: what to do. */
export function sansReponse(hote: CarteMednum, filtre: boolean): TemplateResult | typeof nothing {
  return filtre
    ? html`<div class="etat">
        <p>Élargissez la distance, ou retirez un critère.</p>
        <button class="bouton pas-imprime" @click=${() => hote.effacer()}>
          Voir tous les lieux
        </button>
      </div>`
    : nothing;
}
