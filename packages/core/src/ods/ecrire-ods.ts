/** Sheets → OpenDocument spreadsheet. */
import { corps, ecrirePaquet, ESPACES, TETE, xml } from '../opendocument/index.ts';
import type { CelluleOds, ClasseurOds, FeuilleOds } from './types.ts';

const LARGEUR = 6;

/** Spreadsheets hold 32 767 characters a cell; beyond, some drop the whole sheet. */
const AU_PLUS = 32_767;

const STYLES = (langue: string): string =>
  `${TETE}<office:document-styles ${ESPACES}><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Liberation Sans" fo:font-family="'Liberation Sans', Arial, sans-serif" fo:font-size="10pt" fo:language="${langue}"${langue === 'fr' ? ' fo:country="FR"' : ''}/></style:default-style></office:styles></office:document-styles>`;

const largeursDe = ({ largeurs = [], lignes }: FeuilleOds): number[] =>
  Array.from(
    { length: Math.max(1, largeurs.length, ...lignes.map((l) => l.length)) },
    (_, i) => largeurs[i] ?? LARGEUR,
  );

// A paragraph a line: what spreadsheets themselves write, and read back, for a line break in a cell.
const paragraphes = (texte: string): string =>
  texte
    .slice(0, AU_PLUS)
    .split(/\r?\n/)
    .map((ligne) => `<text:p>${corps(ligne).replace(/^ /, '<text:s/>')}</text:p>`)
    .join('');

// The type of the value is written: a text that begins with « = » is a text, never a formula.
function cellule(valeur: CelluleOds): string {
  if (valeur === undefined || valeur === '') return '<table:table-cell/>';
  if (typeof valeur === 'number')
    return Number.isFinite(valeur)
      ? `<table:table-cell table:style-name="Case" office:value-type="float" office:value="${valeur}"><text:p>${valeur}</text:p></table:table-cell>`
      : '<table:table-cell/>';
  const [texte, style] = typeof valeur === 'string' ? [valeur, 'Case'] : [valeur.texte, 'Gras'];
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphes(texte)}</table:table-cell>`;
}

function feuille(f: FeuilleOds, nom: string, styleDe: (largeur: number) => string): string {
  const colonnes = largeursDe(f).map(
    (l) => `<table:table-column table:style-name="${styleDe(l)}"/>`,
  );
  const lignes = f.lignes.map(
    (l) =>
      `<table:table-row>${l.length ? l.map(cellule).join('') : cellule(undefined)}</table:table-row>`,
  );
  return `<table:table table:name="${xml(nom)}">${colonnes.join('')}${lignes.join('') || '<table:table-row><table:table-cell/></table:table-row>'}</table:table>`;
}

/** Names that Excel and LibreOffice accept: 31 characters, none of `[]:*?/\`, no apostrophe at an end, each once. */
function nommer(feuilles: readonly FeuilleOds[]): string[] {
  const pris = new Set<string>();
  return feuilles.map(({ nom }) => {
    const propre =
      nom.replace(/[[\]:*?/\\\0-\x1f]/g, ' ').replace(/^[' ]+|[' ]+$/g, '') || 'Feuille';
    let libre = Array.from(propre).slice(0, 31).join('').trim();
    for (let n = 2; pris.has(libre.toLowerCase()); n++)
      libre = `${Array.from(propre).slice(0, 26).join('').trim()} (${n})`;
    pris.add(libre.toLowerCase());
    return libre;
  });
}

/**
 * A spreadsheet (OpenDocument, ODF 1.3), ready to be saved as `.ods`. Text is text: nothing in it is run. The same
 * sheets give the same bytes.
 */
export function ecrireOds({ titre, langue = 'fr', feuilles }: ClasseurOds): Uint8Array {
  const largeurs = [...new Set(feuilles.flatMap(largeursDe))];
  const noms = nommer(feuilles);
  const colonnes = largeurs.map(
    (l, i) =>
      `<style:style style:name="Colonne${i}" style:family="table-column"><style:table-column-properties style:column-width="${l}cm"/></style:style>`,
  );
  const casse = (nom: string, plus: string): string =>
    `<style:style style:name="${nom}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>${plus}</style:style>`;
  return ecrirePaquet({
    sorte: 'spreadsheet',
    titre,
    langue,
    stylesDuContenu: `<office:automatic-styles>${colonnes.join('')}${casse('Case', '')}${casse('Gras', '<style:text-properties fo:font-weight="bold"/>')}</office:automatic-styles>`,
    corps: feuilles
      .map((f, i) => feuille(f, noms[i]!, (l) => `Colonne${largeurs.indexOf(l)}`))
      .join(''),
    styles: STYLES(xml(langue)),
  });
}
