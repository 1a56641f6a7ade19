/** Readings of two numbers as a place in France: which system, which axis first. */
import {
  fromConiqueConforme,
  fromLambert2Etendu,
  fromLambert93,
  fromWebMercator,
  inFrance,
} from '@ternum/core/geo';
import type { Systeme } from '../model.ts';

/** A way of reading two numbers. */
export interface Lecon {
  /** System. */
  systeme: Systeme;
  /** North before east. */
  inverse: boolean;
}

type Vers = (x: number, y: number) => readonly [lon: number, lat: number];

interface Description {
  systeme: Systeme;
  /** Rough box in the system's own units: saves a projection for each reading. */
  boite: readonly [ouest: number, sud: number, est: number, nord: number];
  vers: Vers;
}

/** In the order in which a doubt is settled. CC zones do not overlap: each has its own false northing. */
const SYSTEMES: readonly Description[] = [
  { systeme: 'EPSG:4326', boite: [-180, -90, 180, 90], vers: (x, y) => [x, y] },
  { systeme: 'EPSG:2154', boite: [90_000, 6_030_000, 1_250_000, 7_130_000], vers: fromLambert93 },
  ...([42, 43, 44, 45, 46, 47, 48, 49, 50] as const).map((zone): Description => {
    const nord = (zone - 41) * 1_000_000 + 200_000;
    return {
      systeme: `EPSG:39${zone}`,
      boite: [1_100_000, nord - 160_000, 2_300_000, nord + 160_000],
      vers: (x, y) => fromConiqueConforme(zone, x, y),
    };
  }),
  {
    systeme: 'EPSG:27572',
    boite: [40_000, 1_600_000, 1_210_000, 2_700_000],
    vers: fromLambert2Etendu,
  },
  {
    systeme: 'EPSG:3857',
    boite: [-20_040_000, -8_000_000, 20_040_000, 8_000_000],
    vers: fromWebMercator,
  },
];

const PAR_SYSTEME = new Map(SYSTEMES.map((s) => [s.systeme, s]));

/** lon, lat of the two numbers under a reading; undefined: not in France. */
export function placer(
  a: number,
  b: number,
  { systeme, inverse }: Lecon,
): readonly [number, number] | undefined {
  const s = PAR_SYSTEME.get(systeme);
  if (!s) return undefined;
  const x = inverse ? b : a;
  const y = inverse ? a : b;
  const [o, sud, e, n] = s.boite;
  if (!(x >= o && x <= e && y >= sud && y <= n)) return undefined;
  const place = systeme === 'EPSG:4326' ? ([x, y] as const) : s.vers(x, y);
  return inFrance(place[0], place[1]) ? place : undefined;
}

/** Every reading, straight ones first in each system. */
export const LECONS: readonly Lecon[] = [
  ...SYSTEMES.filter((s) => s.systeme !== 'EPSG:3857').flatMap(({ systeme }): Lecon[] => [
    { systeme, inverse: false },
    { systeme, inverse: true },
  ]),
  { systeme: 'EPSG:3857', inverse: false },
  { systeme: 'EPSG:3857', inverse: true },
];

/** Records looked at to know in which system a file is: spread over all of it. */
const ECHANTILLON = 400;

/**
 * Readings in the order in which to try them: the one that places most records first, the declared or expected one
 * winning a tie.
 */
export function classer(
  paires: (index: number) => readonly [number, number] | undefined,
  nombre: number,
  attendu: Lecon,
): Lecon[] {
  const comptes = new Map<Lecon, number>(LECONS.map((l) => [l, 0]));
  const pas = Math.max(1, nombre / ECHANTILLON);
  for (let i = 0; i < nombre; i += pas) {
    const paire = paires(Math.floor(i));
    if (!paire) continue;
    for (const l of LECONS) if (placer(paire[0], paire[1], l)) comptes.set(l, comptes.get(l)! + 1);
  }
  const rang = (l: Lecon): number =>
    comptes.get(l)! * 2 + (l.systeme === attendu.systeme && l.inverse === attendu.inverse ? 1 : 0);
  return [...LECONS].sort((a, b) => rang(b) - rang(a));
}
