/** Directory of a zip archive (APPNOTE 6.3): what it holds and where. */
import { TernumError } from '../errors/index.ts';

/** One file of the archive, as its directory declares it. */
export interface Entree {
  nom: string;
  /** 0 stored, 8 deflated. */
  methode: number;
  /** Bytes in the archive. */
  comprime: number;
  /** Bytes declared, once inflated. */
  taille: number;
  crc: number;
  /** Where its own header begins. */
  debut: number;
}

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
export const LOCALE = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65 535. */
const AU_PLUS = 22 + 65_535;

const CHIFFRE = 1;
const UTF8 = 1 << 11;

/** Upper half of code page 437, for names written by old tools. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

export const illisible = (message: string, hint: string): TernumError =>
  new TernumError({ kind: 'parse', message, hint });

const coupee = (ou: number): TernumError =>
  illisible(
    `zip: nothing at byte ${ou}`,
    `L’archive est coupée ou abîmée (octet ${ou}) : récupérez-la de nouveau.`,
  );

/** @throws TernumError `parse` when it is no zip, is cut, encrypted, or of a kind that nobody needs here (zip64) */
export function lireRepertoire(octets: Uint8Array, limite: number): Entree[] {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const fin = trouverFin(vue);
  const nombre = vue.getUint16(fin + 10, true);
  let ou = vue.getUint32(fin + 16, true);
  if (nombre === 0xffff || ou === 0xffffffff)
    throw illisible('zip64', 'Cette archive est trop grande (zip64) : découpez-la.');
  if (nombre > limite)
    throw illisible(
      `zip: ${nombre} entries`,
      `L’archive contient ${nombre} fichiers, plus que les ${limite} admis.`,
    );
  const entrees: Entree[] = [];
  const noms = new Set<string>();
  for (let i = 0; i < nombre; i++) {
    if (ou + 46 > octets.length || vue.getUint32(ou, true) !== ENTREE) throw coupee(ou);
    const drapeaux = vue.getUint16(ou + 8, true);
    const longueur = vue.getUint16(ou + 28, true);
    const nom = nomDe(octets.subarray(ou + 46, ou + 46 + longueur), drapeaux);
    // Another program may read the other one.
    if (noms.has(nom))
      throw illisible(
        'zip: twice the same name',
        `« ${nom} » est deux fois dans cette archive : refaites-la à partir des bons fichiers.`,
      );
    noms.add(nom);
    if (drapeaux & CHIFFRE)
      throw illisible(
        'zip: encrypted',
        `« ${nom} » est protégé par un mot de passe : donnez une archive sans mot de passe.`,
      );
    entrees.push({
      nom,
      methode: vue.getUint16(ou + 10, true),
      crc: vue.getUint32(ou + 16, true),
      comprime: vue.getUint32(ou + 20, true),
      taille: vue.getUint32(ou + 24, true),
      debut: vue.getUint32(ou + 42, true),
    });
    ou += 46 + longueur + vue.getUint16(ou + 30, true) + vue.getUint16(ou + 32, true);
  }
  return entrees;
}

function trouverFin(vue: DataView): number {
  const bas = Math.max(0, vue.byteLength - AU_PLUS);
  for (let i = vue.byteLength - 22; i >= bas; i--) if (vue.getUint32(i, true) === FIN) return i;
  if (vue.byteLength >= 4 && vue.getUint32(0, true) === LOCALE) throw coupee(vue.byteLength);
  throw illisible('zip: no end record', 'Ce fichier n’est pas une archive zip.');
}

function nomDe(octets: Uint8Array, drapeaux: number): string {
  if (drapeaux & UTF8) return new TextDecoder().decode(octets);
  // Many tools write UTF-8 without saying so; a name that is not valid UTF-8 is of the old code page.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return Array.from(octets, (o) => (o < 128 ? String.fromCharCode(o) : CP437[o - 128]!)).join('');
  }
}
