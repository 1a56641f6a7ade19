/** Workbook → sheets, whichever the office suite. */
import { TernumError } from '../errors/index.ts';
import { lireZip } from '../zip/index.ts';
import { feuillesOds } from './lire-ods.ts';
import { feuillesXlsx } from './lire-xlsx.ts';
import type { Feuille } from './types.ts';

const refus = (message: string, hint: string): TernumError =>
  new TernumError({ kind: 'parse', message, hint });

/** First bytes of the formats of before 2007, and of workbooks protected by a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Sheets of a workbook: `.xlsx` (ECMA-376) or `.ods` (ODF). Formulas give their last result. Runs in a worker.
 *
 * @throws TernumError `parse` for another format, an old `.xls`, a password, or a damaged file
 */
export function lireTableur(octets: Uint8Array): Feuille[] {
  if (OLE.every((octet, i) => octets[i] === octet))
    throw refus(
      'spreadsheet: OLE file',
      'Ce classeur est d’un ancien format (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx, .ods ou .csv.',
    );
  const fichiers = lireZip(octets, {
    seulement: (nom) =>
      nom === 'content.xml' || /^xl\/.*\.(xml|rels)$/.test(nom) || nom === 'META-INF/manifest.xml',
  });
  if (fichiers['xl/workbook.xml']) return feuillesXlsx(fichiers);
  if (fichiers['content.xml']) {
    if (/encryption-data/.test(new TextDecoder().decode(fichiers['META-INF/manifest.xml'])))
      throw refus(
        'spreadsheet: encrypted',
        'Ce classeur est protégé par un mot de passe : enregistrez-le sans mot de passe.',
      );
    return feuillesOds(fichiers);
  }
  throw refus('spreadsheet: no workbook', 'Ce fichier n’est pas un classeur .xlsx ou .ods.');
}
