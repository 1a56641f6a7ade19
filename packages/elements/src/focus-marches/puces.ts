/** The active filters in one line, each removable. Loaded with the first one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Filtre } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';
import { puces, type Nommer } from './puces.model.ts';

export function dessinerPuces(
  jeu: Jeu,
  nommer: Nommer,
  retirer: (partie: Partial<Filtre>, rang: number) => void,
  effacer: () => void,
): TemplateResult | typeof nothing {
  const actives = puces(jeu.filtre, jeu.periodeDefaut, nommer);
  if (!actives.length) return nothing;
  return html`<div class="actifs" role="group" aria-label="Filtres actifs">
    <ul>
      ${actives.map(
        (puce, i) =>
          html`<li>
            <button
              class="puce"
              aria-label="Retirer le filtre : ${puce.libelle}"
              @click=${() => retirer(puce.retirer, i)}
            >
              ${puce.libelle}<span aria-hidden="true"> ×</span>
            </button>
          </li>`,
      )}
    </ul>
    <button class="lien pas-imprime" @click=${effacer}>Tout effacer</button>
  </div>`;
}
