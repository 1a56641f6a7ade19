/** The frame of every chart: subject, what it says, the drawing, its figures, its files, how it is computed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Image } from './image.ts';
import type { MarchesElement } from './marches-element.ts';
import { methode } from './methode.ts';
import { tableHtml, type Tableau } from './tableau.ts';

export interface Figure {
  titre: string;
  /** One sentence, computed: what the data says. */
  phrase: unknown;
  dessin: unknown;
  tableau: Tableau;
  /** Keys of the sentences that say how the figures are computed (`METHODE`), loaded when they are asked for. */
  methode: readonly string[];
  /** One more sentence of method, of this figure's own. */
  precision?: string;
  /** Name of the files, without extension. */
  fichier: string;
  image?: () => Image;
}

type Format = 'csv' | 'xlsx' | 'svg' | 'png';

const FORMATS: [Format, string][] = [
  ['csv', 'Tableau CSV'],
  ['xlsx', 'Tableau Excel'],
  ['svg', 'Image SVG'],
  ['png', 'Image PNG'],
];

export function figure(hote: MarchesElement, f: Figure): TemplateResult {
  if (!hote.donnees?.synthese?.indicateurs.nombre) return vide(hote, f.titre);
  const enregistrer = async (format: Format): Promise<void> => {
    const { exporter } = await import('./exporter/exporter.ts');
    await exporter(f, format, hote.mention);
  };
  return html`<figure aria-labelledby="titre">
    <figcaption>
      ${hote.titre(f.titre)}
      ${f.phrase === nothing ? nothing : html`<p class="phrase">${f.phrase}</p>`}
    </figcaption>
    ${f.dessin}
    ${
      f.tableau.lignes.length
        ? html`<div class="outils">
            <details>
              <summary>Voir les chiffres</summary>
              <div class="defile" role="region" tabindex="0" aria-label=${f.tableau.legende}>
                ${tableHtml(f.tableau)}
              </div>
            </details>
            <details class="pas-imprime">
              <summary>Télécharger</summary>
              <p class="formats">
                ${FORMATS.map(([format, nom]) =>
                  f.image || format === 'csv' || format === 'xlsx'
                    ? html`<button class="bouton" @click=${() => void enregistrer(format)}>
                        ${nom}
                      </button>`
                    : nothing,
                )}
                <button class="bouton" @click=${() => print()}>Imprimer la page</button>
              </p>
            </details>
            ${methode(hote, f.methode, f.precision)}
          </div>`
        : nothing
    }
  </figure>`;
}

/** No contract: a sentence and the way back, never empty axes. */
function vide(hote: MarchesElement, titre: string): TemplateResult {
  const jeu = hote.donnees;
  const filtre = Object.keys(jeu?.filtre ?? {}).length;
  return html`<section>
    ${hote.titre(titre)}
    <p class="phrase">Aucun marché ${filtre ? 'ne répond à ces critères' : 'n’est publié ici'}.</p>
    ${filtre ? html`<p class="formats"><button class="bouton" @click=${() => jeu!.remplacer({}, true)}>Chercher dans tous les marchés</button></p>` : nothing}
  </section>`;
}
