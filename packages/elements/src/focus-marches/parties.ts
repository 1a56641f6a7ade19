/** The parts that a dashboard shows when the page chooses none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Synthese } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';

export function partiesParDefaut(
  jeu: Jeu,
  { topAcheteurs, topTitulaires }: Synthese,
  niveau: number,
): TemplateResult {
  const acheteurs = topAcheteurs.tous.length > 1;
  // On a company's page its own name alone ranks nothing.
  const titulaires = topTitulaires.tous.length > 1 || !acheteurs;
  return html`
    <ternum-marches-indicateurs .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-indicateurs>
    <ternum-marches-evolution .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-evolution>
    <ternum-marches-repartition .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-repartition>
    ${
      titulaires
        ? html`<ternum-marches-classement
            .jeu=${jeu}
            .headingLevel=${niveau}
          ></ternum-marches-classement>`
        : nothing
    }
    ${
      acheteurs
        ? html`<ternum-marches-classement
            de="acheteurs"
            .jeu=${jeu}
            .headingLevel=${niveau}
          ></ternum-marches-classement>`
        : nothing
    }
    <ternum-marches-durable .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-durable>
    <ternum-marches-carte .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-carte>
    <ternum-marches-echeances .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-echeances>
    <ternum-marches-tableau .jeu=${jeu} .headingLevel=${niveau}></ternum-marches-tableau>
  `;
}
