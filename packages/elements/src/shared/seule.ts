/** What a part that stands alone shows of one contract, or of none. Loaded when that happens. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { montantDe, nomsTitulaires, objetDe } from './contrats.ts';
import type { MarchesElement } from './marches-element.ts';

/** One or two contracts are said, not drawn. */
export function enPhrases(hote: MarchesElement): TemplateResult {
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

/** No contract: a sentence and the way back, never empty axes. */
export function vide(hote: MarchesElement, titre: string): TemplateResult {
  const jeu = hote.donnees;
  const filtre = Object.keys(jeu?.filtre ?? {}).length;
  return html`<section>
    ${hote.titre(titre)}
    <p class="phrase">Aucun marché ${filtre ? 'ne répond à ces critères' : 'n’est publié ici'}.</p>
    ${filtre ? html`<p class="formats"><button class="bouton" @click=${() => jeu!.remplacer({}, true)}>Chercher dans tous les marchés</button></p>` : nothing}
  </section>`;
}
