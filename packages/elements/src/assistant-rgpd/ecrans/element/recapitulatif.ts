/** Check answers: each line with its way back to the step that asks for it. */
import { html, type TemplateResult } from 'lit';
import type { Chemin, Contexte } from '../../contexte.ts';

/** One line of a summary. */
export interface LigneRelue {
  nom: string;
  /** Lines are cut at `\n`. */
  valeur: string;
  /** Step that asks for it. */
  etape: number;
  /** Nothing, or not known: to be completed. */
  manque?: boolean;
}

export const recapitulatif = (
  hote: Contexte,
  lignes: readonly LigneRelue[],
  vers: Pick<Chemin, 'ecran' | 'id'>,
): TemplateResult =>
  html`<dl class="recapitulatif">
    ${lignes.map(
      ({ nom, valeur, etape, manque }) =>
        html`<div>
          <dt>${nom}</dt>
          <dd class=${manque ? 'a-faire' : ''}>
            ${valeur.split('\n').map((v) => html`<span>${v}</span>`)}
          </dd>
          <dd class="pas-imprime">
            <button class="lien" @click=${() => hote.aller({ ...vers, etape, relecture: true })}>
              Modifier<span class="seul-lecteur"> : ${nom}</span>
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;

/** Said where nothing is written. */
export const VIDE = 'Non renseigné';
export const NSP = 'Je ne sais pas';

/** A line of text; empty, it is to be completed unless it is optional. */
export const ligne = (
  nom: string,
  valeur: string | undefined,
  etape: number,
  facultatif = false,
): LigneRelue => {
  const dit = valeur?.trim();
  return { nom, valeur: dit || VIDE, etape, manque: !facultatif && (!dit || dit === NSP) };
};
