/** An HTTP error, with what the body says of it in any of the shapes that public services use. */
import type { TernumErrorInit } from '../../errors/index.ts';
import type { Context } from '../failures.ts';
import type { Answer } from '../send.ts';
import { bodyOf, scrub, type IsSecret } from './scrub.ts';

type Details = Answer & { now: number };

export function http(
  context: Context,
  { headers, body: bytes, sent, now }: Details,
  isSecret: IsSecret,
): Partial<TernumErrorInit> {
  const status = context.status!;
  const body = bodyOf(
    scrub(new TextDecoder().decode(bytes as Uint8Array), context.url!, sent, isSecret),
  );
  const said = detailsOf(body);
  // `X-RateLimit-Reset` is Opendatasoft's: the end of the day's quota.
  const reset = said.reset ?? headers.get('retry-after') ?? headers.get('x-ratelimit-reset');
  return {
    message: said.message || sentence(body) || `HTTP ${status}`,
    code: said.code,
    body,
    hint: hintFor(status, reset ?? undefined, now),
  };
}

/** CKAN and gateways may answer with nothing but a sentence. */
const sentence = (body: unknown): string =>
  typeof body === 'string' && !/^\s*</.test(body) ? body.trim().slice(0, 200) : '';

interface Said {
  message?: string;
  code?: string;
  reset?: string;
}

/** Opendatasoft (two shapes), CKAN, data.gouv tabular: message, code and end of the quota. */
function detailsOf(body: unknown): Said {
  const b = (body ?? {}) as Record<string, unknown>;
  const error = b['error'];
  const first = Array.isArray(b['errors'])
    ? ((b['errors'][0] ?? {}) as Record<string, unknown>)
    : undefined;
  const nested = error instanceof Object ? (error as Record<string, unknown>) : undefined;
  const text = (...values: unknown[]): string | undefined => {
    const found = values.find((v) => typeof v === 'string' || typeof v === 'number');
    return found === undefined ? undefined : String(found);
  };
  return {
    message: text(b['message'], nested?.['message'], first?.['detail'], first?.['title'], error),
    code: text(b['error_code'], b['errorcode'], nested?.['__type'], first?.['code']),
    reset: text(b['reset_time']),
  };
}

function hintFor(status: number, reset: string | undefined, now: number): string {
  if (status === 429)
    return `Le quota du service est atteint : réessayez ${when(reset, now)}, ou demandez une clé à celui qui le tient.`;
  if (status === 401) return 'Le service demande une identification : vérifiez la clé ou le jeton.';
  if (status === 403)
    return 'Le service refuse cette demande : elle n’est pas ouverte à ce compte, ou le service n’est pas activé.';
  if (status === 404 || status === 410)
    return 'Le service ne connaît pas cette adresse : vérifiez l’identifiant du jeu de données.';
  if (status === 408) return 'Le service n’a pas reçu la demande à temps : réessayez.';
  if (status >= 500) return 'Le service est en panne : réessayez plus tard.';
  if (status < 400)
    return 'Le service renvoie vers une adresse qui n’existe pas : vérifiez l’adresse.';
  return `Le service refuse la demande (erreur ${status}) : vérifiez les paramètres.`;
}

/** A date, a number of seconds, or a moment since 1970: the services do not agree. */
function when(reset: string | undefined, now: number): string {
  const seconds = Number(reset);
  const moment = !reset
    ? NaN
    : Number.isNaN(seconds)
      ? Date.parse(reset)
      : seconds > 1e12
        ? seconds
        : seconds > 1e9
          ? seconds * 1000
          : now + seconds * 1000;
  // Absurd values are no date at all.
  return !(Math.abs(moment) < 8.64e15)
    ? 'plus tard'
    : `après le ${new Date(moment).toLocaleString('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' })}`;
}
