/** A text, bytes, a Blob, a stream of the platform or of Node → their bytes. Loaded when one of these comes. */
import { noInput } from './failures.ts';
import { drain, type Entree, type Ouverte } from './input.ts';

// Small enough for what a piece yields to die young, large enough for one native call to do much (measured).
const PIECE = 1 << 16;

export function open(input: Exclude<Entree, Response>, signal?: AbortSignal): Ouverte {
  const [chunks, taille] = chunksOf(input, signal);
  return { morceaux: pieces(chunks), taille };
}

function chunksOf(
  input: Exclude<Entree, Response>,
  signal?: AbortSignal,
): [AsyncIterable<Uint8Array>, number?] {
  if (typeof input === 'string') return [once(new TextEncoder().encode(input))];
  if (!(input instanceof Object)) throw noInput();
  if (input instanceof Uint8Array) return [once(input), input.byteLength];
  if ('getReader' in input) return [drain(input, signal)];
  if ('stream' in input) return [drain(input.stream(), signal), input.size];
  if (Symbol.asyncIterator in input) return [input];
  throw noInput();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Pieces of about 64 KiB: longer ones are cut, shorter ones joined. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
function join(parts: Uint8Array[]): Uint8Array {
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
