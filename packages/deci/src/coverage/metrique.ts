/** Degrees → metres around a place: exact to a millimetre over some hundred metres, overseas as in the metropole. */

const RAD = Math.PI / 180;
const A = 6_378_137;
const E2 = 0.006_694_380_022_9;

/** Metres of one degree of longitude and of latitude at a latitude (GRS80, radii of curvature). */
export function metresParDegre(lat: number): [enLongitude: number, enLatitude: number] {
  const sin = Math.sin(lat * RAD);
  const w = Math.sqrt(1 - E2 * sin * sin);
  return [Math.max(1, (RAD * A * Math.cos(lat * RAD)) / w), (RAD * A * (1 - E2)) / (w * w * w)];
}

/** True for a place on earth, degrees. */
export const estPosition = (lon: number | undefined, lat: number | undefined): boolean =>
  lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
