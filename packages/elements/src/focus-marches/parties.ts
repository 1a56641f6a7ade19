/** The parts that a dashboard shows when the page chooses none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffres } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';

export function partiesParDefaut(
  jeu: Jeu,
  { topAcheteurs, topTitulaires }: Chiffres,
  niveau: number,
): TemplateResult {
  const classement = (de: string): TemplateResult =>
    html`<ternum-marches-classement
      de=${de}
      .jeu=${jeu}
      .headingLevel=${niveau}
    ></ternum-marches-classement>`;
  const acheteurs = topAcheteurs.tous.length > 1;
  // On a company's page its own name alone ranks nothing.
  const titulaires = topTitulaires.tous.length > 1 || !acheteurs;
  // Beside a ranking of ten there is room for two short parts, one under the other.
  const durable = html`<ternum-marches-durable
    .jeu=${jeu}
    .headingLevel=${niveau}
  ></ternum-marches-durable>`;
  return html`
    <ternum-marches-indicateurs .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-indicateurs>
    <ternum-marches-evolution .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-evolution>
    <div class="cote trois">
      <ternum-marches-repartition .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-repartition>
      ${titulaires ? classement('titulaires') : classement('acheteurs')}
      ${titulaires && acheteurs ? classement('acheteurs') : durable}
    </div>
    ${titulaires && acheteurs ? durable : nothing}
    <div class="cote">
      <ternum-marches-carte .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-carte>
      <ternum-marches-echeances .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-echeances>
    </div>
    <ternum-marches-tableau .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-tableau>
  `;
}
