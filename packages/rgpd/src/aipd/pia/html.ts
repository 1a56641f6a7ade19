/** Small HTML for the answers; every text is escaped. */
import { echapperHtml } from '@ternum/core/html';

/** A paragraph; empty for an empty text. */
export const p = (texte: string): string => (texte ? `<p>${echapperHtml(texte)}</p>` : '');

/** A list; empty without items. */
export const ul = (elements: readonly string[]): string =>
  elements.length ? `<ul>${elements.map((e) => `<li>${echapperHtml(e)}</li>`).join('')}</ul>` : '';

/** A label and what it says; empty when it says nothing. */
export const champ = (etiquette: string, html: string): string =>
  html ? `<p><strong>${echapperHtml(etiquette)}</strong></p>${html}` : '';

/** Left to the person who does the analysis. */
export const aCompleter = (quoi: string): string => p(`À compléter : ${quoi}`);
