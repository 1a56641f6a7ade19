/** The menu, folded on a narrow screen. */
import { html, type TemplateResult } from 'lit';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import type { NomEcran } from './contexte.ts';
import { MENU } from './ecrans.ts';

/** Screens that belong to an entry of the menu. */
const DANS: Partial<Record<NomEcran, NomEcran>> = { fiche: 'fiches', relecture: 'fiches' };

export function menu(hote: AssistantRgpd): TemplateResult {
  const ici = DANS[hote.chemin.ecran] ?? hote.chemin.ecran;
  const nom = MENU.find(([, ecran]) => ecran === ici)?.[0] ?? 'Menu';
  return html`<nav class="pas-imprime" aria-label="Registre">
    <details class="menu">
      <summary>Menu : ${nom}</summary>
      ${liens(hote, ici)}
    </details>
    <div class="barre">${liens(hote, ici)}</div>
  </nav>`;
}

const liens = (hote: AssistantRgpd, ici: NomEcran): TemplateResult =>
  html`<ul>
    ${MENU.map(
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
  </ul>`;
