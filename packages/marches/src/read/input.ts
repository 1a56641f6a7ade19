/** Whatever the caller holds → pieces of bytes of a middling size. */

export type Entree =
  string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Blob | Response;

// Small enough for what a piece yields to die young, large enough for one native call to do much (measured).
const PIECE = 1 << 16;

/** Bytes as they come, and how many in all, where that is known. */
export interface Ouverte {
  morceaux: AsyncIterable<Uint8Array>;
  taille?: number;
}

/** What a page has at hand is an answer of a server; the other kinds are told apart by a file of their own. */
export async function open(input: Entree, signal?: AbortSignal): Promise<Ouverte> {
  if (!(input instanceof Object) || !('body' in input))
    return (await import('./input-kinds.ts')).open(input, signal);
  const { headers, body } = input;
  return {
    morceaux: drain(body, signal),
    // The length on the wire, which is not that of the text when it is compressed.
    taille: headers.has('content-encoding')
      ? undefined
      : Number(headers.get('content-length')) || undefined,
  };
}

/** Pieces of about 64 KiB: longer ones are cut, shorter ones joined. */
export async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const part = chunk.subarray(at, at + PIECE);
      waiting.push(part);
      length += part.length;
      if (length < PIECE / 2) continue;
      yield join(waiting);
      waiting = [];
      length = 0;
    }
  }
  if (length) yield join(waiting);
}

/** The parts end to end; the part itself when only one holds something. */
export function join(parts: Uint8Array[]): Uint8Array {
  const full = parts.filter((part) => part.length);
  if (full.length < 2) return full[0] ?? new Uint8Array(0);
  const whole = new Uint8Array(full.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of full) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What a stream gives; it is let go when the reader leaves half-way. */
export async function* drain(
  stream: ReadableStream<Uint8Array> | null,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!stream) return;
  // Not `for await`: Safari's streams are not iterable.
  const reader = stream.getReader();
  const stop = (): void => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener('abort', stop);
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
