/** The fault that a request asks for, by `?panne=` or by `X-Panne`. */

/**
 * Faults on demand: a slow answer (`lent`), one cut before its end (`coupe`), a quota (`429`), a failure (`500`), a web
 * page in place of data (`html`), fewer records than announced (`tronque`).
 */
export const PANNES = ['lent', 'coupe', '429', '500', 'html', 'tronque'] as const;
/** A fault that a request may ask for: `?panne=<name>`, or the header `X-Panne`. */
export type NomPanne = (typeof PANNES)[number];

export interface Demande {
  panne: NomPanne;
  /** Milliseconds between two drops of a slow answer; default 100, that is some 3 s in all. */
  delai: number;
  /** Seconds of `Retry-After`; default 1. */
  attente: number;
  forme: 'quota' | 'message';
}

/** Read here, unknown to the services. */
const PARAMETRES = ['panne', 'delai', 'attente', 'forme'];

const nombre = (texte: string | null, defaut: number): number =>
  texte !== null && /^\d{1,6}$/.test(texte) ? Number(texte) : defaut;

/** Nothing asked for: `undefined`. A fault that does not exist: its name. */
export function lireDemande(request: Request): Demande | { inconnue: string } | undefined {
  const { searchParams } = new URL(request.url);
  const panne = searchParams.get('panne') ?? request.headers.get('X-Panne');
  if (panne === null) return undefined;
  const connue = PANNES.find((nom) => nom === panne.toLowerCase());
  if (!connue) return { inconnue: panne };
  return {
    panne: connue,
    delai: nombre(searchParams.get('delai'), 100),
    attente: nombre(searchParams.get('attente'), 1),
    forme: searchParams.get('forme') === 'message' ? 'message' : 'quota',
  };
}

/** The same request without what asks for the fault; every other character of the address stays. */
export function sansDemande(request: Request): Request {
  const [avant, question] = request.url.split(/\?(.*)/s);
  if (!question) return request;
  const garde = question
    .split('&')
    .filter((morceau) => !PARAMETRES.includes(morceau.split('=', 1)[0]!))
    .join('&');
  return new Request(garde ? `${avant}?${garde}` : avant!, request);
}
