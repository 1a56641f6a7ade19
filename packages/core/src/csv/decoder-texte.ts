/** Bytes → text: UTF-8, UTF-16 with or without its mark, windows-1252. */

/** Text without byte order mark. A few wrong bytes in UTF-8 do not turn every accent into two signs. */
export function decoderTexte(octets: Uint8Array): string {
  const seize = utf16(octets);
  if (seize) return new TextDecoder(seize).decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    const texte = new TextDecoder().decode(octets);
    let faux = 0;
    let justes = 0;
    for (let i = 0; i < texte.length; i++) {
      const c = texte.charCodeAt(i);
      if (c === 0xfffd) faux++;
      else if (c > 0x7f) justes++;
    }
    if (justes > faux) return texte;
    // Several versions of Node read « windows-1252 » as ISO-8859-1, where these are control characters.
    return new TextDecoder('windows-1252')
      .decode(octets)
      .replace(/[\x80-\x9f]/g, (c) => HAUTS[c.charCodeAt(0) - 128]!);
  }
}

function utf16(o: Uint8Array): string | undefined {
  if (o[0] === 0xff && o[1] === 0xfe) return 'utf-16le';
  if (o[0] === 0xfe && o[1] === 0xff) return 'utf-16be';
  // Without a mark: every other byte of a heading is zero.
  if (o.length > 7 && o[1] === 0 && o[3] === 0 && o[5] === 0 && o[0]) return 'utf-16le';
  if (o.length > 7 && o[0] === 0 && o[2] === 0 && o[4] === 0 && o[1]) return 'utf-16be';
  return undefined;
}

/** 0x80 to 0x9f in windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const HAUTS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
