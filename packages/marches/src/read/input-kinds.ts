/** A text, bytes, a Blob, a stream of the platform or of Node → their bytes. Loaded when one of these comes. */
import { drain, type Entree, type Ouverte } from './input.ts';

export function open(input: Exclude<Entree, Response>, signal?: AbortSignal): Ouverte {
  if (typeof input === 'string') return { morceaux: once(new TextEncoder().encode(input)) };
  if (input instanceof Uint8Array) return { morceaux: once(input), taille: input.byteLength };
  if ('getReader' in input) return { morceaux: drain(input, signal) };
  if ('stream' in input) return { morceaux: drain(input.stream(), signal), taille: input.size };
  return { morceaux: input };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
