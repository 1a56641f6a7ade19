/** One POST of one request, no cookie, and what went wrong said in French. Nothing is sent before it is called. */
import { TernumError } from '@ternum/core';
import { objetDemande, type DemandeRecue } from '@ternum/rgpd/demande-recue';

const DELAI = 30_000;
const GARDEE = 'Rien n’est perdu : ce que vous avez écrit est toujours là.';
const DOUBLE =
  'Vous pouvez renvoyer : le numéro reste le même, la mairie verra que c’est la même demande.';

/**
 * Sends. The receiver confirms by a status 2xx; a page of a site (HTML) or another address is no confirmation.
 *
 * @throws TernumError `network`, `timeout` or `http`
 */
export async function envoyer(url: string, demande: DemandeRecue): Promise<void> {
  const limite = AbortSignal.timeout(DELAI);
  let reponse: Response;
  try {
    reponse = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(objetDemande(demande)),
      credentials: 'omit',
      // A redirection would make a GET of it, and lose the request with a fine answer.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: limite,
    });
  } catch (cause) {
    const tard = limite.aborted;
    throw new TernumError({
      kind: tard ? 'timeout' : 'network',
      message: String(cause),
      url,
      cause,
      hint: tard
        ? `La mairie ne répond pas : la demande est peut-être arrivée. ${DOUBLE}`
        : navigator.onLine
          ? `La connexion a échoué. ${GARDEE} ${DOUBLE}`
          : `Vous êtes hors connexion. ${GARDEE} Renvoyez quand le réseau revient.`,
    });
  }
  void reponse.body?.cancel();
  const { status, ok, type, headers } = reponse;
  if (ok && !/^text\/html\b/i.test(headers.get('content-type') ?? '')) return;
  throw new TernumError({
    kind: 'http',
    message: type === 'opaqueredirect' ? 'redirected' : `HTTP ${status}`,
    status,
    url,
    hint: `${refus(status, ok, type)} ${GARDEE}`,
  });
}

function refus(status: number, ok: boolean, type: ResponseType): string {
  if (ok || type === 'opaqueredirect')
    return 'La mairie n’a pas confirmé la réception. Pour qui gère le site : l’adresse donnée par action doit répondre elle-même, sans page web.';
  if (status === 429) return 'La mairie reçoit trop de demandes : réessayez dans quelques minutes.';
  if (status === 413)
    return 'Le serveur de la mairie trouve la demande trop longue : raccourcissez vos précisions.';
  if (status > 499) return 'Le serveur de la mairie est en panne : réessayez plus tard.';
  return `Le serveur de la mairie n’a pas pris la demande (erreur ${status}).`;
}
