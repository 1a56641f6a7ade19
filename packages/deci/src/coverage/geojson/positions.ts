/** Positions of GeoJSON, in degrees whatever they were given in. */
import { fromLambert93, inMetropole } from '@ternum/core/geo';

/** A feature, as far as it can be trusted. */
export interface Entite {
  id: unknown;
  proprietes: Readonly<Record<string, unknown>>;
  type: unknown;
  coordonnees: unknown;
}

const objet = (v: unknown): Record<string, unknown> =>
  typeof v === 'object' && v !== null ? (v as Record<string, unknown>) : {};

/** Features of a collection, a feature, or a bare geometry. */
export function entitesDe(geojson: unknown): Entite[] {
  const racine = objet(geojson);
  if (Array.isArray(racine['features'])) return racine['features'].flatMap(entitesDe);
  const geometrie = racine['type'] === 'Feature' ? objet(racine['geometry']) : racine;
  return [
    {
      id: racine['id'],
      proprietes: objet(racine['properties']),
      type: geometrie['type'],
      coordonnees: geometrie['coordinates'],
    },
  ];
}

/** Degrees; Lambert-93 is recognised by its size, whatever the file declares. Undefined: neither. */
export function position(p: unknown): [lon: number, lat: number] | undefined {
  if (!Array.isArray(p) || !Number.isFinite(p[0]) || !Number.isFinite(p[1])) return undefined;
  const [x, y] = p as [number, number];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
  const degres = fromLambert93(x, y);
  return inMetropole(...degres) ? degres : undefined;
}

/** Positions of a line; what is not one is kept as NaN, so that the line is cut there. */
export const ligne = (points: unknown): [number, number][] =>
  Array.isArray(points) ? points.map((p) => position(p) ?? [NaN, NaN]) : [];
