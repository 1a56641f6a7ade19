/** Bytes → sheets, whatever the table: CSV, XLSX or ODS. */
import { TernumError } from '@ternum/core';
import { decoderTexte, lireCsv } from '@ternum/core/csv';
import type { Cellule } from '@ternum/core/tableur';

/** One sheet; rows keep the number that a person counts. */
export interface Feuille {
  nom: string;
  lignes: { numero: number; cellules: string[] }[];
}

/** Zip, and the compound files of before 2007. */
const classeur = ([a, b]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);

/**
 * Rows that hold something, as text. Hidden sheets are read too.
 *
 * @throws TernumError `parse` for a workbook that is damaged or of a former format, and for an empty file
 */
export async function lireFeuilles(octets: Uint8Array): Promise<Feuille[]> {
  if (classeur(octets)) {
    const { lireTableur } = await import('@ternum/core/tableur');
    return lireTableur(octets).map(({ nom, lignes }) => ({
      nom,
      lignes: lignes
        .map((cellules, i) => ({ numero: i + 1, cellules: cellules.map(enTexte) }))
        .filter(({ cellules }) => cellules.some(Boolean)),
    }));
  }
  const texte = decoderTexte(octets);
  if (!texte.replace(/^\ufeff/, '').trim() || texte.includes('\0'))
    throw new TernumError({
      kind: 'parse',
      code: 'tableau',
      message: 'no table',
      hint: 'Ce fichier est vide, ou n’est ni un registre (.zip, .json) ni un tableau (.csv, .xlsx, .ods).',
    });
  const lignes = lireCsv(texte).map(({ cellules, ligne }) => ({
    numero: ligne,
    cellules: cellules.map(sansApostrophe),
  }));
  return [{ nom: '', lignes }];
}

const enTexte = (cellule: Cellule): string =>
  cellule === undefined
    ? ''
    : typeof cellule === 'boolean'
      ? cellule
        ? 'Oui'
        : 'Non'
      : String(cellule).trim();

/** What writers of CSV put before a text that a spreadsheet would run (OWASP, « CSV Injection »). */
const GARDE = /^'(?='*[\s\0]*[=+\-@\t\r＝＋－＠])/;
const sansApostrophe = (cellule: string): string => cellule.replace(GARDE, '').trim();

/** For a text that begins like a guarded one: one more apostrophe, so that it comes back as it was. */
export const gardee = (texte: string): string => (GARDE.test(texte) ? `'${texte}` : texte);
