/** Web Mercator for drawing only. No distance is ever measured in its units: they are 1.4 times too long in Burgundy. */
const RAYON = 6_378_137;
const E2 = 0.006_694_38;
const RAD = Math.PI / 180;
/** Where the square world of the tiles ends. */
const LAT_MAX = 85.051_128;

/** Width of the world, metres of Web Mercator. */
export const TOUR = 2 * Math.PI * RAYON;

export const versX = (lon: number): number => RAYON * lon * RAD;

export const versY = (lat: number): number =>
  RAYON * Math.atanh(Math.sin(Math.max(-LAT_MAX, Math.min(LAT_MAX, lat)) * RAD));

export const versLon = (x: number): number => x / RAYON / RAD;

export const versLat = (y: number): number => Math.asin(Math.tanh(y / RAYON)) / RAD;

/** Web Mercator metres of one pixel at a zoom of 256 px tiles. */
export const parPixelDe = (zoom: number): number => TOUR / 256 / 2 ** zoom;

export const zoomDe = (parPixel: number): number => Math.log2(TOUR / 256 / parPixel);

/** Metres on the ground, along the parallel of the ellipsoid, of one metre of Web Mercator. */
export function auSol(lat: number): number {
  const sinus = Math.sin(lat * RAD);
  return Math.cos(lat * RAD) / Math.sqrt(1 - E2 * sinus * sinus);
}
