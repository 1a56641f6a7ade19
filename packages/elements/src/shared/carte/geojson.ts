/** GeoJSON of anybody to flat rings that a canvas draws. */
import { TernumError } from '@ternum/core';
import { versX, versY } from './mercator.ts';

/** One thing to draw. */
export interface Forme {
  genre: 'point' | 'ligne' | 'polygone';
  /** x, y, x, y… in metres of Web Mercator: one list a line or a ring. */
  traits: readonly Float64Array[];
  /** xMin, yMin, xMax, yMax. */
  bornes: readonly [number, number, number, number];
}

/** What was read, and how many features were left out because their positions are not longitudes and latitudes. */
export interface Formes {
  formes: readonly Forme[];
  ecartees: number;
}

type Objet = Record<string, unknown>;

const objet = (v: unknown): Objet | undefined =>
  typeof v === 'object' && v !== null ? (v as Objet) : undefined;

/** By type: what it draws, and how deep its positions lie. */
const TYPES: Record<string, [Forme['genre'], number]> = {
  Point: ['point', 0],
  MultiPoint: ['point', 1],
  LineString: ['ligne', 1],
  MultiLineString: ['ligne', 2],
  Polygon: ['polygone', 2],
  MultiPolygon: ['polygone', 3],
};

const refus = (message: string, hint: string): TernumError =>
  new TernumError({ kind: 'input', message, hint });

const MAUVAIS = (): TernumError =>
  refus(
    'not GeoJSON',
    'Cette couche n’est pas du GeoJSON : il faut un objet de type FeatureCollection, Feature ou une géométrie.',
  );

function position(v: unknown): [number, number] {
  if (Array.isArray(v)) {
    const [lon, lat] = v as unknown[];
    if (
      typeof lon === 'number' &&
      typeof lat === 'number' &&
      Math.abs(lon) <= 180 &&
      Math.abs(lat) <= 90
    ) {
      return [versX(lon), versY(lat)];
    }
  }
  throw refus(
    'not a longitude and a latitude',
    'Les positions de cette couche ne sont pas des longitudes et latitudes en degrés : convertissez-la en WGS 84 (EPSG:4326).',
  );
}

function trait(v: unknown): Float64Array {
  if (!Array.isArray(v)) throw MAUVAIS();
  const sortie = new Float64Array(2 * v.length);
  v.forEach((p, i) => sortie.set(position(p), 2 * i));
  return sortie;
}

function forme(genre: Forme['genre'], traits: Float64Array[]): Forme | undefined {
  const pleins = traits.filter((t) => t.length);
  if (!pleins.length) return undefined;
  const bornes: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const t of pleins) {
    for (let i = 0; i < t.length; i += 2) {
      bornes[0] = Math.min(bornes[0], t[i]!);
      bornes[1] = Math.min(bornes[1], t[i + 1]!);
      bornes[2] = Math.max(bornes[2], t[i]!);
      bornes[3] = Math.max(bornes[3], t[i + 1]!);
    }
  }
  return { genre, traits: pleins, bornes };
}

/** One drawing a point, a line or a polygon: a hole only cuts the polygon that has it. */
function* geometrie(v: unknown): Generator<Forme | undefined> {
  // A feature may lawfully have no geometry.
  if (v === null || v === undefined) return;
  const g = objet(v);
  const type = String(g?.['type']);
  if (type === 'GeometryCollection' && Array.isArray(g?.['geometries'])) {
    for (const membre of g['geometries'] as unknown[]) yield* geometrie(membre);
    return;
  }
  const connu = TYPES[type];
  const brut = g?.['coordinates'];
  if (!connu || !Array.isArray(brut)) throw MAUVAIS();
  const [genre, profondeur] = connu;
  if (genre === 'point') {
    if (profondeur === 0 && !brut.length) return;
    for (const p of profondeur ? (brut as unknown[]) : [brut]) yield forme(genre, [trait([p])]);
  } else if (genre === 'ligne') {
    for (const t of profondeur === 2 ? (brut as unknown[]) : [brut]) yield forme(genre, [trait(t)]);
  } else {
    for (const polygone of profondeur === 3 ? (brut as unknown[]) : [brut]) {
      if (!Array.isArray(polygone)) throw MAUVAIS();
      yield forme(genre, (polygone as unknown[]).map(trait));
    }
  }
}

/**
 * Reads a FeatureCollection, a Feature or a geometry. A bad feature among good ones is counted, not drawn.
 * @throws TernumError `input` when nothing can be drawn of what is there
 */
export function lireGeojson(donnees: unknown): Formes {
  const racine = objet(donnees);
  const type = racine?.['type'];
  const membres =
    type === 'FeatureCollection' ? racine?.['features'] : type === 'Feature' ? [racine] : undefined;
  if (type === 'FeatureCollection' && !Array.isArray(membres)) throw MAUVAIS();
  const geometries = Array.isArray(membres)
    ? (membres as unknown[]).map((m) => () => {
        if (objet(m)?.['type'] !== 'Feature') throw MAUVAIS();
        return objet(m)?.['geometry'];
      })
    : [() => donnees ?? {}];
  const formes: Forme[] = [];
  let [ecartees, premiere]: [number, unknown] = [0, undefined];
  for (const lire of geometries) {
    try {
      formes.push(...[...geometrie(lire())].filter((f) => f !== undefined));
    } catch (erreur) {
      ecartees += 1;
      premiere ??= erreur;
    }
  }
  if (premiere && !formes.length) throw premiere;
  return { formes, ecartees };
}
