/** The states of a data set, each with a sentence and a way out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Jeu } from './jeu.ts';

const mo = (octets: number): string =>
  (octets / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 });

function chargement({ avancement: { octets, total } }: Jeu): TemplateResult {
  // The sentence comes after 300 ms (CSS), so that a quick load shows nothing that flashes.
  return html`<p class="etat attend">
    ${
      total
        ? html`<progress max=${total} .value=${octets} aria-label="Lecture des marchés"></progress>`
        : nothing
    }
    Lecture des marchés${octets > 1e6 ? ` : ${mo(octets)} Mo lus` : ''}…
  </p>`;
}

/** What to show instead of the data, or above older data. `nothing` when all is well. */
export function etatDuJeu(jeu: Jeu): TemplateResult | typeof nothing {
  const reessayer = html`<button class="bouton" @click=${() => void jeu.recharger()}>
    Réessayer
  </button>`;
  switch (jeu.etat) {
    case 'attente':
      return html`<p class="etat">
        Aucune source de données n’est indiquée pour ce tableau de bord.
      </p>`;
    case 'chargement':
      // What the page holds already is there in a moment.
      return jeu.sources.length ? chargement(jeu) : nothing;
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
          ${jeu.echecs.map((e) => e.source.split('/').pop()).join(', ')} n’a pas pu être lu. Les
          totaux ne portent que sur le reste.
        </p>
        ${reessayer}
      </div>`;
    default:
      return nothing;
  }
}
