/** Metres between two places, on the ellipsoid. */

const RAD = Math.PI / 180;
const A = 6_378_137;
const F = 1 / 298.257_222_101;
const B = A * (1 - F);

/** Haversine on the mean radius: for places nearly opposite, where the geodesic does not settle. */
function surLaSphere(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const h =
    Math.sin(((lat2 - lat1) * RAD) / 2) ** 2 +
    Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * Math.sin(((lon2 - lon1) * RAD) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Geodesic distance (GRS80), metres, by Vincenty's inverse formula (Survey Review XXIII 176, 1975): exact to a
 * millimetre. Places nearly opposite on the globe get the distance on a sphere, good to 0.5 %.
 *
 * @param lon1 degrees, as the others
 */
export function distance(lon1: number, lat1: number, lon2: number, lat2: number): number {
  if (lon1 === lon2 && lat1 === lat2) return 0;
  const l = (lon2 - lon1) * RAD;
  const u1 = Math.atan((1 - F) * Math.tan(lat1 * RAD));
  const u2 = Math.atan((1 - F) * Math.tan(lat2 * RAD));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let tour = 0; tour < 50; tour++) {
    const [sin, cos] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(c2 * sin, c1 * s2 - s1 * c2 * cos);
    if (sinSigma === 0) return 0;
    const cosSigma = s1 * s2 + c1 * c2 * cos;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sin) / sinSigma;
    const cos2 = 1 - sinAlpha ** 2;
    const milieu = cos2 ? cosSigma - (2 * s1 * s2) / cos2 : 0;
    const c = (F / 16) * cos2 * (4 + F * (4 - 3 * cos2));
    const avant = lambda;
    lambda =
      l +
      (1 - c) *
        F *
        sinAlpha *
        (sigma + c * sinSigma * (milieu + c * cosSigma * (2 * milieu ** 2 - 1)));
    if (Math.abs(lambda - avant) > 1e-12) continue;
    const k = (cos2 * (A ** 2 - B ** 2)) / B ** 2;
    const ka = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)));
    const kb = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)));
    const delta =
      kb *
      sinSigma *
      (milieu +
        (kb / 4) *
          (cosSigma * (2 * milieu ** 2 - 1) -
            (kb / 6) * milieu * (4 * sinSigma ** 2 - 3) * (4 * milieu ** 2 - 3)));
    return B * ka * (sigma - delta);
  }
  return surLaSphere(lon1, lat1, lon2, lat2);
}
