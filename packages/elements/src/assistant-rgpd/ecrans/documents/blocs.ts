/** Blocks of a document, drawn as a page: text is never markup, and what is left to fill in stands out. */
import { html, type TemplateResult } from 'lit';
import { BLANC, type Bloc } from '@ternum/core/odt';
import type { Contexte } from '../../contexte.ts';

function corps(texte: string): unknown[] {
  const blancs = texte.match(BLANC) ?? [];
  return texte.split(BLANC).flatMap((morceau, i) => {
    const lignes = morceau.split('\n').flatMap((l, k) => (k ? [html`<br />`, l] : [l]));
    return i < blancs.length ? [...lignes, html`<mark>${blancs[i]}</mark>`] : lignes;
  });
}

/** @param rang place of the block: ids of headings are unique */
export function dessinerBloc(hote: Contexte, b: Bloc, rang: number): TemplateResult {
  switch (b.type) {
    case 'titre':
      return hote.titre(corps(b.texte), b.niveau + 1, `bloc-${rang}`);
    case 'paragraphe':
      return html`<p>${b.gras ? html`<strong>${corps(b.texte)}</strong>` : corps(b.texte)}</p>`;
    case 'liste':
      return html`<ul>
        ${b.elements.map((e) => html`<li>${corps(e)}</li>`)}
      </ul>`;
    case 'tableau':
      return html`<div class="defile" role="region" tabindex="0" aria-label=${b.legende}>
        <table>
          <caption>
            ${b.legende}
          </caption>
          <thead>
            <tr>
              ${b.entetes.map((e) => html`<th scope="col">${e}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${b.lignes.map(
              (l) =>
                html`<tr>
                  ${l.map((c, i) => (i ? html`<td>${corps(c)}</td>` : html`<th scope="row">${corps(c)}</th>`))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}
