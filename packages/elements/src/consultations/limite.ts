/** Until when one call is open, and where to look when its deadline does not say. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { dateLimiteEnMots, resteEnMots, type Consultation } from '@ternum/marches';
import { estUrgente, limiteDe } from './consultations.model.ts';

/** @param avis whether the notice is linked; @param profil whether the buyer's profile is */
export function limite(
  c: Consultation,
  maintenant: number,
  avis: boolean,
  profil: boolean,
): TemplateResult {
  const moment = limiteDe(c);
  const ou = avis
    ? 'elle est dans l’avis'
    : profil
      ? 'elle est sur le profil d’acheteur'
      : `demandez-la à ${c.acheteur.nom || 'l’acheteur'}`;
  const publiee = c.anomalies.find(({ champ, brut }) => champ === 'dateLimite' && brut)?.brut;
  if (!moment) return html`<p class="limite">${sansMoment(c, publiee, ou)}</p>`;
  const urgente = estUrgente(c, maintenant);
  const [jour, heure] = dateLimiteEnMots(moment).split(' à ');
  return html`<p class=${urgente ? 'limite urgente' : 'limite'}>
    ${urgente ? html`<strong>Moins de 48 heures pour répondre</strong>` : nothing}
    <span class="doux">Réponses jusqu’au</span>
    <time datetime=${moment}>${jour} <span class="ensemble">à ${heure}</span></time>
    <span class="reste">${resteEnMots(moment, maintenant)}</span>
    ${publiee ? html`<span class="reste">Date publiée : « ${publiee} »</span>` : nothing}
  </p>`;
}

function sansMoment(
  { limiteIncertaine, jourLimite }: Consultation,
  publiee: string | undefined,
  ou: string,
): string {
  if (limiteIncertaine) return `La date limite a changé : ${ou}.`;
  if (jourLimite)
    return `Réponses jusqu’au ${formatDate(jourLimite)}. L’heure ne se lit pas : ${ou}.`;
  return publiee
    ? `La date limite publiée ne se lit pas (« ${publiee} ») : ${ou}.`
    : `Date limite non renseignée : ${ou}.`;
}
