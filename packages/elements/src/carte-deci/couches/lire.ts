/** Reads an overlay that the page names: GeoJSON, or a layer of a WFS (Web Feature Service). */
import { TernumError } from '@ternum/core';
import { redresser } from './redresser.ts';

/** What was read. */
export interface CoucheLue {
  /** GeoJSON, longitudes and latitudes. */
  donnees: { type: 'FeatureCollection'; features: readonly Entite[] };
  /** Day of the data, `YYYY-MM-DD`: a `date` member, else what the server says. */
  date?: string;
}

export interface Entite {
  type: 'Feature';
  geometry?: unknown;
  properties?: Readonly<Record<string, unknown>> | null;
}

const DELAI = 60_000;

/**
 * @param adresse as the attribute gives it
 * @param nom said with what goes wrong: several layers may be asked for
 * @throws TernumError with a French hint that says absent, restricted, unreachable or unreadable apart
 */
export async function lireCouche(
  adresse: string,
  nom: string,
  arret?: AbortSignal,
): Promise<CoucheLue> {
  if (!URL.canParse(adresse, document.baseURI))
    throw new TernumError({
      kind: 'input',
      message: 'bad address',
      hint: `${nom} : l’adresse de cette couche n’est pas valable.`,
    });
  const url = new URL(adresse, document.baseURI);
  const signal = AbortSignal.any([AbortSignal.timeout(DELAI), ...(arret ? [arret] : [])]);
  try {
    return /[?&]service=wfs(&|$)/i.test(url.search)
      ? await lireService(url.href, signal)
      : await lireFichier(url, signal);
  } catch (erreur) {
    throw nommer(erreur, nom);
  }
}

async function lireService(adresse: string, signal: AbortSignal): Promise<CoucheLue> {
  const { lireWfs } = await import('@ternum/deci/wfs');
  const features: Entite[] = [];
  for await (const entite of lireWfs({ adresse, signal })) features.push(entite);
  return { donnees: redresser(features) };
}

async function lireFichier(url: URL, signal: AbortSignal): Promise<CoucheLue> {
  const reponse = await fetch(url, { credentials: 'omit', signal });
  if (!reponse.ok)
    throw new TernumError({ kind: 'http', message: 'refused', status: reponse.status });
  const lu = (await reponse.json()) as Record<string, unknown> | null;
  const features =
    lu?.['type'] === 'FeatureCollection'
      ? lu['features']
      : lu?.['type'] === 'Feature'
        ? [lu]
        : undefined;
  if (!Array.isArray(features)) throw new SyntaxError('not a FeatureCollection');
  const date = jour(lu?.['date']) ?? jour(reponse.headers.get('last-modified'));
  return {
    donnees: redresser(features.filter((f) => f && typeof f === 'object') as Entite[]),
    ...(date ? { date } : {}),
  };
}

function jour(brut: unknown): string | undefined {
  if (typeof brut !== 'string') return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(brut)?.[0];
  const date = new Date(iso ?? brut);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function nommer(erreur: unknown, nom: string): TernumError {
  const deja = erreur as Partial<TernumError>;
  const message = erreur instanceof Error ? erreur.message : 'unreadable';
  const faire = (kind: TernumError['kind'], hint: string): TernumError =>
    new TernumError({ kind, message, hint: `${nom} : ${hint}`, cause: erreur });
  if (deja.kind && !deja.status && deja.hint)
    return faire(
      deja.kind,
      deja.hint.replace(/^\p{Lu}(?=[\p{Ll}’])/u, (lettre) => lettre.toLowerCase()),
    );
  if (deja.status === 401 || deja.status === 403)
    return faire('http', 'accès réservé, cette couche n’est ouverte qu’aux personnes autorisées.');
  if (deja.status === 404 || deja.status === 410)
    return faire('http', 'couche absente, il n’y a rien à l’adresse indiquée.');
  if (deja.status)
    return faire('http', `le serveur de cette couche a répondu par une erreur (${deja.status}).`);
  if (erreur instanceof SyntaxError)
    return faire('parse', 'couche illisible, le fichier reçu n’est pas du GeoJSON.');
  if (message && (erreur as Error).name === 'TimeoutError')
    return faire('timeout', 'le serveur de cette couche ne répond pas.');
  return faire('network', 'couche injoignable. Vérifiez la connexion, puis réessayez.');
}
