/** Blocks → OpenDocument text. */
import { ecrireZip } from '../zip/index.ts';
import { ESPACES, MANIFESTE, STYLES_DU_CONTENU, styles, TETE } from './styles.ts';
import type { Bloc, DocumentTexte } from './types.ts';

const NOMS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element: markup escaped, what XML forbids dropped, line ends and runs of spaces kept. */
const xml = (texte: string): string =>
  texte
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (c) => NOMS[c]!);

const corps = (texte: string): string =>
  xml(texte)
    .replace(/\r?\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}/g, (s) => ` <text:s text:c="${s.length - 1}"/>`);

const paragraphe = (texte: string, style: string): string =>
  `<text:p text:style-name="${style}">${corps(texte)}</text:p>`;

function tableau(bloc: Extract<Bloc, { type: 'tableau' }>, numero: number): string {
  const { legende, entetes, lignes, aDroite = [] } = bloc;
  const rang = (cellules: readonly string[], style: (i: number) => string): string =>
    `<table:table-row table:style-name="Rang">${entetes
      .map(
        (_, i) =>
          `<table:table-cell table:style-name="Case" office:value-type="string">${paragraphe(cellules[i] ?? '', style(i))}</table:table-cell>`,
      )
      .join('')}</table:table-row>`;
  return `${paragraphe(legende, 'Legende')}<table:table table:name="Tableau ${numero}" table:style-name="Table"><table:table-column table:number-columns-repeated="${entetes.length}"/><table:table-header-rows>${rang(entetes, () => 'Entete')}</table:table-header-rows>${lignes
    .map((ligne) => rang(ligne, (i) => (aDroite.includes(i) ? 'Chiffre' : 'Cellule')))
    .join('')}</table:table>`;
}

function ecrire(bloc: Bloc, numero: number): string {
  switch (bloc.type) {
    case 'titre':
      return `<text:h text:style-name="Heading_20_${bloc.niveau}" text:outline-level="${bloc.niveau}">${corps(bloc.texte)}</text:h>`;
    case 'paragraphe':
      return paragraphe(bloc.texte, bloc.gras ? 'Fort' : 'Standard');
    case 'liste':
      return `<text:list>${bloc.elements
        .map((e) => `<text:list-item>${paragraphe(e, 'Standard')}</text:list-item>`)
        .join('')}</text:list>`;
    case 'tableau':
      return bloc.entetes.length ? tableau(bloc, numero) : '';
  }
}

/**
 * A text document (OpenDocument, ODF 1.3), ready to be saved as `.odt`: A4, headings with their level, tables whose
 * heading row is marked and repeated, pages numbered. Text is text: nothing in it is run. The same document gives the
 * same bytes.
 */
export function ecrireOdt({
  titre,
  langue = 'fr',
  paysage = false,
  blocs,
}: DocumentTexte): Uint8Array {
  const parties = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${TETE}<office:document-content ${ESPACES}>${STYLES_DU_CONTENU}<office:body><office:text>${blocs.map(ecrire).join('')}</office:text></office:body></office:document-content>`,
    'styles.xml': styles(xml(langue), paysage),
    'meta.xml': `${TETE}<office:document-meta ${ESPACES}><office:meta><dc:title>${xml(titre)}</dc:title><dc:language>${xml(langue)}</dc:language></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': MANIFESTE,
  };
  const utf8 = new TextEncoder();
  return ecrireZip(
    Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, utf8.encode(texte)])),
    ['mimetype'],
  );
}
