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
  utf16: string,
  head: string,
): [text: string, width: number] {
  if (utf16) return [new TextDecoder(utf16).decode(bytes), 2];
  const text = lenient.decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  let right = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) right++;
  if (right - wrong > wrong) return [text, 0];
  const start = head || new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["'](iso-8859-\d+)/i.exec(start)?.[1] ?? 'iso-8859-1';
  const old = new TextDecoder(named).decode(bytes);
  // Several versions of Node read « windows-1252 » as ISO-8859-1, where these are control characters.
  return [
    named.endsWith('-1') ? old.replace(/[\x80-\x9f]/g, (c) => HIGH[c.charCodeAt(0) - 128]!) : old,
    1,
  ];
}

/** How many of the last bytes begin a character of UTF-16 that goes on in the next piece. */
export function unfinished16(bytes: Uint8Array): number {
  const { length } = bytes;
  // The first half of a pair begins with 0xd8 to 0xdb; taking the wrong byte for it only delays two bytes.
  const even = length - (length % 2);
  const half = (b: number | undefined): boolean => (b! & 0xfc) === 0xd8;
  return length - even + (half(bytes[even - 1]) || half(bytes[even - 2]) ? 2 : 0);
}

/** 0x80 to 0x9f in windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
