/** A style sheet that comes with what it styles, after the first drawing. */
import type { CSSResult, LitElement } from 'lit';

export function adopter(hote: LitElement, { styleSheet }: CSSResult): void {
  const racine = hote.shadowRoot;
  if (racine && styleSheet && !racine.adoptedStyleSheets.includes(styleSheet))
    racine.adoptedStyleSheets = [...racine.adoptedStyleSheets, styleSheet];
}
