/** Bytes that are not plain UTF-8. Loaded when such bytes come. */

const lenient = new TextDecoder();

/**
 * Text and bytes per character. `head`: what the file began with, when these are not its first bytes.
 *
 * A few wrong bytes in UTF-8 (a text cut in the middle of a character) must not turn every accent of the file into two
 * signs: the majority decides. An XML prolog counts only to tell old encodings apart: many lie about UTF-8, or name
 * what no program knows (« utf8 »).
 */
export function decode(
  bytes: Uint8Array,
  width: number,
  head: string,
): [text: string, width: number] {
  if (width > 1) {
    const big = head ? head.charCodeAt(0) === 0xfffe : bytes[0] === 0xfe;
    return [new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes), 2];
  }
  const text = lenient.decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  let right = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) right++;
  if (right - wrong > wrong) return [text, 0];
  const start = head || new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["'](iso-8859-\d+)/i.exec(start)?.[1];
  return [new TextDecoder(named ?? 'windows-1252').decode(bytes), 1];
}
