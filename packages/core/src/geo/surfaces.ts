/** Polygons of GeoJSON (RFC 7946), longitude and latitude. */

/** A polygon or several: rings of positions, the first of each polygon the outer one. */
export type Surface =
  | {
      /** One polygon. */
      type: 'Polygon';
      /** Its rings. */
      coordinates: readonly (readonly (readonly number[])[])[];
    }
  | {
      /** Several. */
      type: 'MultiPolygon';
      /** Rings of each. */
      coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
    };

interface Inconnu {
  type?: unknown;
  geometry?: unknown;
  features?: unknown;
  coordinates?: unknown;
}

/** The polygons of any GeoJSON (geometry, feature, collection), as one surface; undefined when it has none. */
export function geometrieDe(geojson: unknown): Surface | undefined {
  const polygones = polygonesDe(geojson);
  if (polygones.length === 0) return undefined;
  return { type: 'MultiPolygon', coordinates: polygones };
}

type Polygone = readonly (readonly (readonly number[])[])[];

function polygonesDe(geojson: unknown): Polygone[] {
  if (typeof geojson !== 'object' || geojson === null) return [];
  const { type, geometry, features, coordinates } = geojson as Inconnu;
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap(polygonesDe);
  if (type === 'Feature') return polygonesDe(geometry);
  if (type === 'Polygon' && estPolygone(coordinates)) return [coordinates];
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates.filter(estPolygone);
  return [];
}

const estPolygone = (anneaux: unknown): anneaux is Polygone =>
  Array.isArray(anneaux) &&
  anneaux.length > 0 &&
  anneaux.every(
    (anneau: unknown) =>
      Array.isArray(anneau) &&
      anneau.length >= 4 &&
      anneau.every(
        (p: unknown) => Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]),
      ),
  );

const polygones = (surface: Surface): readonly Polygone[] =>
  surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;

/** True when a place (degrees) is inside, holes excepted. On the border: either. */
export function contains(surface: Surface, lon: number, lat: number): boolean {
  for (const anneaux of polygones(surface)) {
    let dedans = false;
    for (const anneau of anneaux) {
      for (let i = 0, j = anneau.length - 1; i < anneau.length; j = i++) {
        const [xi, yi] = anneau[i] as [number, number];
        const [xj, yj] = anneau[j] as [number, number];
        if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi)
          dedans = !dedans;
      }
    }
    if (dedans) return true;
  }
  return false;
}

/** West, south, east, north of a surface, degrees. */
export function etendueDe(
  surface: Surface,
): [ouest: number, sud: number, est: number, nord: number] {
  const boite: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [dehors] of polygones(surface))
    for (const [lon, lat] of dehors as readonly (readonly [number, number])[]) {
      if (lon < boite[0]) boite[0] = lon;
      if (lat < boite[1]) boite[1] = lat;
      if (lon > boite[2]) boite[2] = lon;
      if (lat > boite[3]) boite[3] = lat;
    }
  return boite;
}
