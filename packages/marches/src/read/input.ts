/** Whatever the caller holds → bytes, piece after piece. */

/**
 * What `readMarches` accepts: the text of a file, its bytes, a stream of them, a `Blob` (a file that a visitor chose)
 * or a `Response`. Not an address: see `ouvrirFichier`.
 */
export type Entree =
  string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Blob | Response;

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
