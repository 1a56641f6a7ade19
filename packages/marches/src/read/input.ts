/** Whatever the caller holds → pieces of bytes of a middling size. */
import { TernumError } from '@ternum/core';

export type Entree =
  string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Blob | Response;

// Small enough for what a piece yields to die young, large enough for one native call to do much (measured).
const PIECE = 1 << 16;

/** Size in bytes, where the input knows it. */
export function sizeOf(input: Entree): number | undefined {
  if (typeof input === 'string') return undefined;
  if (input instanceof Uint8Array) return input.byteLength;
  if ('headers' in input) {
    // The length on the wire, which is not that of the text when it is compressed.
    const length = Number(input.headers.get('content-length'));
    return length && !input.headers.get('content-encoding') ? length : undefined;
  }
  return 'size' in input ? input.size : undefined;
}

/** Pieces of about 64 KiB: longer ones are cut, shorter ones joined. */
export async function* pieces(input: Entree, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks(input, signal)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const part = chunk.subarray(at, at + PIECE);
      waiting.push(part);
      length += part.length;
      if (length < PIECE / 2) continue;
      yield join(waiting, length);
      waiting = [];
      length = 0;
    }
  }
  if (length) yield join(waiting, length);
}

export function join(parts: Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* chunks(input: Entree, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (typeof input === 'string') {
    const encoder = new TextEncoder();
    for (let at = 0; at < input.length;) {
      let end = at + PIECE;
      // Never between the two halves of one character.
      if ((input.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++;
      yield encoder.encode(input.slice(at, end));
      at = end;
    }
  } else if (input instanceof Uint8Array) {
    yield input;
  } else if ('getReader' in input || 'body' in input || 'stream' in input) {
    const stream: ReadableStream<Uint8Array> | null =
      'getReader' in input ? input : 'body' in input ? input.body : input.stream();
    if (!stream) return;
    // Not `for await`: Safari's streams are not iterable.
    const reader = stream.getReader();
    const stop = (): void => void reader.cancel(signal?.reason).catch(() => {});
    signal?.addEventListener('abort', stop);
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
    } finally {
      signal?.removeEventListener('abort', stop);
      // Left half-way: the source must not go on sending.
      reader.cancel().catch(() => {});
    }
  } else if (Symbol.asyncIterator in Object(input)) {
    yield* input;
  } else {
    throw new TernumError({
      kind: 'input',
      message: 'readMarches: unsupported input',
      hint: 'Donnez un texte, des octets, un flux, un fichier (Blob) ou une réponse de fetch.',
    });
  }
}
