/** The active filters in one line, each removable. Loaded with the first one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Jeu } from '../shared/jeu.ts';
import type { FocusMarches } from './focus-marches.ts';
import { puces, type Nommer, type Puce } from './puces.model.ts';

/** `oublier`: the bar forgets what it keeps besides the filter, of the dates or (`true`) of every field. */
export function dessinerPuces(
  hote: FocusMarches,
  jeu: Jeu,
  nommer: Nommer,
  oublier: (tout: boolean) => void,
): TemplateResult | typeof nothing {
  const actives = puces(jeu.filtre, jeu.periodeDefaut, nommer);
  if (!actives.length) return nothing;
  /** The pressed button goes away: focus goes to the one that takes its place, else back to the search. */
  const retirer = (agir: () => void, rang: number): void => {
    agir();
    void hote.updateComplete.then(() => {
      const cibles = hote.renderRoot.querySelectorAll<HTMLElement>('[type=search], .puce');
      cibles[Math.min(rang, cibles.length - 1)]?.focus();
    });
  };
  const une = ({ libelle, retirer: partie }: Puce, i: number): TemplateResult =>
    html`<li>
      <button
        class="puce"
        aria-label="Retirer le filtre : ${libelle}"
        @click=${() =>
          retirer(() => {
            if ('du' in partie) oublier(false);
            jeu.filtrer(partie);
          }, i + 1)}
      >
        ${libelle}<span aria-hidden="true"> ×</span>
      </button>
    </li>`;
  const tout = (): void =>
    retirer(() => {
      oublier(true);
      jeu.effacer();
    }, 0);
  return html`<div class="actifs" role="group" aria-label="Filtres actifs">
    <ul>
      ${actives.map(une)}
    </ul>
    <button class="lien pas-imprime" @click=${tout}>Tout effacer</button>
  </div>`;
}
