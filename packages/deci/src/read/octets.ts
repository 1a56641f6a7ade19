/** Whatever the caller holds → all its bytes. A register fits in memory: positions are decided on the whole file. */
import { isTernumError, TernumError } from '@ternum/core';
import { interrompu } from './failures.ts';
import type { EntreePei, OptionsLecture } from './types.ts';

/** Bytes of the input; a text stays a text. */
export async function octetsDe(
  entree: EntreePei,
  { signal, avancement }: OptionsLecture,
): Promise<Uint8Array | string> {
  if (signal?.aborted) throw interrompu(signal.reason);
  if (typeof entree === 'string' || entree instanceof Uint8Array) return entree;
  if (!(entree instanceof Object)) throw sansEntree();
  if ('getReader' in entree) return vider(entree, undefined, signal, avancement);
  if ('stream' in entree) return vider(entree.stream(), entree.size, signal, avancement);
  if (!('body' in entree)) throw sansEntree();
  if (!entree.ok)
    throw new TernumError({
      kind: 'http',
      status: entree.status,
      url: entree.url,
      message: `HTTP ${entree.status}`,
      hint: `Le serveur répond ${entree.status} au lieu du registre.`,
    });
  const { headers } = entree;
  const longueur = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
  return vider(entree.body, longueur || undefined, signal, avancement);
}

async function vider(
  flux: ReadableStream<Uint8Array> | null,
  total: number | undefined,
  signal: AbortSignal | undefined,
  avancement: OptionsLecture['avancement'],
): Promise<Uint8Array> {
  if (!flux) return new Uint8Array(0);
  const lecteur = flux.getReader();
  const arreter = (): void => void lecteur.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener('abort', arreter);
  const morceaux: Uint8Array[] = [];
  let octets = 0;
  try {
    for (let pas = await lecteur.read(); !pas.done; pas = await lecteur.read()) {
      morceaux.push(pas.value);
      octets += pas.value.byteLength;
      avancement?.(octets, total);
    }
  } catch (cause) {
    if (signal?.aborted) throw interrompu(signal.reason);
    throw isTernumError(cause) ? cause : rompu(cause);
  } finally {
    signal?.removeEventListener('abort', arreter);
  }
  if (signal?.aborted) throw interrompu(signal.reason);
  const tout = new Uint8Array(octets);
  let ou = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, ou);
    ou += morceau.byteLength;
  }
  return tout;
}

const rompu = (cause: unknown): TernumError =>
  new TernumError({
    kind: 'network',
    message: 'the connection broke',
    hint: 'La connexion s’est rompue avant la fin du fichier. Réessayez.',
    cause,
  });

const sansEntree = (): TernumError =>
  new TernumError({
    kind: 'input',
    message: 'neither text, bytes, a stream, a Blob nor a Response',
    hint: 'Donnez à lire un texte, des octets, un flux, un fichier (Blob) ou une réponse (Response).',
  });
