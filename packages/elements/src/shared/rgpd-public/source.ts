/** One GET of the public file, no cookie, and what went wrong said in French. */
import { TernumError } from '@ternum/core';

const DELAI = 30_000;

/** @throws TernumError `network`, `timeout` or `http`; an abort is thrown as it is */
export async function demanderPublic(url: string, signal: AbortSignal): Promise<string> {
  const limite = AbortSignal.timeout(DELAI);
  try {
    const reponse = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, limite]),
    });
    if (reponse.ok) return await reponse.text();
    void reponse.body?.cancel();
    const { status } = reponse;
    throw new TernumError({
      kind: 'http',
      message: `HTTP ${status}`,
      status,
      url,
      hint: refus(status),
    });
  } catch (cause) {
    if (signal.aborted || cause instanceof TernumError) throw cause;
    const tard = limite.aborted;
    throw new TernumError({
      kind: tard ? 'timeout' : 'network',
      message: String(cause),
      url,
      cause,
      hint: tard
        ? 'Le serveur ne répond pas à temps : réessayez plus tard.'
        : navigator.onLine
          ? 'Fichier injoignable : réessayez. Pour qui gère le site : vérifiez l’adresse, l’en-tête Access-Control-Allow-Origin de son serveur et la règle connect-src de la page.'
          : 'Vous êtes hors connexion : réessayez quand le réseau revient.',
    });
  }
}

function refus(status: number): string {
  if (status === 404 || status === 410)
    return 'Il n’y a pas de fichier à l’adresse donnée par source.';
  if (status === 401 || status === 403)
    return 'Le serveur refuse l’accès à ce fichier : il doit être public.';
  return status > 499
    ? 'Le serveur est en panne : réessayez plus tard.'
    : `Le serveur a répondu par l’erreur ${status}.`;
}
