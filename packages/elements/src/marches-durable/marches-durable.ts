/** Clauses for the environment and for people, competition, sub-contracting. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffres } from '@ternum/marches';
import { barres } from '../shared/barres.ts';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { barresTaux, GENRES, phraseDurable, phrasesConcurrence } from './marches-durable.model.ts';
import { styles } from './marches-durable.styles.ts';

/**
 * @summary Achat durable : considérations environnementales et sociales, concurrence, sous-traitance.
 * @tagname ternum-marches-durable
 */
export class MarchesDurable extends MarchesElement {
  static override styles = [...MarchesElement.styles, styles];

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    const genres = GENRES.map(([genre, nom, couleur]) => ({
      nom,
      lignes: barresTaux(synthese, genre, couleur),
    })).filter(({ lignes }) => lignes.length);
    return figure(this, {
      titre: 'Acheter durable',
      phrase: phraseDurable(synthese),
      dessin: html`
        ${
          genres.length
            ? html`<div class="deux">
                ${genres.map(
                  ({ nom, lignes }) =>
                    html`<div>
                      <p>${nom}</p>
                      ${barres(lignes, { max: 1 })}
                    </div>`,
                )}
              </div>`
            : nothing
        }
        <dl>
          ${phrasesConcurrence(synthese).map(
            ([nom, phrase]) =>
              html`<div>
                <dt>${nom}</dt>
                <dd>${phrase}</dd>
              </div>`,
          )}
        </dl>
      `,
      chiffres: (c) => c.chiffresDurable(synthese),
      methode: ['considerations', 'offreUnique', 'sousTraitance'],
      fichier: 'marches-achat-durable',
    });
  }
}
