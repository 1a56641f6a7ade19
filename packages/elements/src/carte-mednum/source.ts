/** One GET, no cookie, and what went wrong said in French. */
import { TernumError } from '@ternum/core';

export interface Reponse {
  octets: Uint8Array;
  /** Day of the file, from `Last-Modified`. */
  jour?: string;
}

const DELAI = 30_000;

/** @throws TernumError `network`, `timeout` or `http`; an abort is thrown as it is */
export async function demander(url: string, signal: AbortSignal): Promise<Reponse> {
  const limite = AbortSignal.timeout(DELAI);
  try {
    const reponse = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, limite]),
    });
    const { status, ok, headers } = reponse;
    if (!ok) {
      void reponse.body?.cancel();
      const phrases = await import('./etats-rares.ts').catch(() => undefined);
      throw new TernumError({
        kind: 'http',
        message: `HTTP ${status}`,
        status,
        url,
        hint: phrases?.refus(status),
      });
    }
    const temps = Date.parse(headers.get('last-modified') ?? '');
    return {
      octets: new Uint8Array(await reponse.arrayBuffer()),
      jour: temps ? new Date(temps).toISOString().slice(0, 10) : undefined,
    };
  } catch (cause) {
    if (signal.aborted || cause instanceof TernumError) throw cause;
    const tard = limite.aborted;
    throw new TernumError({
      kind: tard ? 'timeout' : 'network',
      message: String(cause),
      url,
      cause,
      hint: horsDAtteinte(tard),
    });
  }
}

function horsDAtteinte(tard: boolean): string {
  if (tard) return 'Le service ne répond pas à temps : réessayez plus tard.';
  return navigator.onLine
    ? 'Fichier injoignable : réessayez. Pour qui gère le site : vérifiez l’adresse, l’en-tête Access-Control-Allow-Origin de son serveur et la règle connect-src de la page.'
    : 'Vous êtes hors connexion : la liste sera lue dès que le réseau revient.';
}
