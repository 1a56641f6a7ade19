/** The figures that open the dashboard, with last year beside. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffres } from '@ternum/marches';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { ecrire, indicateurs } from './marches-indicateurs.model.ts';
import { styles } from './marches-indicateurs.styles.ts';

/**
 * @summary Six chiffres au plus, à côté de ceux de l’année précédente.
 * @tagname ternum-marches-indicateurs
 */
export class MarchesIndicateurs extends MarchesElement {
  static override styles = [...MarchesElement.styles, styles];

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    const liste = indicateurs(synthese);
    return figure(this, {
      titre: 'En bref',
      phrase: nothing,
      dessin: html`<dl>
        ${liste.map(
          (i) =>
            html`<div>
              <dt>${i.libelle}</dt>
              <dd class="valeur ${i.valeur === undefined ? 'inconnu' : ''}">${ecrire(i)}</dd>
              ${i.note ? html`<dd class="doux">${i.note}</dd>` : nothing}
            </div>`,
        )}
      </dl>`,
      chiffres: (c) => c.chiffresIndicateurs(liste),
      methode: [...new Set(liste.map((i) => i.methode))],
      fichier: 'marches-chiffres-cles',
    });
  }
}
