/** One or two contracts are said, not drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { montantDe, nomsTitulaires, objetDe } from './contrats.ts';
import type { MarchesElement } from './marches-element.ts';

/** The contracts themselves; inside a dashboard its table shows them, and the part's sentence is enough. */
export function enPhrases(hote: MarchesElement): TemplateResult | typeof nothing {
  if (hote.jeu) return nothing;
  return html`<ul class="peu">
    ${hote.donnees!.contrats.map(
      (contrat) =>
        html`<li>
          <button class="lien" @click=${() => void hote.ouvrir(contrat)}>
            ${objetDe(contrat)}
          </button>
          — ${nomsTitulaires(contrat.actuel.titulaires)}, ${montantDe(contrat)}
          HT${contrat.publie.date ? html`, le ${formatDate(contrat.publie.date)}` : nothing}
        </li>`,
    )}
  </ul>`;
}
