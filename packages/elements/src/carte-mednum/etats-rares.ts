/** States of the list that are not met every day, and what a server's refusal means. Loaded when there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import { compter } from '../shared/mots.ts';
import type { CarteMednum } from './carte-mednum.ts';
import type { Registre } from './registre.ts';

/** Refused rows shown one by one. */
const MONTRES = 20;

/** An HTTP status, in French. */
export function refus(status: number): string {
  if (status === 404 || status === 410)
    return 'Il n’y a pas de fichier à l’adresse de la liste. Pour qui gère le site : vérifiez-la.';
  if (status === 401 || status === 403)
    return 'Le serveur refuse l’accès à ce fichier : il doit être public.';
  return status > 499
    ? 'Le service qui donne la liste des lieux est en panne : réessayez plus tard.'
    : `Le serveur a répondu par l’erreur ${status}.`;
}

/** No place at all, or rows that are none. */
export function lu({ fichier }: Registre): TemplateResult | typeof nothing {
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
