/** Lambert conformal conic projections of metropolitan France (IGN, NT/G 71; EPSG 2154 and 3942 to 3950). */

const RAD = Math.PI / 180;

interface Ellipsoide {
  /** Semi-major axis, metres. */
  a: number;
  /** First eccentricity. */
  e: number;
}

const GRS80: Ellipsoide = { a: 6_378_137, e: 0.081_819_191_042_815_8 };
const CLARKE_1880_IGN: Ellipsoide = { a: 6_378_249.2, e: 0.082_483_256_763_4 };

interface Cone {
  e: number;
  n: number;
  c: number;
  /** Central meridian, radians. */
  lon0: number;
  xs: number;
  ys: number;
}

/** Isometric latitude. */
const isometrique = (lat: number, e: number): number => {
  const es = e * Math.sin(lat);
  return Math.atanh(Math.sin(lat)) - e * Math.atanh(es);
};

/** Latitude of an isometric latitude: five turns are enough for a tenth of a micrometre. */
function latitude(iso: number, e: number): number {
  let sin = Math.tanh(iso);
  for (let i = 0; i < 6; i++) sin = Math.tanh(iso + e * Math.atanh(e * sin));
  return Math.asin(sin);
}

/** Radius of the parallel over the semi-major axis. */
const rayon = (lat: number, e: number): number =>
  Math.cos(lat) / Math.sqrt(1 - (e * Math.sin(lat)) ** 2);

/** Cone that is true on two parallels; degrees and metres. */
function secant(
  { a, e }: Ellipsoide,
  [lat0, lat1, lat2]: readonly [number, number, number],
  [x0, y0]: readonly [number, number],
): Cone {
  const [l1, l2] = [isometrique(lat1 * RAD, e), isometrique(lat2 * RAD, e)];
  const n = Math.log(rayon(lat1 * RAD, e) / rayon(lat2 * RAD, e)) / (l2 - l1);
  const c = ((a * rayon(lat1 * RAD, e)) / n) * Math.exp(n * l1);
  return { e, n, c, lon0: 3 * RAD, xs: x0, ys: y0 + c * Math.exp(-n * isometrique(lat0 * RAD, e)) };
}

function projeter({ e, n, c, lon0, xs, ys }: Cone, lon: number, lat: number): [number, number] {
  const r = c * Math.exp(-n * isometrique(lat * RAD, e));
  const angle = n * (lon * RAD - lon0);
  return [xs + r * Math.sin(angle), ys - r * Math.cos(angle)];
}

function deprojeter({ e, n, c, lon0, xs, ys }: Cone, x: number, y: number): [number, number] {
  const angle = Math.atan2(x - xs, ys - y);
  const iso = -Math.log(Math.hypot(x - xs, y - ys) / c) / n;
  return [(lon0 + angle / n) / RAD, latitude(iso, e) / RAD];
}

const L93 = /* @__PURE__ */ secant(GRS80, [46.5, 44, 49], [700_000, 6_600_000]);

/**
 * Lambert-93 (EPSG:2154) of a longitude and a latitude (degrees, RGF93 or WGS84), metres. Exact to a tenth of a
 * millimetre in metropolitan France; elsewhere it goes on, without meaning much.
 */
export const toLambert93 = (lon: number, lat: number): [x: number, y: number] =>
  projeter(L93, lon, lat);

/** Longitude and latitude (degrees, RGF93) of Lambert-93 metres (EPSG:2154). */
export const fromLambert93 = (x: number, y: number): [lon: number, lat: number] =>
  deprojeter(L93, x, y);

/**
 * Longitude and latitude (degrees, RGF93) of a conique conforme zone.
 *
 * @param zone 42 to 50: EPSG:3942 to 3950
 */
export function fromConiqueConforme(
  zone: number,
  x: number,
  y: number,
): [lon: number, lat: number] {
  const nord = (zone - 41) * 1_000_000 + 200_000;
  return deprojeter(secant(GRS80, [zone, zone - 0.75, zone + 0.75], [1_700_000, nord]), x, y);
}

/** NTF to RGF93, metres: three translations, good to a few metres (IGN). */
const NTF = [-168, -60, 320] as const;
const PARIS = 2.337_229_166_666_667;

/**
 * Longitude and latitude (degrees, RGF93) of Lambert II étendu (EPSG:27572), the system before Lambert-93. Good to
 * some metres only: its datum is bent, and the grid that straightens it weighs too much for what it is worth here.
 */
export function fromLambert2Etendu(x: number, y: number): [lon: number, lat: number] {
  const n = 0.728_968_627_4;
  const cone: Cone = {
    e: CLARKE_1880_IGN.e,
    n,
    c: 11_745_793.39,
    lon0: PARIS * RAD,
    xs: 600_000,
    ys: 8_199_695.768,
  };
  const [lonNtf, latNtf] = deprojeter(cone, x, y);
  const [lon, lat] = [lonNtf * RAD, latNtf * RAD];
  const e2 = CLARKE_1880_IGN.e ** 2;
  const grand = CLARKE_1880_IGN.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const cx = grand * Math.cos(lat) * Math.cos(lon) + NTF[0];
  const cy = grand * Math.cos(lat) * Math.sin(lon) + NTF[1];
  const cz = grand * (1 - e2) * Math.sin(lat) + NTF[2];
  const g2 = GRS80.e ** 2;
  const p = Math.hypot(cx, cy);
  let phi = Math.atan2(cz, p * (1 - g2));
  for (let i = 0; i < 6; i++) {
    const v = GRS80.a / Math.sqrt(1 - g2 * Math.sin(phi) ** 2);
    phi = Math.atan2(cz + g2 * v * Math.sin(phi), p);
  }
  return [Math.atan2(cy, cx) / RAD, phi / RAD];
}

/** Longitude and latitude (degrees) of web Mercator units (EPSG:3857). */
export const fromWebMercator = (x: number, y: number): [lon: number, lat: number] => [
  x / GRS80.a / RAD,
  (2 * Math.atan(Math.exp(y / GRS80.a)) - Math.PI / 2) / RAD,
];
