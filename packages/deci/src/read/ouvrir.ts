/** Bytes → table: the format is seen from the bytes, the name of a file proves nothing. */
import type { TernumError } from '@ternum/core';
import { inconnu, nonLu, pageWeb, vide } from './failures.ts';
import { texteDe } from './texte.ts';
import type { FormatPei, OptionsLecture, Table } from './types.ts';

/** @throws TernumError `parse` or `unsupported` */
export async function tableDesOctets(
  entree: Uint8Array | string,
  options: OptionsLecture,
): Promise<Table> {
  if (typeof entree === 'string') return tableDuTexte(entree, options);
  if (entree.length === 0) throw vide();
  if (entree[0] === 0x50 && entree[1] === 0x4b) {
    const classeur = classeurDe(entree);
    if (classeur) return (await import('./tableur.ts')).tableTableur(entree, classeur);
    return (await import('./archive.ts')).tableArchive(entree, options);
  }
  refuserBinaires(entree);
  return tableDuTexte(texteDe(entree), options);
}

async function tableDuTexte(brut: string, options: OptionsLecture): Promise<Table> {
  // Line ends of an old Macintosh.
  const texte = brut.includes('\r') && !brut.includes('\n') ? brut.replaceAll('\r', '\n') : brut;
  const sans = texte.charCodeAt(0) === 0xfeff ? texte.slice(1) : texte;
  const debut = /\S/.exec(sans)?.[0];
  if (debut === undefined) throw vide();
  if (debut === '<') throw pageWeb();
  const json: readonly (FormatPei | undefined)[] = ['geojson', 'json', 'jsonl', 'opendatasoft'];
  if (
    json.includes(options.format) ||
    (options.format !== 'csv' && (debut === '{' || debut === '['))
  )
    return (await import('./json.ts')).tableJson(sans, options);
  return sansNuls(sans);
}

/** A program may leave a zero byte in a cell: it goes, and is told. Many of them are no text. */
async function sansNuls(texte: string): Promise<Table> {
  const { tableCsv } = await import('./csv.ts');
  const nuls = texte.split('\0').length - 1;
  if (nuls === 0) return tableCsv(texte);
  if (nuls > 8 + texte.length / 1_000) throw inconnu();
  const avertissement = `Le fichier contient ${nuls} octet${nuls > 1 ? 's' : ''} nul${nuls > 1 ? 's' : ''}, ignoré${nuls > 1 ? 's' : ''} : le logiciel qui l’a écrit a sans doute un défaut.`;
  return { ...tableCsv(texte.replaceAll('\0', '')), avertissements: [avertissement] };
}

/** XLSX and ODS are zips: their first entries tell. */
function classeurDe(octets: Uint8Array): FormatPei | undefined {
  const debut = new TextDecoder('latin1').decode(octets.subarray(0, 4_096));
  if (debut.includes('opendocument.spreadsheet')) return 'ods';
  if (/\[Content_Types\]\.xml|xl\/workbook|_rels\/\.rels/.test(debut)) return 'xlsx';
  const fin = new TextDecoder('latin1').decode(octets.subarray(-65_536));
  return fin.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}

const CONNUS: readonly (readonly [signature: string, erreur: () => TernumError])[] = [
  [
    'SQLite format 3',
    () =>
      nonLu(
        'Ce fichier est un GeoPackage (SQLite), qui ne se lit pas ici : exportez-le en GeoJSON, en CSV ou en shapefile zippé.',
      ),
  ],
  [
    '\xd0\xcf\x11\xe0',
    () =>
      nonLu(
        'Ce fichier est un ancien classeur Excel (.xls) : enregistrez-le en XLSX, en ODS ou en CSV.',
      ),
  ],
  [
    '%PDF',
    () => nonLu('Ce fichier est un PDF : demandez le registre en CSV, en GeoJSON ou en tableur.'),
  ],
  ['\x1f\x8b', () => nonLu('Ce fichier est compressé en gzip : décompressez-le, ou zippez-le.')],
  [
    '\x00\x00\x27\x0a',
    () =>
      nonLu(
        'Un shapefile a plusieurs fichiers (.shp, .dbf, .prj) : donnez-les ensemble dans un zip.',
      ),
  ],
];

function refuserBinaires(octets: Uint8Array): void {
  const debut = new TextDecoder('latin1').decode(octets.subarray(0, 16));
  for (const [signature, erreur] of CONNUS) if (debut.startsWith(signature)) throw erreur();
}
