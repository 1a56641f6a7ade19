/** Blocks → OpenDocument text. */
import { corps, ecrirePaquet, xml } from '../opendocument/index.ts';
import { STYLES_DU_CONTENU, styles } from './styles.ts';
import type { Bloc, DocumentTexte } from './types.ts';

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
  return ecrirePaquet({
    sorte: 'text',
    titre,
    langue,
    stylesDuContenu: STYLES_DU_CONTENU,
    corps: blocs.map(ecrire).join(''),
    styles: styles(xml(langue), paysage),
  });
}
