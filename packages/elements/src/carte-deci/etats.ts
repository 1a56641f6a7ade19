/** What stands above or instead of the list. In the first file: what says that nothing comes must not have to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNombre } from '@ternum/core';
import { compter } from '../shared/mots.ts';
import type { CarteDeci } from './carte-deci.ts';
import type { Bilan } from './moteur/types.ts';
import type { Registre } from './registre.ts';

const mo = (octets: number): string =>
  (octets / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 });

function chargement({ avancement: { octets, total, lus } }: Registre): TemplateResult {
  const suite = lus
    ? ` : ${compter(lus, 'point d’eau lu', 'points d’eau lus')}`
    : octets > 1e6
      ? ` : ${mo(octets)}\u00a0Mo lus`
      : '';
  return html`<p class="etat attend">
    ${
      total
        ? html`<progress
            max=${total}
            .value=${Math.min(octets, total)}
            aria-label="Lecture du registre"
          ></progress>`
        : nothing
    }
    Lecture du registre des points d’eau${suite}…
  </p>`;
}

export function etatDuRegistre(
  hote: CarteDeci,
  registre: Registre,
): TemplateResult | typeof nothing {
  const { etat, bilan, erreur, lent } = registre;
  const reessayer = html`<button class="bouton pas-imprime" @click=${() => hote.reessayer()}>
    Réessayer
  </button>`;
  if (etat === 'attente')
    return html`<p class="etat">Aucun registre n’est indiqué pour cette carte.</p>`;
  if (etat === 'chargement')
    return lent
      ? html`<div class="etat" role="status">
          <p>La lecture du registre prend plus de temps que prévu.</p>
          ${chargement(registre)} ${reessayer}
        </div>`
      : bilan
        ? nothing
        : chargement(registre);
  if (etat === 'erreur')
    return html`<div class="etat" role="alert">
      <p><strong>Le registre des points d’eau n’a pas pu être lu.</strong></p>
      <p>${erreur?.hint ?? erreur?.message}</p>
      ${reessayer}
    </div>`;
  if (etat === 'perime')
    return html`<div class="etat" role="status">
      <p>
        ${navigator.onLine ? html`La dernière lecture a échoué. ${erreur?.hint}` : 'Vous êtes hors connexion.'}
        ${bilan?.date ? `Vous voyez les données du ${formatDate(bilan.date)}.` : 'Vous voyez les données lues auparavant.'}
      </p>
      ${reessayer}
    </div>`;
  return nothing;
}

/** What is missing from the list, and what the list has more than the map. */
export function partiel(hote: CarteDeci, bilan: Bilan): TemplateResult | typeof nothing {
  const { echecs, refuses, sansPosition } = bilan;
  const phrases = [
    echecs.length
      ? html`<p>
          ${compter(echecs.length, 'fichier')} du registre n’${echecs.length > 1 ? 'ont' : 'a'} pas
          pu être lu${echecs.length > 1 ? 's' : ''} : la liste est incomplète.
        </p>`
      : nothing,
    refuses.nombre
      ? html`<p>
          ${compter(refuses.nombre, 'ligne')} du registre
          ${refuses.nombre > 1 ? 'ne sont pas des points d’eau qui se lisent' : 'n’est pas un point d’eau qui se lit'}.
        </p>`
      : nothing,
    hote.contourAbsent
      ? html`<p>
          Le contour de la commune n’a pas pu être lu : la carte et la liste s’en passent.
        </p>`
      : nothing,
  ].filter((p) => p !== nothing);
  return html`${
    phrases.length
      ? html`<div class="etat" role="status">
          <div>
            ${phrases}
            ${
              echecs.length || refuses.nombre
                ? html`<details>
                    <summary>Voir pourquoi</summary>
                    <ul>
                      ${echecs.map((e) => html`<li>${e.adresse} : ${e.raison}</li>`)}
                      ${refuses.exemples.map((r) => html`<li>Ligne ${formatNombre(r.position)} : ${r.raison}</li>`)}
                      ${
                        refuses.nombre > refuses.exemples.length
                          ? html`<li>
                              et ${formatNombre(refuses.nombre - refuses.exemples.length)} autres.
                            </li>`
                          : nothing
                      }
                    </ul>
                  </details>`
                : nothing
            }
          </div>
        </div>`
      : nothing
  }
  ${
    sansPosition
      ? html`<p class="sans-position doux">
          ${compter(sansPosition, 'point')} sans position : dans la liste seulement.
        </p>`
      : nothing
  }`;
}

/** No point at all, or none that passes the filter. */
export function vide(hote: CarteDeci, bilan: Bilan): TemplateResult {
  if (bilan.retenus)
    return html`<div class="vide">
      <p>Aucun point d’eau ne répond à ces critères. Essayez-en d’autres.</p>
      <button class="bouton" @click=${() => hote.effacer()}>Voir tous les points d’eau</button>
    </div>`;
  return html`<div class="vide">
    <p>
      ${
        bilan.ailleurs
          ? `Ce registre n’a aucun point d’eau dans cette commune ; il en a ${formatNombre(bilan.ailleurs)} ailleurs.`
          : 'Ce registre ne contient aucun point d’eau.'
      }
    </p>
    <p>Le service départemental d’incendie et de secours (SDIS) tient la liste à jour.</p>
  </div>`;
}
