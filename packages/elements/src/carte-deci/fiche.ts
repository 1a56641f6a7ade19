/** The details of one point. Loaded with the first one that is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { sansNoms } from '@ternum/deci/normalize';
import { couper, NOMS_ETATS } from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import { adresseSignalement, attributs, direAnomalie, position } from './fiche.model.ts';
import type { LigneDeci } from './moteur/types.ts';
import { symbole } from './symbole.ts';

export function fiche(hote: CarteDeci, ligne: LigneDeci): TemplateResult {
  const { etat, numero } = ligne;
  const pei = hote.prives ? ligne.pei : sansNoms(ligne.pei);
  const signaler = adresseSignalement(hote.signalement, ligne, document.baseURI);
  const lien = ligne.cle && hote.lienVers(ligne.cle);
  const { lon, lat } = pei;
  return html`
    <div class="tete">
      ${hote.titre(html`${symbole(pei.typePei, etat.code)} ${couper(numero, 60)}`, 1, 'fiche-titre')}
      <button class="bouton pas-imprime" @click=${() => hote.fermerFiche()}>
        Fermer<span class="seul-lecteur"> la fiche</span>
      </button>
    </div>
    ${hote.horsListe ? html`<p class="doux">Ce point ne répond pas aux critères choisis : il n’est pas dans la liste.</p>` : nothing}
    <p class="etat-pei e-${etat.code}"><strong>${NOMS_ETATS[etat.code]}</strong></p>
    ${etat.raisons.map((raison) => html`<p>${raison}</p>`)}
    ${pei.dateDispo ? html`<p>Disponibilité à jour du ${formatDate(pei.dateDispo)}.</p>` : nothing}
    <p class="doux">${etat.regle}</p>
    <dl class="attributs">
      ${attributs(pei).map(
        ({ nom, valeur }) =>
          html`<div>
            <dt>${nom}</dt>
            <dd>${valeur}</dd>
          </div>`,
      )}
      ${lieu(ligne)}
    </dl>
    ${
      pei.anomalies.length
        ? html`<details>
            <summary>Ce que le registre écrit autrement (${pei.anomalies.length})</summary>
            <ul>
              ${pei.anomalies.map((a) => html`<li>${direAnomalie(a)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <p class="actions pas-imprime">
      ${
        lon !== undefined && lat !== undefined
          ? html`<button
              class="lien"
              @click=${() => void hote.designer({ lon, lat, nom: couper(numero, 40) }, ligne.index)}
            >
              Points d’eau les plus proches
            </button>`
          : nothing
      }
      ${lien ? html`<a href=${lien}>Lien vers ce point d’eau</a>` : nothing}
      ${signaler ? html`<a href=${signaler}>Signaler un problème</a>` : nothing}
    </p>
  `;
}

function lieu({ pei }: LigneDeci): TemplateResult {
  const ou = position(pei);
  if (!ou)
    return html`<div>
      <dt>Position</dt>
      <dd>absente du registre : ce point n’est pas sur la carte</dd>
    </div>`;
  return html`<div>
      <dt>Latitude, longitude</dt>
      <dd>
        ${copiable(ou.wgs84, 'la latitude et la longitude')}${ou.precision ? html` <span class="doux">${ou.precision}</span>` : nothing}
      </dd>
    </div>
    ${
      ou.lambert
        ? html`<div>
            <dt>Lambert-93</dt>
            <dd>${copiable(ou.lambert, 'la position en Lambert-93')}</dd>
          </div>`
        : nothing
    }`;
}

const copiable = (texte: string, quoi: string): TemplateResult =>
  html`<span class="nombre">${texte}</span>
    <button
      class="lien pas-imprime"
      aria-label="Copier ${quoi}"
      @click=${(e: Event) => void copier(e.currentTarget as HTMLElement, texte)}
    >
      Copier
    </button>`;

/** A page without the right to write to the clipboard has the text selected instead. */
async function copier(bouton: HTMLElement, texte: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(texte);
    bouton.ariaLabel = bouton.textContent = 'Copié';
  } catch {
    getSelection()?.selectAllChildren(bouton.previousElementSibling!);
  }
}
