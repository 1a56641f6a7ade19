import type { CodeAnomalie } from '../anomalies.ts';

/** `5,41`, `5.41`, `5.41°`: degrees, or NaN. */
function degres(valeur: unknown): number {
  if (typeof valeur === 'number') return valeur;
  if (typeof valeur !== 'string' || !valeur.trim()) return NaN;
  return Number(valeur.trim().replace(',', '.').replace(/°$/, ''));
}

/**
 * Where a place is, when that is somewhere in France; swapped columns are put back in order.
 * @param enFrance `inFrance` of core
 */
export function lirePosition(
  lat: unknown,
  lon: unknown,
  enFrance: (lon: number, lat: number) => boolean,
  noter: (code: CodeAnomalie, champ: string, valeur?: string) => void,
): { latitude?: number; longitude?: number } {
  const [latitude, longitude] = [degres(lat), degres(lon)];
  // 0, 0 is what a form writes for nothing.
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude) || !(latitude || longitude)) {
    const brut = [lat, lon].filter((v) => typeof v === 'string' && v.trim()).join(' ');
    noter('position-absente', 'latitude', brut);
    return {};
  }
  if (enFrance(longitude, latitude)) return { latitude, longitude };
  if (enFrance(latitude, longitude)) {
    noter('position-inversee', 'latitude', `${latitude} ${longitude}`);
    return { latitude: longitude, longitude: latitude };
  }
  noter('position-hors-de-france', 'latitude', `${latitude} ${longitude}`);
  return {};
}
