/** What went wrong with a data set, each with a sentence and a way out. Loaded when something did. */
import { html, type TemplateResult } from 'lit';
import type { Jeu } from './jeu.ts';

export function etatRare(jeu: Jeu): TemplateResult {
  const reessayer = html`<button class="bouton" @click=${() => void jeu.recharger()}>
    Réessayer
  </button>`;
  switch (jeu.etat) {
    case 'erreur':
      return html`<div class="etat" role="alert">
        <p><strong>Les marchés n’ont pas pu être lus.</strong></p>
        <p>${jeu.erreur?.hint ?? jeu.erreur?.message}</p>
        ${reessayer}
      </div>`;
    case 'perime':
      return html`<div class="etat" role="status">
        <p>Le service ne répond pas : vous voyez les données lues auparavant.</p>
        ${reessayer}
      </div>`;
    case 'partiel':
      return html`<div class="etat" role="status">
        <p>
          Une partie des données manque :
          ${jeu.echecs.map((e) => e.source.split('/').pop()).join(', ')} n’a pas pu être lu jusqu’au
          bout. Les totaux ne portent que sur le reste.
        </p>
        ${reessayer}
      </div>`;
    default:
      return html`<p class="etat">
        Aucune source de données n’est indiquée pour ce tableau de bord.
      </p>`;
  }
}
