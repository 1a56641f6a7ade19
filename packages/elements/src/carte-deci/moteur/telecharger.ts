/** One GET, no cookie, and what went wrong said in French. Status and format are for the reader to judge. */
import { TernumError } from '@ternum/core';

/** Milliseconds before the first byte must have come: a large file may then take its time. */
const DELAI = 30_000;

/** @throws TernumError `network`, `timeout` or `aborted` */
export async function telecharger(url: string, signal: AbortSignal): Promise<Response> {
  const tard = new AbortController();
  const minuteur = setTimeout(() => tard.abort(), DELAI);
  try {
    return await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, tard.signal]),
    });
  } catch (cause) {
    const kind = signal.aborted ? 'aborted' : tard.signal.aborted ? 'timeout' : 'network';
    throw new TernumError({ kind, message: String(cause), url, cause, hint: PHRASES[kind] });
  } finally {
    clearTimeout(minuteur);
  }
}

const PHRASES = {
  aborted: 'La lecture a été interrompue.',
  timeout: 'Le serveur du registre ne répond pas à temps : réessayez plus tard.',
  network:
    'Fichier injoignable : réessayez. Pour qui gère le site : vérifiez l’adresse, l’en-tête Access-Control-Allow-Origin de son serveur et la règle connect-src de la page.',
};

/** Day of the file, from `Last-Modified`; absent when not told. */
export function jourDe({ headers }: Response): string | undefined {
  const temps = Date.parse(headers.get('last-modified') ?? '');
  return temps ? new Date(temps).toISOString().slice(0, 10) : undefined;
}

/** What a person recognises of an address. */
export function nomDe(adresse: string): string {
  if (!URL.canParse(adresse)) return adresse;
  const { pathname, host } = new URL(adresse);
  const nom = pathname.split('/').pop();
  try {
    return decodeURIComponent(nom ?? '') || host;
  } catch {
    return nom!;
  }
}
