/** Bytes → text in a sliding window. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

export class Source {
  /** The window. */
  text = '';
  /** First character not used yet. */
  pos = 0;
  /** True once the last byte is in the window. */
  done = false;
  /** Bytes decoded so far. */
  octets = 0;
  /** Bytes of a character, in the last piece; 0 where that varies (UTF-8). */
  width = 0;
  #pieces: AsyncIterator<Uint8Array>;
  #rest = new Uint8Array(0);
  #head = '';
  #utf16 = '';
  #unfinished = unfinished;

  constructor(pieces: AsyncIterator<Uint8Array>) {
    this.#pieces = pieces;
  }

  /** Forgets what was used and adds the next piece. False when there is none. */
  async more(): Promise<boolean> {
    while (!this.done) {
      const { value } = await this.#pieces.next();
      this.done = !value;
      const added = await this.#decode(value ?? new Uint8Array(0));
      if (added) {
        this.text = this.pos < this.text.length ? this.text.slice(this.pos) + added : added;
        this.pos = 0;
        return true;
      }
    }
    return false;
  }

  /** Lets the input go, also when reading stops half-way. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** Offset in the file of a character of the window: only asked for what cannot be read. */
  octet(at: number): number {
    const after = this.text.slice(at);
    return (
      this.octets -
      (this.width ? after.length * this.width : new TextEncoder().encode(after).length)
    );
  }

  async #decode(piece: Uint8Array): Promise<string> {
    const bytes = joined(this.#rest, piece);
    // 0xfe and 0xff begin UTF-16, and nothing in UTF-8.
    if (!this.octets && bytes[0]! >= 0xfe) {
      this.#utf16 = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
      this.#unfinished = (await import('./encodings.ts')).unfinished16;
    }
    const end = this.done ? bytes.length : bytes.length - this.#unfinished(bytes);
    this.#rest = bytes.slice(end);
    if (!end) return '';
    const whole = bytes.subarray(0, end);
    this.octets += end;
    let text: string | undefined;
    try {
      if (!this.#utf16) {
        text = utf8.decode(whole);
        this.width = 0;
      }
    } catch {
      // Not UTF-8, or not all of it.
    }
    if (text === undefined) {
      const { decode } = await import('./encodings.ts');
      [text, this.width] = decode(whole, this.#utf16, this.#head);
    }
    this.#head ||= text.slice(0, 200);
    return text;
  }
}

/** The end of a piece and the next one. */
function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (!rest.length) return piece;
  const whole = new Uint8Array(rest.length + piece.length);
  whole.set(rest);
  whole.set(piece, rest.length);
  return whole;
}

/** How many of the last bytes begin a character that goes on in the next piece. */
function unfinished(bytes: Uint8Array): number {
  const { length } = bytes;
  let at = length;
  while (at > length - 3 && (bytes[at - 1]! & 0xc0) === 0x80) at--;
  const lead = bytes[at - 1]!;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return size > length - at + 1 ? length - at + 1 : 0;
}
