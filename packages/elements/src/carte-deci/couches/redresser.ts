/** Longitudes and latitudes, whatever a server made of them: swapped axes, Lambert-93. Pure. */
import { fromLambert93, inFrance } from '@ternum/core/geo';
import type { CoucheLue, Entite } from './lire.ts';

export function redresser(features: readonly Entite[]): CoucheLue['donnees'] {
  return {
    type: 'FeatureCollection',
    features: features.map((f) => ({ ...f, type: 'Feature', geometry: geometrie(f.geometry) })),
  };
}

function geometrie(brut: unknown): unknown {
  if (typeof brut !== 'object' || brut === null) return null;
  const g = brut as Record<string, unknown>;
  if (Array.isArray(g['geometries']))
    return { ...g, geometries: (g['geometries'] as unknown[]).map(geometrie) };
  return { ...g, coordinates: positions(g['coordinates']) };
}

function positions(c: unknown): unknown {
  if (!Array.isArray(c)) return c;
  const [a, b] = c as unknown[];
  if (typeof a !== 'number' || typeof b !== 'number') return (c as unknown[]).map(positions);
  if (inFrance(a, b)) return [a, b];
  if (inFrance(b, a)) return [b, a];
  if (Math.abs(a) <= 180 && Math.abs(b) <= 90) return [a, b];
  const [lon, lat] = fromLambert93(a, b);
  return inFrance(lon, lat) ? [lon, lat] : [a, b];
}
