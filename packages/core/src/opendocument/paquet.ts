/** The parts that every OpenDocument file has (OASIS ODF 1.3, parts 2 and 3). */
import { ecrireZip } from '../zip/index.ts';
import { xml } from './xml.ts';

export const ESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"';

export const TETE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What a file is made of. XML is given already escaped, the rest as text. */
export interface Paquet {
  /** `text`, `spreadsheet`. */
  sorte: 'text' | 'spreadsheet';
  titre: string;
  langue: string;
  /** Styles of the content, then its body. */
  stylesDuContenu: string;
  corps: string;
  /** `styles.xml`, entire. */
  styles: string;
}

const manifeste = (type: string): string =>
  `${TETE}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The same parts give the same bytes; the type comes first, stored, so that a system knows the file by it. */
export function ecrirePaquet({ sorte, titre, langue, ...xmls }: Paquet): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${sorte}`;
  const parties = {
    mimetype: type,
    'content.xml': `${TETE}<office:document-content ${ESPACES}>${xmls.stylesDuContenu}<office:body><office:${sorte}>${xmls.corps}</office:${sorte}></office:body></office:document-content>`,
    'styles.xml': xmls.styles,
    'meta.xml': `${TETE}<office:document-meta ${ESPACES}><office:meta><dc:title>${xml(titre)}</dc:title><dc:language>${xml(langue)}</dc:language></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': manifeste(type),
  };
  const utf8 = new TextEncoder();
  return ecrireZip(
    Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, utf8.encode(texte)])),
    ['mimetype'],
  );
}
