/** « Comment c’est calculé » : the sentences come when they are asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TernumElement } from './base.ts';

let METHODE: Readonly<Record<string, string>> | undefined;

export function methode(
  hote: TernumElement,
  cles: readonly string[],
  precision?: string,
): TemplateResult {
  const lire = async (): Promise<void> => {
    METHODE ??= (await import('@ternum/marches/methode')).METHODE;
    hote.requestUpdate();
  };
  return html`<details @toggle=${() => void lire()}>
    <summary>Comment c’est calculé</summary>
    <p>${cles.map((cle) => html`${METHODE?.[cle] ?? '…'} `)}${precision ?? nothing}</p>
  </details>`;
}
