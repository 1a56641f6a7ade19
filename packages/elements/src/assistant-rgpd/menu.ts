/** The menu, folded on a narrow screen. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import type { NomEcran } from './contexte.ts';
import { GROUPES, MENU } from './ecrans.ts';

/** Screens that belong to an entry of the menu. */
const DANS: Partial<Record<NomEcran, NomEcran>> = {
  fiche: 'fiches',
  relecture: 'fiches',
  aipd: 'fiches',
  prestataire: 'prestataires',
  demande: 'demandes',
  violation: 'violations',
};

export function menu(hote: AssistantRgpd): TemplateResult {
  const ici = DANS[hote.chemin.ecran] ?? hote.chemin.ecran;
  const nom = MENU.find(([, ecran]) => ecran === ici)?.[0] ?? 'Menu';
  return html`<nav class="pas-imprime" aria-label="Registre">
    <details class="menu">
      <summary>Menu : ${nom}</summary>
      ${liens(hote, ici, 'menu')}
    </details>
    <div class="barre">${liens(hote, ici, 'barre')}</div>
  </nav>`;
}

const liens = (hote: AssistantRgpd, ici: NomEcran, prefixe: string): TemplateResult =>
  html`${GROUPES.map(
    ([groupe, entrees], i) =>
      html`${groupe ? html`<p class="groupe" id="${prefixe}-${i}">${groupe}</p>` : ''}
        <ul aria-labelledby=${ifDefined(groupe ? `${prefixe}-${i}` : undefined)}>
          ${entrees.map(
            ([nom, ecran]) =>
              html`<li>
                <button
                  class="lien"
                  aria-current=${ecran === ici ? 'page' : 'false'}
                  @click=${(e: Event) => {
                    (e.target as HTMLElement).closest('details')?.removeAttribute('open');
                    hote.aller({ ecran });
                  }}
                >
                  ${nom}
                </button>
              </li>`,
          )}
        </ul>`,
  )}`;
