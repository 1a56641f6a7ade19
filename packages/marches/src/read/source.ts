/** Bytes → text in a sliding window, with the way back from a character to its byte. */

interface Segment {
  /** Index of its first character, counted from the start of the file. */
  char: number;
  octet: number;
  /** Bytes of a character; 0 where that varies (UTF-8). */
  width: number;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder();

export class Source {
  /** The window. */
  text = '';
  /** First character not used yet. */
  pos = 0;
  /** True once the last byte is in the window. */
  done = false;
  /** Bytes decoded so far. */
  octets = 0;
  #pieces: AsyncIterator<Uint8Array>;
  #rest = new Uint8Array(0);
  #segments: Segment[] = [];
  #dropped = 0;
  #utf16: string | undefined;
  /** Encoding to fall back on where the bytes are not UTF-8. */
  #fallback = 'windows-1252';

  constructor(pieces: AsyncIterator<Uint8Array>) {
    this.#pieces = pieces;
  }

  /** Forgets what was used and adds the next piece. False when there is none. */
  async more(): Promise<boolean> {
    while (!this.done) {
      const { value } = await this.#pieces.next();
      this.done = !value;
      const added = this.#decode(value);
      if (added) {
        this.text = this.pos < this.text.length ? this.text.slice(this.pos) + added : added;
        this.#dropped += this.pos;
        this.pos = 0;
        while (this.#segments.length > 1 && this.#segments[1]!.char <= this.#dropped) {
          this.#segments.shift();
        }
        return true;
      }
    }
    return false;
  }

  /** Lets the input go, also when reading stops half-way. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** Offset in the file of a character of the window. */
  octet(at: number): number {
    const char = this.#dropped + at;
    let segment: Segment | undefined;
    for (const s of this.#segments) if (s.char <= char) segment = s;
    if (!segment) return 0;
    const { octet, width, char: from } = segment;
    return (
      octet +
      (width
        ? (char - from) * width
        : new TextEncoder().encode(this.text.slice(Math.max(0, from - this.#dropped), at)).length)
    );
  }

  #decode(piece: Uint8Array | undefined): string {
    let bytes = piece ?? new Uint8Array(0);
    const first = !this.octets && !this.#rest.length;
    if (this.#rest.length) {
      const both = new Uint8Array(this.#rest.length + bytes.length);
      both.set(this.#rest);
      both.set(bytes, this.#rest.length);
      bytes = both;
    }
    const [b0 = 0, b1 = 0] = bytes;
    if (first && b0 >= 0xfe && b0 + b1 === 0x1fd) {
      this.#utf16 = b0 === 0xff ? 'utf-16le' : 'utf-16be';
    }
    if (first) {
      // An XML prolog counts only here: many lie about UTF-8, or name what no program knows (« utf8 »).
      const prolog = /<\?xml[^>]*encoding=["'](iso-8859-\d+)/i.exec(
        lenient.decode(bytes.subarray(0, 200)),
      );
      if (prolog) this.#fallback = prolog[1]!;
    }
    let end = bytes.length;
    if (!this.done) {
      // A character is never cut in two: what follows the last ASCII byte waits, if that is one character at most.
      if (this.#utf16) end &= ~1;
      else while (end > bytes.length - 4 && bytes[end - 1]! >= 0x80) end--;
    }
    this.#rest = bytes.slice(end);
    bytes = bytes.subarray(0, end);
    let width = this.#utf16 ? 2 : 0;
    const text = this.#utf16
      ? new TextDecoder(this.#utf16).decode(bytes)
      : (decodeUtf8(bytes) ?? ((width = 1), new TextDecoder(this.#fallback).decode(bytes)));
    const bom = first && !width && b0 === 0xef && b1 === 0xbb ? 3 : 0;
    this.#segments.push({
      char: this.#dropped + this.text.length,
      octet: this.octets + bom,
      width,
    });
    this.octets += bytes.length;
    return text;
  }
}

/**
 * Text, or `undefined` when these bytes are rather of an old 8-bit encoding. A few wrong bytes in UTF-8 (a text cut
 * in the middle of a character) must not turn every accent of the file into two signs: the majority decides.
 */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    const text = lenient.decode(bytes);
    const wrong = text.split('\ufffd').length - 1;
    let right = 0;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) right++;
    return right - wrong > wrong ? text : undefined;
  }
}
