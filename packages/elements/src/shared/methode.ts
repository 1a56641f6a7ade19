/** « Comment c’est calculé » : the sentences come when they are asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TernumElement } from './base.ts';
import { ATTENTE, PlusTard } from './plus-tard.ts';

const METHODES = new PlusTard(() => import('@ternum/marches/methode'));

export function methode(
  hote: TernumElement,
  cles: readonly string[],
  precision?: string,
): TemplateResult {
  return html`<details @toggle=${() => METHODES.venir(hote)}>
    <summary>Comment c’est calculé</summary>
    <p>
      ${cles.map((cle) => html`${METHODES.module?.METHODE[cle] ?? ATTENTE} `)}${precision ?? nothing}
    </p>
  </details>`;
}
