/** Every answer may be read from any page, errors and faults included. */

const LUS =
  'ETag, Last-Modified, Content-Length, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset';

export function avecCors(reponse: Response): Response {
  reponse.headers.set('Access-Control-Allow-Origin', '*');
  reponse.headers.set('Access-Control-Expose-Headers', LUS);
  return reponse;
}

/** Answer to OPTIONS. The headers asked for come back by name: `*` leaves `Authorization` out. */
export function preflight(request: Request): Response {
  const demandes = request.headers.get('Access-Control-Request-Headers');
  return avecCors(
    new Response(null, {
      status: 204,
      headers: {
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
        'Access-Control-Allow-Headers': demandes ?? '*',
        'Access-Control-Max-Age': '600',
      },
    }),
  );
}
