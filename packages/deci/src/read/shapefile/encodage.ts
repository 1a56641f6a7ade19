/** Bytes of a table → text, by what the layer declares (.cpg, then the table's own byte), then by what they are. */
import { texteDe } from '../texte.ts';

/** Decodes one value that is not plain ASCII. */
export type Decodeur = (octets: Uint8Array) => string;

/** Signs 128 to 255. All of them together are no UTF-8, so that the reader of texts answers with windows-1252. */
const ANSI = texteDe(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
/** Western Europe under DOS: dBase files of before 2000, and those that were copied since. */
const OEM_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const OEM_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const parTable =
  (table: string): Decodeur =>
  (octets) => {
    let texte = '';
    for (const o of octets) texte += o < 128 ? String.fromCharCode(o) : table[o - 128]!;
    return texte;
  };

/** UTF-8 where the bytes are that, windows-1252 elsewhere: right whatever is declared, but where DOS is. */
const vu: Decodeur = texteDe;

/**
 * @param cpg text of the .cpg file
 * @param pilote « language driver », byte 29 of the table
 */
export function decodeurDe(
  cpg: string | undefined,
  pilote: number,
): { decoder: Decodeur; inconnu?: string } {
  const dit =
    cpg
      ?.trim()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') ?? '';
  if (dit && dit !== 'system') {
    const decoder = parNom(dit);
    return decoder ? { decoder } : { decoder: vu, inconnu: cpg!.trim().slice(0, 40) };
  }
  if ([0x02, 0x0a, 0x0e, 0x10, 0x12, 0x14, 0x16, 0x1a, 0x1d, 0x25, 0x37].includes(pilote))
    return { decoder: parTable(OEM_850) };
  if ([0x01, 0x09, 0x0b, 0x0d, 0x0f, 0x11, 0x15, 0x18, 0x19, 0x1b].includes(pilote))
    return { decoder: parTable(OEM_437) };
  // « ANSI » (0x57) is what most software writes without looking: not believed against bytes that are UTF-8.
  return { decoder: vu };
}

function parNom(dit: string): Decodeur | undefined {
  if (/^(utf8|65001|cp65001)$/.test(dit)) return vu;
  if (/^(ansi|cp|windows|win)?1252$|^(iso)?88591$|^latin1$|^ansi$/.test(dit)) return parTable(ANSI);
  if (/^(iso)?885915$|^latin9$/.test(dit)) return avec('iso-8859-15');
  if (/^(oem|cp|ibm|dos)?850$/.test(dit)) return parTable(OEM_850);
  if (/^(oem|cp|ibm|dos)?437$/.test(dit)) return parTable(OEM_437);
  return undefined;
}

function avec(nom: string): Decodeur {
  const decodeur = new TextDecoder(nom);
  return (octets) => decodeur.decode(octets);
}
