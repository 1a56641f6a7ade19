/** How each service says that it cannot answer: every one in its own shape. */
import { html, json, page, texte } from '../reponses.ts';

export type NomService =
  'opendatasoft' | 'ckan' | 'udata' | 'tabulaire' | 'atexo' | 'fichiers' | 'accueil';

export interface Trop {
  /** Milliseconds since 1970. */
  now: number;
  /** Seconds until requests are answered again. */
  attente: number;
  /** Opendatasoft has two shapes: the quota of the day, and that of its other errors. */
  forme: 'quota' | 'message';
}

/** HTTP 429. Opendatasoft documents its shape; the others give their usual error. */
export function tropDeRequetes(service: NomService, { now, attente, forme }: Trop): Response {
  const headers: Record<string, string> = { 'Retry-After': String(attente) };
  if (service !== 'opendatasoft') return erreur(service, 429, 'Too Many Requests', headers);
  const reset = new Date(now + attente * 1000).toISOString();
  headers['X-RateLimit-Limit'] = '10000';
  headers['X-RateLimit-Remaining'] = '0';
  headers['X-RateLimit-Reset'] = reset.slice(0, 19).replace('T', ' ') + '+00:00';
  if (forme === 'message')
    return json(
      {
        message: 'You have exceeded the requests limit for anonymous users.',
        error_code: 'TooManyRequests',
      },
      429,
      headers,
    );
  return json(
    {
      errorcode: 10002,
      reset_time: reset.replace('.000', ''),
      limit_time_unit: 'day',
      call_limit: 10000,
      error: 'Too many requests on the domain. Please contact the domain administrator.',
    },
    429,
    headers,
  );
}

/** An error of the server as the service would write it. */
export function erreur(
  service: NomService,
  status: number,
  titre: string,
  headers: Record<string, string> = {},
): Response {
  switch (service) {
    case 'opendatasoft':
      return json({ message: titre, error_code: titre.replaceAll(' ', '') }, status, headers);
    case 'ckan':
      return json(
        { help: '', success: false, error: { __type: titre, message: titre } },
        status,
        headers,
      );
    case 'udata':
      return json({ message: titre }, status, headers);
    case 'tabulaire':
      return json({ errors: [{ code: null, title: titre, detail: titre }] }, status, headers);
    case 'atexo':
      return html(page(`${status} ${titre}`, ''), status, headers);
    default:
      return texte(`${status} ${titre}\n`, { status, headers });
  }
}
