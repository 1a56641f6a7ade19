/** The frame of every chart: subject, what it says, the drawing, its figures, its files, how it is computed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chiffrage } from './image.ts';
import type { MarchesElement } from './marches-element.ts';
import { methode } from './methode.ts';

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

let outils: typeof import('./outils.ts') | undefined;

export function figure(hote: MarchesElement, f: Figure): TemplateResult {
  if (!hote.donnees?.synthese?.indicateurs.nombre) return vide(hote, f.titre);
  const ouvrir = async (): Promise<void> => {
    outils ??= await import('./outils.ts');
    hote.requestUpdate();
  };
  return html`<figure aria-labelledby="titre">
    <figcaption>
      ${hote.titre(f.titre)}
      ${f.phrase === nothing ? nothing : html`<p class="phrase">${f.phrase}</p>`}
    </figcaption>
    ${f.dessin}
    <div class="outils">
      <details @toggle=${ouvrir}>
        <summary>Voir les chiffres</summary>
        ${outils?.chiffres(f) ?? '…'}
      </details>
      <details class="pas-imprime" @toggle=${ouvrir}>
        <summary>Télécharger</summary>
        ${outils?.fichiers(hote, f) ?? '…'}
      </details>
      ${methode(hote, f.methode, f.precision)}
    </div>
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
