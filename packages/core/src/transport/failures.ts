/** What went wrong on the way, in our words, with what an integrator can do about it. */
import { TernumError, type TernumErrorInit } from '../errors/index.ts';

interface Context {
  url: string;
  requestId: string;
  cause?: unknown;
}

/** An HTTP error, with what the body says of it in any of the shapes that public services use. */
export async function httpFailure(response: Response, context: Context): Promise<TernumError> {
  const { status, headers } = response;
  const text = await response.text().catch(() => '');
  let body: unknown = text.slice(0, 10_000);
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: kept as text.
  }
  const said = detailsOf(body);
  const reset = said.reset ?? headers.get('x-ratelimit-reset') ?? headers.get('retry-after');
  return new TernumError({
    kind: 'http',
    message: said.message ?? `HTTP ${status}`,
    code: said.code,
    status,
    body,
    hint: hintFor(status, reset ?? undefined),
    ...context,
    requestId: headers.get('x-request-id') ?? context.requestId,
  });
}

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
    ? (b['errors'][0] as Record<string, unknown>)
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

function hintFor(status: number, reset: string | undefined): string {
  if (status === 429) return `Le quota du service est atteint : réessayez ${when(reset)}.`;
  if (status === 401) return 'Le service demande une identification : vérifiez la clé ou le jeton.';
  if (status === 403)
    return 'Le service refuse cette demande : elle n’est pas ouverte à ce compte, ou le service n’est pas activé.';
  if (status === 404 || status === 410)
    return 'Le service ne connaît pas cette adresse : vérifiez l’identifiant du jeu de données.';
  if (status >= 500) return 'Le service est en panne : réessayez plus tard.';
  return `Le service refuse la demande (erreur ${status}) : vérifiez les paramètres.`;
}

/** A date, a number of seconds, or a moment since 1970: the services do not agree. */
function when(reset: string | undefined): string {
  const seconds = Number(reset);
  const moment = !reset
    ? NaN
    : Number.isNaN(seconds)
      ? Date.parse(reset)
      : seconds > 1e9
        ? seconds * 1000
        : Date.now() + seconds * 1000;
  return Number.isNaN(moment)
    ? 'plus tard'
    : `après le ${new Date(moment).toLocaleString('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' })}`;
}

export const aborted = (context: Context): TernumError =>
  new TernumError({
    kind: 'aborted',
    message: 'aborted',
    hint: 'La demande a été interrompue.',
    ...context,
  });

export const late = (context: Context): TernumError =>
  new TernumError({
    kind: 'timeout',
    message: 'no answer in time',
    hint: 'Le service ne répond pas à temps : réessayez plus tard.',
    ...context,
  });

/** No answer at all. In a browser a second request tells a service that is down from one that refuses this page. */
export async function unreachable(context: Context, ask: typeof fetch): Promise<TernumError> {
  const init: TernumErrorInit = { kind: 'network', message: causes(context.cause), ...context };
  const code =
    /\b(CERT_[A-Z_]+|[A-Z_]*(?:SELF_SIGNED|UNABLE_TO_VERIFY)[A-Z_]*|ERR_TLS[A-Z_]*)\b/.exec(
      init.message,
    )?.[1];
  if (code)
    return new TernumError({
      ...init,
      code,
      retryable: false,
      hint: 'Le certificat du service n’est pas valable : prévenez celui qui le tient.',
    });
  if ('document' in globalThis || 'importScripts' in globalThis) {
    const answers = await ask(context.url, { mode: 'no-cors', credentials: 'omit' }).then(
      () => true,
      () => false,
    );
    if (answers)
      return new TernumError({
        ...init,
        code: 'CORS',
        retryable: false,
        hint: 'Le service existe mais n’autorise pas cette page à le lire (en-tête Access-Control-Allow-Origin) : passez par votre serveur, ou demandez-lui de l’autoriser.',
      });
  }
  return new TernumError({
    ...init,
    hint: 'Le service est injoignable : vérifiez l’adresse et la connexion (et, dans une page, sa directive connect-src).',
  });
}

/** Node hides the reason in `cause`. */
function causes(error: unknown): string {
  const said: string[] = [];
  for (let e = error; e instanceof Error; e = e.cause)
    said.push((e as { code?: string }).code ?? '', e.message);
  return said.filter(Boolean).join(' ') || String(error);
}
