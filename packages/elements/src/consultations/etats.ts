/** What stands above or instead of the list. In the first file: what says that nothing comes must not have to come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Appels } from './appels.ts';
import { ailleurs } from './appel.ts';
import { compter } from '../shared/mots.ts';
import type { Consultations } from './consultations.ts';

export const lienProfil = (profil: string, mots: string): TemplateResult =>
  html`<a href=${profil} rel="external">${mots}</a> ${ailleurs(profil)}`;

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
  const reessayer = html`<button class="bouton pas-imprime" @click=${() => void hote.recharger()}>
    Réessayer
  </button>`;
  if (etat === 'attente')
    return html`<p class="etat">Aucune source n’est indiquée pour ces consultations.</p>`;
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
        La dernière lecture a échoué : vous voyez les consultations lues auparavant, sans les avis
        parus depuis.
      </p>
      ${reessayer}
    </div>`;
  return nothing;
}

/** Unreadable entries, and notices that the service counted without giving them. */
export function partiel(
  { lecture }: Appels,
  profil: string | undefined,
): TemplateResult | typeof nothing {
  const illisibles = lecture?.illisibles ?? [];
  const manquent = lecture?.manquent ?? 0;
  if (!illisibles.length && !manquent) return nothing;
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

/** No open call at all. */
export function vide(profil: string | undefined, nom: string | undefined): TemplateResult {
  return html`<p class="vide">
    Aucune consultation en cours. Les prochaines paraîtront
    ${
      profil
        ? html`ici et sur le ${lienProfil(profil, 'profil d’acheteur')}.`
        : html`ici. Pour savoir où elles sont aussi publiées, adressez-vous à
          ${nom ?? 'l’acheteur'}.`
    }
  </p>`;
}
