/** The outline of the commune, from an address of the page. Loaded when the attribute asks. */

const DELAI = 30_000;

/** The outline of a GeoJSON document, whatever it is wrapped in; undefined when it has none. */
export function geometrieDe(document: unknown): unknown {
  const objet = (document ?? {}) as Record<string, unknown>;
  if (objet['type'] === 'FeatureCollection')
    return geometrieDe((objet['features'] as unknown[] | undefined)?.[0]);
  if (objet['type'] === 'Feature') return geometrieDe(objet['geometry']);
  return objet['type'] === 'Polygon' || objet['type'] === 'MultiPolygon' ? objet : undefined;
}

/** undefined when it cannot be had: the register is read all the same. */
export async function lireContour(adresse: string): Promise<unknown> {
  try {
    const reponse = await fetch(new URL(adresse, document.baseURI), {
      credentials: 'omit',
      signal: AbortSignal.timeout(DELAI),
    });
    return reponse.ok ? geometrieDe(await reponse.json()) : undefined;
  } catch {
    return undefined;
  }
}
