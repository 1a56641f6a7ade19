/** Blocks → one HTML file that stands alone: no script, nothing asked of anybody, ready to print (tagged by the browser). */
import { BLANC, type Bloc, type DocumentTexte } from '../odt/index.ts';

const NOMS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text inside HTML, in an element or a quoted attribute: markup escaped, line ends as `<br>`. */
export const echapperHtml = (texte: string): string =>
  texte.replace(/[&<>"]/g, (c) => NOMS[c]!).replace(/\r?\n/g, '<br>');

/** A blank left for a person to fill; it stands out on the screen and on paper. */
const corps = (texte: string): string =>
  echapperHtml(texte).replace(BLANC, (blanc) => `<mark>${blanc}</mark>`);

const STYLE = `
body{font:11pt/1.5 "Liberation Sans",Arial,sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid #999}h3{margin:1.4rem 0 .2rem}
p{margin:.4rem 0}mark{background:#fff3c4;color:#111;border-bottom:1px dotted #111}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.82rem;margin:.8rem 0}
caption{text-align:left;font-style:italic;padding:.3rem 0}th,td{border:1px solid #888;padding:.25rem .4rem;text-align:left;vertical-align:top}
.d{text-align:right;font-variant-numeric:tabular-nums}
@page{size:A4;margin:18mm}@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}table{font-size:7.5pt}}`;

function bloc(b: Bloc): string {
  switch (b.type) {
    case 'titre':
      return `<h${b.niveau}>${corps(b.texte)}</h${b.niveau}>`;
    case 'paragraphe':
      return b.gras ? `<p><strong>${corps(b.texte)}</strong></p>` : `<p>${corps(b.texte)}</p>`;
    case 'liste':
      return `<ul>${b.elements.map((e) => `<li>${corps(e)}</li>`).join('')}</ul>`;
    case 'tableau': {
      const droite = (i: number): string => (b.aDroite?.includes(i) ? ' class="d"' : '');
      const tete = b.entetes
        .map((e, i) => `<th scope="col"${droite(i)}>${echapperHtml(e)}</th>`)
        .join('');
      const lignes = b.lignes.map(
        (l) =>
          `<tr>${l.map((c, i) => (i ? `<td${droite(i)}>${corps(c)}</td>` : `<th scope="row">${corps(c)}</th>`)).join('')}</tr>`,
      );
      return `<div class="table" role="region" tabindex="0" aria-label="${echapperHtml(b.legende)}"><table><caption>${echapperHtml(b.legende)}</caption><thead><tr>${tete}</tr></thead><tbody>${lignes.join('\n')}</tbody></table></div>`;
    }
  }
}

/** The document as a page: headings, paragraphs, lists, tables with caption and headed rows. */
export const ecrireHtml = ({ titre, langue = 'fr', paysage, blocs }: DocumentTexte): string =>
  `<!doctype html>\n<html lang="${echapperHtml(langue)}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${echapperHtml(titre)}</title><style>${STYLE}${paysage ? '@page{size:A4 landscape}' : ''}</style></head>\n<body><main>\n${blocs.map(bloc).join('\n')}\n</main></body>\n</html>\n`;
