/** The lie of the land: hamlets, and the roads that join them. Everything else stands along these. */
import { creerAlea } from '../alea.ts';

/** Longitude and latitude, degrees. */
export type Point = readonly [lon: number, lat: number];

/** A street or a road. */
export interface Rue {
  /** What the sign says. */
  nom: string;
  /** Vertices. */
  points: Point[];
  /** Streets of a hamlet have buildings on both sides; a road between two has none. */
  batie: boolean;
}

const CENTRE: Point = [4.8592, 47.3117];
const PAR_DEGRE = 111_195;
const COS = Math.cos((CENTRE[1] * Math.PI) / 180);

/** A place so many metres east and north of the church. */
export const aMetres = (est: number, nord: number): Point => [
  CENTRE[0] + est / (PAR_DEGRE * COS),
  CENTRE[1] + nord / PAR_DEGRE,
];

/** Metres between two places of the commune; good to a metre at this size. */
export function metres([a, b]: Point, [c, d]: Point): number {
  return Math.hypot((c - a) * PAR_DEGRE * COS, (d - b) * PAR_DEGRE);
}

interface Hameau {
  nom: string;
  est: number;
  nord: number;
  rues: readonly string[];
  longueur: number;
}

/** The village, and three places where water is short. */
const HAMEAUX: readonly Hameau[] = [
  {
    nom: 'le bourg',
    est: 0,
    nord: 0,
    rues: [
      'Grande Rue',
      'Rue de la Fontaine',
      'Rue du Moulin',
      'Rue des Écoles',
      'Rue du Lavoir',
      'Ruelle du Four',
      'Chemin des Vignes',
    ],
    longueur: 780,
  },
  {
    nom: 'Morcueil',
    est: 900,
    nord: -1900,
    rues: ['Rue de Morcueil', 'Chemin du Bois'],
    longueur: 300,
  },
  { nom: 'la Combe Raffin', est: -1500, nord: 500, rues: ['Impasse de la Combe'], longueur: 220 },
  {
    nom: 'les Granges',
    est: 1600,
    nord: 1000,
    rues: ['Rue des Granges', 'Route de Lantenay'],
    longueur: 260,
  },
];

/** Streets of every hamlet, and the roads from the village to each. */
export function rues(): Rue[] {
  const alea = creerAlea(2112);
  const toutes: Rue[] = [];
  for (const { est, nord, rues: noms, longueur } of HAMEAUX)
    noms.forEach((nom, i) => {
      // Streets leave the centre like the fingers of a hand: they share their first vertex, as real ones do.
      const angle = (i / noms.length) * Math.PI * 2 + 0.35;
      const portee = longueur * (0.7 + alea.reel() * 0.5);
      const points: Point[] = [aMetres(est, nord)];
      const pas = Math.max(3, Math.round(portee / 90));
      for (let k = 1; k <= pas; k++) {
        const d = (portee * k) / pas;
        const devie = (alea.reel() - 0.5) * 0.16;
        points.push(aMetres(est + Math.cos(angle + devie) * d, nord + Math.sin(angle + devie) * d));
      }
      toutes.push({ nom, points, batie: true });
    });
  const [bourg, ...autres] = HAMEAUX as [Hameau, ...Hameau[]];
  for (const { nom, est, nord } of autres)
    toutes.push({
      nom: `Route de ${nom.replace(/^les? /, '').replace(/^la /, 'la ')}`,
      points: [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) =>
        aMetres(
          bourg.est + (est - bourg.est) * t + Math.sin(t * Math.PI) * 120,
          bourg.nord + (nord - bourg.nord) * t,
        ),
      ),
      batie: false,
    });
  return toutes;
}

/** Places every `pas` metres along a line, the first at `debut`; `cote` metres to its left. */
export function leLong(
  points: readonly Point[],
  debut: number,
  pas: number,
  cote: number,
): Point[] {
  const places: Point[] = [];
  let prochain = debut;
  let parcouru = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const longueur = metres(a, b);
    while (prochain <= parcouru + longueur) {
      const t = (prochain - parcouru) / longueur;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const norme = Math.hypot(dx * COS, dy) * PAR_DEGRE;
      places.push([
        a[0] + dx * t - (dy / norme / COS) * cote,
        a[1] + dy * t + ((dx * COS) / norme) * cote,
      ]);
      prochain += pas;
    }
    parcouru += longueur;
  }
  return places;
}
