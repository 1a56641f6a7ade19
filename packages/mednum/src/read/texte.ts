/** Bytes → text. A strict UTF-8 reading that fails is a file of an old spreadsheet. */
export function decoder(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    // Several versions of Node read « windows-1252 » as ISO-8859-1, where these are control characters.
    return new TextDecoder('windows-1252')
      .decode(octets)
      .replace(/[\x80-\x9f]/g, (c) => HAUTS[c.charCodeAt(0) - 0x80]!);
  }
}

/** 0x80 to 0x9f in windows-1252 (WHATWG Encoding Standard); a space where nothing stands. */
const HAUTS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
