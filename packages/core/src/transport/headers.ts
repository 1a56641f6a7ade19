import type { Saved } from './store.ts';
import type { SendOptions, TransportOptions } from './types.ts';

/** A page, or a worker of one. */
export const IN_PAGE = 'document' in globalThis || 'importScripts' in globalThis;

export function headersOf(
  { headers: ofClient }: TransportOptions,
  { as = 'json', headers: ofCall }: SendOptions,
  requestId: string,
  authorization: string | undefined,
  saved: Saved | undefined,
): Headers {
  // Not one object: « Accept » and « accept » would both be sent.
  const headers = new Headers({ accept: as === 'json' ? 'application/json' : '*/*' });
  const more = {
    // In a page these three ask for a preflight that most public services refuse, and its cache revalidates alone.
    ...(!IN_PAGE && {
      'x-request-id': requestId,
      'if-none-match': saved?.etag,
      'if-modified-since': saved?.modified,
    }),
    authorization,
    ...ofClient,
    ...ofCall,
  };
  for (const [name, value] of Object.entries(more)) if (value) headers.set(name, value);
  return headers;
}
