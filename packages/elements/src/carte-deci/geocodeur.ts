/** Addresses to places, by the service that the page named. Nothing is asked of anybody else. */
import type { Lieu } from './panneau.types.ts';

/**
 * Géoplateforme geocoding (Base adresse nationale), no key, 50 requests a second.
 * Source: cartes.gouv.fr documentation (IGNF/cartes.gouv.fr-documentation); reviewed 2026-11-23. Its ancestor
 * api-adresse.data.gouv.fr is deprecated: `ban` means the same service.
 */
const GEOPF = 'https://data.geopf.fr/geocodage/search?limit=5&q={q}';
const SERVICES: Readonly<Record<string, string>> = { geopf: GEOPF, ban: GEOPF };

const DELAI = 10_000;

const modele = (geocodeur: string): string | undefined =>
  Object.hasOwn(SERVICES, geocodeur)
    ? SERVICES[geocodeur]
    : geocodeur.includes('{q}')
      ? geocodeur
      : undefined;

/** Address of the question: what was typed is encoded, whatever it is. */
export function adresseGeocodeur(
  geocodeur: string,
  texte: string,
  base: string,
  insee?: string,
): string | undefined {
  const adresse = modele(geocodeur)?.replaceAll('{q}', () =>
    encodeURIComponent(texte.trim().slice(0, 200)),
  );
  if (!adresse || !URL.canParse(adresse, base)) return undefined;
  const url = new URL(adresse, base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (Object.hasOwn(SERVICES, geocodeur) && insee) url.searchParams.set('citycode', insee);
  return url.href;
}

/** Places of a GeoJSON answer; what is no place is left out. */
export function lireLieux(json: unknown): Lieu[] {
  const { features } = (json ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) return [];
  return features.slice(0, 10).flatMap((f: unknown) => {
    const { geometry, properties } = (f ?? {}) as {
      geometry?: { coordinates?: unknown };
      properties?: Record<string, unknown>;
    };
    const [lon, lat] = (
      Array.isArray(geometry?.coordinates) ? geometry.coordinates : []
    ) as unknown[];
    const nom = properties?.['label'] ?? properties?.['name'] ?? properties?.['nom'];
    if (typeof lon !== 'number' || typeof lat !== 'number' || typeof nom !== 'string') return [];
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return [];
    return [{ lon, lat, nom: nom.slice(0, 200) }];
  });
}

/** @throws whatever the network throws */
export async function chercherAdresse(
  geocodeur: string | undefined,
  texte: string,
  insee?: string,
): Promise<Lieu[]> {
  const adresse = geocodeur && adresseGeocodeur(geocodeur, texte, document.baseURI, insee);
  if (!adresse) throw new Error('no geocoder');
  const reponse = await fetch(adresse, {
    credentials: 'omit',
    signal: AbortSignal.timeout(DELAI),
  });
  if (!reponse.ok) throw new Error(`HTTP ${reponse.status}`);
  return lireLieux(await reponse.json());
}
