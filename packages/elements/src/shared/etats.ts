/** The states of a data set. What goes wrong is said by a file that comes when something does. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TernumElement } from './base.ts';
import type { Jeu } from './jeu.ts';
import { PlusTard } from './plus-tard.ts';

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

const RARES = new PlusTard(() => import('./etats-rares.ts'));

/** What to show instead of the data, or above older data. `nothing` when all is well. */
export function etatDuJeu(hote: TernumElement, jeu: Jeu): TemplateResult | typeof nothing {
  if (jeu.etat === 'pret') return nothing;
  // What the page holds already is there in a moment.
  if (jeu.etat === 'chargement') return jeu.sources.length ? chargement(jeu) : nothing;
  return RARES.pour(hote)?.etatRare(jeu) ?? nothing;
}
