/** The frame of every chart: subject, what it says, the drawing, its figures, its files, how it is computed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffrage } from './image.ts';
import type { MarchesElement } from './marches-element.ts';
import { methode } from './methode.ts';
import { vide } from './peu.ts';
import { ATTENTE, PlusTard } from './plus-tard.ts';

export interface Figure {
  titre: string;
  /** One sentence, computed: what the data says. */
  phrase: unknown;
  dessin: unknown;
  /** Its table and its picture, from a module that comes when they are asked for. */
  chiffres: (c: typeof import('../chiffres/index.ts')) => Chiffrage;
  /** Keys of the sentences that say how the figures are computed (`METHODE`), loaded when they are asked for. */
  methode: readonly string[];
  /** One more sentence of method, of this figure's own. */
  precision?: string;
  /** Name of the files, without extension. */
  fichier: string;
}

const OUTILS = new PlusTard(() => import('./outils.ts'));

export function figure(hote: MarchesElement, f: Figure): TemplateResult | typeof nothing {
  if (!hote.donnees?.synthese?.indicateurs.nombre) return vide(hote, f.titre);
  const ouvrir = (): Promise<void> => OUTILS.venir(hote);
  return html`<figure aria-labelledby="titre">
    <figcaption>
      ${hote.titre(f.titre)}
      ${f.phrase === nothing ? nothing : html`<p class="phrase">${f.phrase}</p>`}
    </figcaption>
    ${f.dessin}
    <div class="outils">
      <details @toggle=${ouvrir}>
        <summary>Voir les chiffres</summary>
        ${OUTILS.module?.chiffres(f) ?? ATTENTE}
      </details>
      <details class="pas-imprime" @toggle=${ouvrir}>
        <summary>Télécharger</summary>
        ${OUTILS.module?.fichiers(hote, f) ?? ATTENTE}
      </details>
      ${methode(hote, f.methode, f.precision)}
    </div>
  </figure>`;
}
