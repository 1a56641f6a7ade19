/** The symbol set as the page draws it. Colours are classes: the policy of a page refuses style attributes. */
import { html, svg, type TemplateResult } from 'lit';
import type { CodeEtat, TypePei } from '@ternum/deci';
import { traces } from './dessins.model.ts';

/** Decorative: the words beside it say the same. */
export const symbole = (type: TypePei, etat: CodeEtat): TemplateResult =>
  html`<svg class="symbole" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
    ${traces(type, etat).map(
      ({ d, plein, trait, largeur }) =>
        svg`<path d=${d} class="p-${plein ?? 'rien'} t-${trait ?? 'rien'}" stroke-width=${largeur ?? 0}></path>`,
    )}
  </svg>`;
