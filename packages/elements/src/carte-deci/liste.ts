/** The list: a real table, its order and its pages. */
import { html, nothing, type TemplateResult } from 'lit';
import { direDistance } from '../shared/distance.ts';
import {
  capacite,
  controle,
  couper,
  NOMS_ETATS,
  NOMS_TYPES,
  NON_RENSEIGNE,
  phrasePage,
  triSuivant,
} from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import type { ColonneDeci, LigneDeci } from './moteur/types.ts';
import type { Registre } from './registre.ts';
import { symbole } from './symbole.ts';

const COLONNES: readonly [ColonneDeci, string][] = [
  ['numero', 'Numéro'],
  ['type', 'Type'],
  ['situation', 'Situation'],
  ['capacite', 'Capacité'],
  ['etat', 'État'],
  ['controle', 'Dernier contrôle'],
];

export function liste(hote: CarteDeci, registre: Registre, nom: string): TemplateResult {
  const { tri, lignes, comptes, page, pages } = registre;
  const colonnes = tri.depuis
    ? [...COLONNES, ['distance', 'Distance'] as [ColonneDeci, string]]
    : COLONNES;
  return html`<div class="tableau" role="region" tabindex="0" aria-label="Tableau : ${nom}">
      <table>
        <caption id="legende">
          ${nom}
        </caption>
        <thead>
          <tr>
            ${colonnes.map(([cle, titre]) => {
              const triee = tri.colonne === cle;
              return html`<th
                scope="col"
                aria-sort=${triee ? (tri.sens > 0 ? 'ascending' : 'descending') : 'none'}
              >
                <button class="tri" @click=${() => void hote.trier(triSuivant(tri, cle))}>
                  <span>${titre}</span>
                </button>
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${lignes.map((ligne) => rangee(hote, ligne, Boolean(tri.depuis)))}
        </tbody>
      </table>
    </div>
    ${
      pages > 1
        ? html`<nav class="pages pas-imprime" aria-label="Pages de la liste">
            ${changer(hote, 'Précédente', page - 1, page > 0)}
            <span>${phrasePage(page, comptes?.total ?? 0)}</span>
            ${changer(hote, 'Suivante', page + 1, page < pages - 1)}
          </nav>`
        : nothing
    }`;
}

/** Stays where it is at the ends: a button that goes away takes the focus with it. */
const changer = (hote: CarteDeci, nom: string, page: number, possible: boolean): TemplateResult =>
  html`<button
    class="bouton"
    aria-label="Page ${nom.toLowerCase()}"
    aria-disabled=${String(!possible)}
    @click=${() => possible && void hote.aller(page)}
  >
    ${nom}
  </button>`;

function rangee(hote: CarteDeci, ligne: LigneDeci, mesuree: boolean): TemplateResult {
  const { index, pei, etat } = ligne;
  const choisie = hote.selection?.index === index;
  return html`<tr data-index=${index} aria-current=${choisie ? 'true' : nothing}>
    <th scope="row">
      <button
        class="lien choix"
        aria-expanded=${String(choisie)}
        @click=${(e: MouseEvent) => void hote.choisir(index, e.detail === 0 ? 'clavier' : 'souris')}
      >
        ${couper(ligne.numero, 40)}
      </button>
    </th>
    <td class="type">
      <span>${symbole(pei.typePei, etat.code)} <span>${NOMS_TYPES[pei.typePei]}</span></span>
    </td>
    <td class="situation">
      ${pei.situation ? couper(pei.situation, 120) : NON_RENSEIGNE}
      ${pei.lon === undefined ? html`<span class="doux">sans position : dans la liste seulement</span>` : nothing}
    </td>
    <td class="nombre capacite">${capacite(pei)}</td>
    <td class="e-${etat.code}">${NOMS_ETATS[etat.code]}</td>
    <td class="controle">${controle(pei, etat)}</td>
    ${
      mesuree
        ? html`<td class="nombre distance">
            ${ligne.distance === undefined ? NON_RENSEIGNE : direDistance(ligne.distance)}
          </td>`
        : nothing
    }
  </tr>`;
}
