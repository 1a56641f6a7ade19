/** The figures that open the dashboard, with last year beside. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffres } from '@ternum/marches';
import { NON_RENSEIGNE } from '../shared/contrats.ts';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { indicateurs } from './marches-indicateurs.model.ts';
import { styles } from './marches-indicateurs.styles.ts';

/**
 * @summary Six chiffres au plus, à côté de ceux de l’année précédente.
 * @tagname ternum-marches-indicateurs
 */
export class MarchesIndicateurs extends MarchesElement {
  static override styles = [...MarchesElement.styles, styles];

  protected override dessiner(synthese: Chiffres): TemplateResult {
    const liste = indicateurs(synthese);
    return figure(this, {
      titre: 'En bref',
      phrase: nothing,
      dessin: html`<dl>
        ${liste.map(
          ({ libelle, valeur, note }) =>
            html`<div>
              <dt>${libelle}</dt>
              <dd class="valeur ${valeur === NON_RENSEIGNE ? 'inconnu' : ''}">${valeur}</dd>
              ${note ? html`<dd class="doux">${note}</dd>` : nothing}
            </div>`,
        )}
      </dl>`,
      chiffres: (c) => c.chiffresIndicateurs(liste),
      methode: [...new Set(liste.map((i) => i.methode))],
      fichier: 'marches-chiffres-cles',
    });
  }
}
