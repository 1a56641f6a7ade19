/** The public register: a table with a search; a name opens its sheet. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FichierPublic, MentionPublique } from '@ternum/rgpd/public';
import type { HoteMentions } from '../contexte.ts';
import { ASSEZ, bilan, cellule } from '../mentions-rgpd.model.ts';

/** Field and count, when there is enough to search in. */
export const chercheur = (
  hote: HoteMentions,
  montres: number,
  tous: number,
): TemplateResult | typeof nothing =>
  tous < ASSEZ && !hote.recherche
    ? nothing
    : html`<div class="chercher pas-imprime">
          <label for="recherche">Chercher un service, une donnée, un mot</label>
          <input
            id="recherche"
            type="search"
            autocomplete="off"
            .value=${live(hote.recherche)}
            @input=${(e: Event) => hote.chercher((e.target as HTMLInputElement).value)}
          />
        </div>
        <p class="doux" role="status">${bilan(montres, tous)}</p>`;

const COLONNES = [
  ['finalites', 'À quoi servent les données'],
  ['personnes', 'Personnes concernées'],
  ['durees', 'Durée'],
] as const;

export function registre(
  hote: HoteMentions,
  { traitements }: FichierPublic,
  montres: readonly MentionPublique[],
): TemplateResult {
  return html`
    <p>
      Un traitement est tout usage de données sur des personnes, par un logiciel ou sur papier.
      Voici ceux que nous rendons publics.
    </p>
    ${chercheur(hote, montres.length, traitements.length)}
    ${
      montres.length
        ? html`<table class="registre">
            <caption class="seul-lecteur">
              Traitements
            </caption>
            <thead>
              <tr>
                <th scope="col">Traitement</th>
                ${COLONNES.map(([, titre]) => html`<th scope="col">${titre}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${montres.map((m) => ligne(hote, m))}
            </tbody>
          </table>`
        : traitements.length
          ? html`<p>Essayez un autre mot.</p>
              <button class="bouton" @click=${() => hote.chercher('')}>
                Voir tous les traitements
              </button>`
          : html`<p>Aucun traitement n’est publié pour le moment.</p>`
    }
    <p class="actions pas-imprime">
      <button class="bouton" @click=${() => hote.imprimer()}>Imprimer</button>
      ${
        montres.length
          ? html`<button class="bouton" @click=${() => hote.tableau(montres)}>
              Télécharger le tableau (CSV)
            </button>`
          : nothing
      }
    </p>
  `;
}

const ligne = (hote: HoteMentions, m: MentionPublique): TemplateResult =>
  html`<tr>
    <th scope="row">
      <button class="lien" data-traitement=${m.id} @click=${() => hote.montrer(m)}>${m.nom}</button>
    </th>
    ${COLONNES.map(
      ([code, titre]) =>
        html`<td data-titre=${titre}>${cellule(m, code).map((l) => html`<p>${l}</p>`)}</td>`,
    )}
  </tr>`;
