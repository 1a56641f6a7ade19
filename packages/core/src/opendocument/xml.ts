/** Text inside OpenDocument XML. */

const NOMS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element or an attribute: markup escaped, what XML forbids dropped. */
export const xml = (texte: string): string =>
  texte
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (c) => NOMS[c]!);

/** Words of a paragraph: line ends, tabs and runs of spaces kept. */
export const corps = (texte: string): string =>
  xml(texte)
    .replace(/\r?\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}/g, (s) => ` <text:s text:c="${s.length - 1}"/>`);
