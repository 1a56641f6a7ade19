/** One GET, no cookie, and what went wrong said in French. */
import { TernumError } from '@ternum/core';

export interface Reponse {
  json: unknown;
  /** Day of the file, from `Last-Modified`. */
  jour?: string;
}

const DELAI = 30_000;

/** @throws TernumError `network`, `timeout`, `http` or `parse`; an abort is thrown as it is */
export async function demander(url: string, signal: AbortSignal): Promise<Reponse> {
  const limite = AbortSignal.timeout(DELAI);
  let texte = '';
  let reponse: Response | undefined;
  try {
    reponse = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, limite]),
    });
    if (reponse.ok) texte = await reponse.text();
    // What is not read keeps its connection.
    else void reponse.body?.cancel();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new TernumError({
      kind: limite.aborted ? 'timeout' : 'network',
      message: String(cause),
      url,
      cause,
      hint: horsDAtteinte(limite.aborted, reponse !== undefined),
    });
  }
  const { status, ok, headers } = reponse;
  if (!ok)
    throw new TernumError({
      kind: 'http',
      message: `HTTP ${status}`,
      status,
      url,
      hint: refus(status),
    });
  const temps = Date.parse(headers.get('last-modified') ?? '');
  return {
    json: lire(texte, url),
    jour: temps ? new Date(temps).toISOString().slice(0, 10) : undefined,
  };
}

function horsDAtteinte(tard: boolean, commence: boolean): string {
  if (tard) return 'Le service ne répond pas à temps : réessayez plus tard.';
  if (!navigator.onLine)
    return 'Vous êtes hors connexion : la liste sera lue dès que le réseau revient.';
  return commence
    ? 'La connexion a été coupée pendant la lecture : réessayez.'
    : 'Fichier injoignable : réessayez. Pour qui gère le site : vérifiez l’adresse, l’en-tête Access-Control-Allow-Origin de son serveur et la règle connect-src de la page.';
}

function refus(status: number): string {
  if (status === 404 || status === 410)
    return 'Il n’y a pas de fichier à l’adresse donnée par source.';
  if (status === 401 || status === 403)
    return 'Le serveur refuse l’accès à ce fichier : il doit être public.';
  if (status === 429)
    return 'Le service reçoit trop de demandes : réessayez dans quelques minutes.';
  return status > 499
    ? 'Le service des consultations est en panne : réessayez plus tard.'
    : `Le serveur a répondu par l’erreur ${status}.`;
}

function lire(texte: string, url: string): unknown {
  try {
    return JSON.parse(texte);
  } catch (cause) {
    const hint = texte.trimStart().startsWith('<')
      ? 'L’adresse donne une page web, et non le fichier des consultations.'
      : 'Le fichier des consultations est coupé ou mal écrit : ce n’est pas du JSON.';
    throw new TernumError({ kind: 'parse', message: String(cause), url, cause, hint });
  }
}
