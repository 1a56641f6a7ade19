/** Distances to a place, and the records nearest to it. Comes when somebody names a place. */
import { distance } from '@ternum/core/geo';

/** Beyond, the plane is no longer good enough to say who may be among the nearest. */
const PLAN = 50_000;
const RAD = Math.PI / 180;
const RAYON = 6_371_000;

/**
 * A first pass on a plane keeps whoever may be among the nearest, within 2 %; those are then measured on the ellipsoid.
 *
 * @param positions lon, lat of each, degrees; NaN: nowhere
 * @returns places and metres, nearest first
 */
export function lesPlusProches(
  positions: Float64Array,
  places: Uint32Array,
  lon: number,
  lat: number,
  nombre: number,
): { index: number; distance: number }[] {
  const k = RAYON * RAD;
  const kx = k * Math.cos(lat * RAD);
  const plans = new Float64Array(places.length);
  places.forEach((i, rang) => {
    const dx = (positions[2 * i]! - lon) * kx;
    const dy = (positions[2 * i + 1]! - lat) * k;
    // NaN stays NaN: it sorts last and passes no comparison.
    plans[rang] = Math.hypot(dx, dy);
  });
  const limite = plans.slice().sort()[Math.min(nombre, plans.length) - 1] ?? 0;
  const marge = limite < PLAN ? limite * 1.02 + 1 : Infinity;
  const mesures: { index: number; distance: number }[] = [];
  places.forEach((index, rang) => {
    if (!(plans[rang]! <= marge)) return;
    mesures.push({
      index,
      distance: distance(lon, lat, positions[2 * index]!, positions[2 * index + 1]!),
    });
  });
  return mesures
    .toSorted((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, Math.max(0, nombre));
}

/** Metres from a place to some records; NaN without a position. */
export const distances = (
  positions: Float64Array,
  places: Uint32Array,
  { lon, lat }: { lon: number; lat: number },
): Float64Array =>
  Float64Array.from(places, (i) => {
    const leur = positions[2 * i]!;
    return Number.isNaN(leur) ? NaN : distance(lon, lat, leur, positions[2 * i + 1]!);
  });
