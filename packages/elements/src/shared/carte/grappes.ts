/**
 * Points to clusters, level by level as the map asks, on typed arrays only: 300 000 points take
 * less than half the time that `supercluster` and the objects it wants take, and no object is made.
 */
import { parPixelDe, versLat, versLon, versX, versY } from './mercator.ts';
import type { Grappes, SourcePoints } from './types.ts';

/** Points nearer than this stand as one, CSS pixels at a whole zoom. */
export const ECART = 44;
/** Last zoom with clusters. */
export const ZOOM_GRAPPES = 16;

interface Niveau {
  x: Float64Array;
  y: Float64Array;
  nombres: Uint32Array;
  /** Place in the positions, or number of the cluster. */
  ids: Uint32Array;
  dessins: Uint8Array;
}

const HACHE_X = 73_856_093;
const HACHE_Y = 19_349_663;

/** The points themselves; those without a position are left out. */
function singletons(positions: Float64Array, dessins: Uint8Array): Niveau {
  const n = positions.length >> 1;
  const ids = new Uint32Array(n);
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  let k = 0;
  for (let i = 0; i < n; i += 1) {
    const [lon, lat] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
    x[k] = versX(lon);
    y[k] = versY(lat);
    ids[k] = i;
    k += 1;
  }
  const rangs = ids.subarray(0, k);
  return {
    x: x.subarray(0, k),
    y: y.subarray(0, k),
    ids: rangs,
    nombres: new Uint32Array(k).fill(1),
    dessins: Uint8Array.from(rangs, (i) => dessins[i]!),
  };
}

/**
 * One zoom further out. Each node that nobody took yet takes what is near it. The grid is hashed into chains: a
 * collision only brings candidates that their distance rules out.
 */
function regrouper(
  fin: Niveau,
  zoom: number,
  gravites: readonly number[],
  naitre: (zoom: number) => number,
): Niveau {
  const n = fin.x.length;
  const rayon = ECART * parPixelDe(zoom);
  const masque = (1 << Math.ceil(Math.log2(n + 2))) - 1;
  const tetes = new Int32Array(masque + 1).fill(-1);
  const suites = new Int32Array(n);
  const chaine = (cx: number, cy: number): number =>
    (Math.imul(cx, HACHE_X) ^ Math.imul(cy, HACHE_Y)) & masque;
  for (let i = n - 1; i >= 0; i -= 1) {
    const c = chaine(Math.floor(fin.x[i]! / rayon), Math.floor(fin.y[i]! / rayon));
    suites[i] = tetes[c]!;
    tetes[c] = i;
  }
  const pris = new Uint8Array(n);
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  const [nombres, ids, dessins] = [new Uint32Array(n), new Uint32Array(n), new Uint8Array(n)];
  let k = 0;
  for (let i = 0; i < n; i += 1) {
    if (pris[i]) continue;
    pris[i] = 1;
    const [xi, yi] = [fin.x[i]!, fin.y[i]!];
    const [cx, cy] = [Math.floor(xi / rayon), Math.floor(yi / rayon)];
    let total = fin.nombres[i]!;
    let [sx, sy] = [xi * total, yi * total];
    let dessin = fin.dessins[i]!;
    let seul = true;
    for (let voisine = 0; voisine < 9; voisine += 1) {
      let j = tetes[chaine(cx + (voisine % 3) - 1, cy + ((voisine / 3) | 0) - 1)]!;
      for (; j >= 0; j = suites[j]!) {
        if (pris[j]) continue;
        const [dx, dy] = [fin.x[j]! - xi, fin.y[j]! - yi];
        if (dx * dx + dy * dy > rayon * rayon) continue;
        pris[j] = 1;
        seul = false;
        const poids = fin.nombres[j]!;
        total += poids;
        sx += fin.x[j]! * poids;
        sy += fin.y[j]! * poids;
        const autre = fin.dessins[j]!;
        if ((gravites[autre] ?? 0) > (gravites[dessin] ?? 0)) dessin = autre;
      }
    }
    x[k] = sx / total;
    y[k] = sy / total;
    nombres[k] = total;
    dessins[k] = dessin;
    // A cluster that takes nobody stays the same cluster further out: it comes apart where it was born.
    ids[k] = seul ? fin.ids[i]! : naitre(zoom);
    k += 1;
  }
  return {
    x: x.slice(0, k),
    y: y.slice(0, k),
    nombres: nombres.slice(0, k),
    ids: ids.slice(0, k),
    dessins: dessins.slice(0, k),
  };
}

/**
 * Clusters of some points, built on the page or in a worker. Up to zoom 16; from 17 on every point stands alone.
 * @param positions lon, lat of each, degrees; NaN: not on the map
 * @param dessins number of the drawing of each
 * @param gravites by number of drawing: a cluster shows the one whose gravity is highest
 * @param places what `ids` gives for each; default its rank in `positions`
 */
export function grappesDe(
  positions: Float64Array,
  dessins: Uint8Array,
  gravites: readonly number[],
  places?: Uint32Array,
): SourcePoints {
  const niveaux: (Niveau | undefined)[] = [];
  /** By cluster: the zoom where it was made. */
  const naissances: number[] = [];
  const naitre = (zoom: number): number => naissances.push(zoom) - 1;
  const niveau = (zoom: number): Niveau =>
    (niveaux[zoom] ??=
      zoom > ZOOM_GRAPPES
        ? singletons(positions, dessins)
        : regrouper(niveau(zoom + 1), zoom, gravites, naitre));

  return {
    async grappes([ouest, sud, est, nord], zoom): Promise<Grappes> {
      const entier = Math.max(0, Math.min(ZOOM_GRAPPES + 1, Math.floor(zoom)));
      const { x, y, ids, nombres, dessins: aspects } = niveau(entier);
      const [x0, y0, x1, y1] = [versX(ouest), versY(sud), versX(est), versY(nord)];
      const vus: number[] = [];
      for (let i = 0; i < x.length; i += 1) {
        if (x[i]! >= x0 && x[i]! <= x1 && y[i]! >= y0 && y[i]! <= y1) vus.push(i);
      }
      const sortie: Grappes = {
        positions: new Float64Array(2 * vus.length),
        nombres: Uint32Array.from(vus, (i) => nombres[i]!),
        ids: new Uint32Array(vus.length),
        dessins: Uint8Array.from(vus, (i) => aspects[i]!),
      };
      vus.forEach((i, k) => {
        const [id, seul] = [ids[i]!, nombres[i] === 1];
        sortie.positions[2 * k] = seul ? positions[2 * id]! : versLon(x[i]!);
        sortie.positions[2 * k + 1] = seul ? positions[2 * id + 1]! : versLat(y[i]!);
        sortie.ids[k] = seul ? (places?.[id] ?? id) : id;
      });
      return sortie;
    },
    async eclater(grappe): Promise<number> {
      return (naissances[grappe] ?? ZOOM_GRAPPES) + 1;
    },
  };
}
