/** One overlay, read: GeoJSON or a layer of a WFS. What goes wrong is a sentence; the map goes on. */
import { TernumError, isTernumError } from '@ternum/core';

export interface Apport {
  donnees: { type: 'FeatureCollection'; features: readonly Entite[] };
  /** Day of the file, `YYYY-MM-DD`, where the server says. */
  jour?: string;
}

export interface Entite {
  type: 'Feature';
  geometry: unknown;
  properties: Record<string, unknown> | null;
}

const DELAI = 30_000;

/** @throws TernumError with a French hint */
export async function apporter(adresse: string): Promise<Apport> {
  if (/[?&]service=wfs\b/i.test(adresse)) {
    const { lireWfs } = await import('@ternum/deci/wfs');
    const features: Entite[] = [];
    for await (const entite of lireWfs({ adresse })) features.push(entite as unknown as Entite);
    return { donnees: { type: 'FeatureCollection', features } };
  }
  let reponse: Response;
  try {
    reponse = await fetch(adresse, { credentials: 'omit', signal: AbortSignal.timeout(DELAI) });
  } catch (cause) {
    throw new TernumError({
      kind: 'network',
      message: String(cause),
      cause,
      url: adresse,
      hint: 'elle ne répond pas.',
    });
  }
  if (!reponse.ok) {
    void reponse.body?.cancel();
    throw new TernumError({
      kind: 'http',
      message: `HTTP ${reponse.status}`,
      status: reponse.status,
      url: adresse,
      hint: refus(reponse.status),
    });
  }
  const temps = Date.parse(reponse.headers.get('last-modified') ?? '');
  const lu: unknown = await reponse.json().catch(() => undefined);
  const { type, features } = (lu ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw new TernumError({
      kind: 'parse',
      message: 'not GeoJSON',
      hint: 'le fichier n’est pas du GeoJSON.',
    });
  return {
    donnees: { type: 'FeatureCollection', features: features as Entite[] },
    jour: temps ? new Date(temps).toISOString().slice(0, 10) : undefined,
  };
}

const refus = (status: number): string =>
  status === 401 || status === 403
    ? 'l’accès à ces données est réservé.'
    : status === 404 || status === 410
      ? 'il n’y a rien à cette adresse.'
      : `le serveur a répondu par l’erreur ${status}.`;

/** What failed, in a few words. */
export const raisonDe = (erreur: unknown): string =>
  isTernumError(erreur) ? (erreur.hint ?? erreur.message) : 'elle ne se lit pas.';
