/** Why a file could not be had, said in French to an integrator. Loaded when it happens. */
import { TernumError } from '@ternum/core';

export function httpFailure(status: number, url: string): TernumError {
  return new TernumError({
    kind: 'http',
    message: `HTTP ${status}`,
    status,
    url,
    hint: explain(status),
  });
}

export function lateFailure(timeout: number, url: string, cause: unknown): TernumError {
  return new TernumError({
    kind: 'timeout',
    message: `no answer within ${timeout} ms`,
    url,
    cause,
    hint: 'Le serveur ne répond pas à temps : réessayez plus tard.',
  });
}

function explain(status: number): string {
  if (status === 404 || status === 410) {
    return 'Le fichier n’existe pas à cette adresse : vérifiez l’attribut source.';
  }
  if (status === 401 || status === 403)
    return 'Le serveur refuse l’accès à ce fichier : il doit être public.';
  if (status === 429)
    return 'Le serveur reçoit trop de demandes : réessayez dans quelques minutes.';
  return status > 499
    ? 'Le serveur des données est en panne : réessayez plus tard.'
    : `Le serveur a répondu par l’erreur ${status}.`;
}

/** What went wrong while opening or reading, in our words. */
export function failure(
  cause: unknown,
  url: string,
  signal: AbortSignal | undefined,
  response?: Response,
): TernumError {
  if (signal?.aborted) {
    return new TernumError({
      kind: 'aborted',
      message: 'aborted',
      url,
      cause,
      hint: 'Le chargement a été interrompu.',
    });
  }
  if (cause instanceof TernumError) {
    const { kind, message, hint } = cause;
    return new TernumError({ kind, message, hint, url, cause });
  }
  return new TernumError({
    kind: 'network',
    message: String(cause),
    url,
    cause,
    hint: response
      ? 'La connexion a été coupée pendant la lecture : réessayez.'
      : 'Fichier injoignable : vérifiez l’adresse, que son serveur autorise cette page (en-tête Access-Control-Allow-Origin) et que la politique de sécurité de la page (connect-src) la permet.',
  });
}
