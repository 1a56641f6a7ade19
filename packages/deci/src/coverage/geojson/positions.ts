/** Positions of GeoJSON, in degrees whatever they were given in. */
import { fromLambert93, inMetropole } from '@ternum/core/geo';
import { pasGeojson } from '../echecs.ts';

/** A feature, as far as it can be trusted. */
export interface Entite {
  id: unknown;
  proprietes: Readonly<Record<string, unknown>>;
  type: unknown;
  coordonnees: unknown;
}

const objet = (v: unknown): Record<string, unknown> =>
  typeof v === 'object' && v !== null ? (v as Record<string, unknown>) : {};

/** @throws TernumError `parse` when it is no GeoJSON at all; `quoi`: of what, in French */
export function lireEntites(geojson: unknown, quoi: string): Entite[] {
  const { type, coordinates, geometries } = objet(geojson);
  const geometrie = Array.isArray(coordinates) || Array.isArray(geometries);
  if (type !== 'FeatureCollection' && type !== 'Feature' && !geometrie) throw pasGeojson(quoi);
  return entitesDe(geojson);
}

/** Features of a collection, a feature, or a bare geometry. */
function entitesDe(geojson: unknown): Entite[] {
  const racine = objet(geojson);
  if (Array.isArray(racine['features'])) return racine['features'].flatMap(entitesDe);
  const geometrie = racine['type'] === 'Feature' ? objet(racine['geometry']) : racine;
  const morceaux = geometrie['geometries'];
  // A collection of geometries is opened; the first part keeps the place of the feature when it is empty.
  return (Array.isArray(morceaux) && morceaux.length ? morceaux : [geometrie]).map((morceau) => ({
    id: racine['id'],
    proprietes: objet(racine['properties']),
    type: objet(morceau)['type'],
    coordonnees: objet(morceau)['coordinates'],
  }));
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
