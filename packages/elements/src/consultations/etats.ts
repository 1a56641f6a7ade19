/** What stands above or instead of the list. In the first file: what says that nothing comes must not have to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { dateLimiteEnMots, versMoment, type Consultation } from '@ternum/marches';
import type { Appels } from './appels.ts';
import { lienProfil } from './liens.ts';
import { compter } from '../shared/mots.ts';
import type { Consultations } from './consultations.ts';
import { objetDe } from './consultations.model.ts';
import { jourDe } from './pied.ts';

/** Where to look meanwhile. */
function sinon(profil: string | undefined, nom: string | undefined): TemplateResult {
  return profil
    ? html`<p>En attendant, elles sont sur le ${lienProfil(profil, 'profil d’acheteur')}.</p>`
    : html`<p>En attendant, adressez-vous à ${nom ?? 'l’acheteur'}.</p>`;
}

export function etatDesAppels(
  hote: Consultations,
  appels: Appels,
  profil: string | undefined,
  nom: string | undefined,
): TemplateResult | typeof nothing {
  const { etat, lecture, erreur, lent } = appels;
  const reessayer = appels.source
    ? html`<button class="bouton pas-imprime" @click=${() => hote.reessayer()}>Réessayer</button>`
    : nothing;
  if (etat === 'attente')
    return html`<div class="etat">
      <p>Aucune source n’est indiquée pour ces consultations.</p>
      ${profil ? sinon(profil, nom) : nothing}
    </div>`;
  if (etat === 'chargement' && !lecture)
    return lent
      ? html`<div class="etat" role="status">
          <p>La lecture des consultations prend plus de temps que prévu.</p>
          ${sinon(profil, nom)} ${reessayer}
        </div>`
      : html`<p class="etat attend">Lecture des consultations…</p>`;
  if (etat === 'erreur')
    return html`<div class="etat" role="alert">
      <p><strong>Les consultations n’ont pas pu être lues.</strong></p>
      <p>${erreur?.hint ?? erreur?.message}</p>
      ${sinon(profil, nom)} ${reessayer}
    </div>`;
  if (etat === 'perime')
    return html`<div class="etat" role="status">
      <p>
        ${navigator.onLine ? html`La dernière lecture a échoué. ${erreur?.hint}` : 'Vous êtes hors connexion.'}
      </p>
      <p>Vous voyez les consultations ${luesLe(appels)}, sans les avis parus depuis.</p>
      ${reessayer}
    </div>`;
  return nothing;
}

/** Unreadable entries, and notices that the service counted without giving them. */
export function partiel(
  { lecture }: Appels,
  profil: string | undefined,
  ouvertes: readonly Consultation[],
): TemplateResult | typeof nothing {
  const douteuses = ouvertes.filter((c) => c.anomalies.some(({ brut }) => brut));
  const illisibles = lecture?.illisibles ?? [];
  const manquent = lecture?.manquent ?? 0;
  if (!illisibles.length && !manquent && !douteuses.length) return nothing;
  return html`<div class="etat" role="status">
    <div>
      ${
        illisibles.length
          ? html`<p>
                ${compter(illisibles.length, 'consultation')} du fichier
                ${illisibles.length > 1 ? 'n’ont' : 'n’a'} pas pu être
                lue${illisibles.length > 1 ? 's' : ''}.
              </p>
              <details>
                <summary>Lesquelles et pourquoi</summary>
                <ul>
                  ${illisibles.map(({ position, raison }) => html`<li>Nº ${position + 1} du fichier : ${raison}</li>`)}
                </ul>
              </details>`
          : nothing
      }
      ${
        douteuses.length
          ? html`<p>
                ${compter(douteuses.length, 'consultation')} ${douteuses.length > 1 ? 'ont' : 'a'}
                une indication qui ne se lit pas telle qu’elle est publiée.
              </p>
              <details>
                <summary>Laquelle</summary>
                <ul>
                  ${douteuses.flatMap((c) =>
                    c.anomalies
                      .filter(({ brut }) => brut)
                      .map(
                        ({ champ, brut }) => html`<li>${objetDe(c)} : ${champ}, « ${brut} »</li>`,
                      ),
                  )}
                </ul>
              </details>`
          : nothing
      }
      ${
        manquent
          ? html`<p>
              Le service annonce ${compter(manquent, 'avis', 'avis')} de plus qu’il n’en donne : la
              liste peut être incomplète.
            </p>`
          : nothing
      }
      ${profil ? html`<p>La liste entière est sur le ${lienProfil(profil, 'profil d’acheteur')}.</p>` : nothing}
    </div>
  </div>`;
}

/** « à jour du 20 novembre 2026 », else when they were read. */
function luesLe(appels: Appels): string {
  const jour = jourDe(appels);
  return jour ? `à jour du ${formatDate(jour)}` : `lues ${dateLimiteEnMots(versMoment(appels.lu))}`;
}

/** No open call at all. @param manque what the page does not say and the search needs */
export function vide(
  appels: Appels,
  profil: string | undefined,
  nom: string | undefined,
  manque: string,
): TemplateResult {
  const suite = profil
    ? html`ici et sur le ${lienProfil(profil, 'profil d’acheteur')}.`
    : html`ici. Pour savoir où elles sont aussi publiées, adressez-vous à ${nom ?? 'l’acheteur'}.`;
  if (manque) return html`<div class="vide">${sinon(profil, nom)}</div>`;
  return appels.etat === 'perime'
    ? html`<p class="vide">
        La liste ${luesLe(appels)} n’en contient aucune d’ouverte : d’autres ont pu paraître depuis.
        Les prochaines paraîtront ${suite}
      </p>`
    : html`<p class="vide">Aucune consultation en cours. Les prochaines paraîtront ${suite}</p>`;
}

/** Calls are open, and none passes the filter. */
export const sansReponse = (profil: string | undefined, effacer: () => void): TemplateResult =>
  html`<p class="vide">
      Essayez un autre mot, une autre catégorie ou une date plus lointaine.
      ${profil ? html`Tout est aussi sur le ${lienProfil(profil, 'profil d’acheteur')}.` : nothing}
    </p>
    <button class="bouton" @click=${effacer}>Voir toutes les consultations</button>`;
