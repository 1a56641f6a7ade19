/** A measured line: its points, and how long it is on the ground. Pure. */
import { distance } from '@ternum/core/geo';

export type Lieu = readonly [lon: number, lat: number];

export interface Trace {
  readonly points: readonly Lieu[];
  /** What was undone last, to be done again. */
  readonly defaits: readonly Lieu[];
}

export const VIDE: Trace = { points: [], defaits: [] };

/** With one more point. The same place twice is one point. */
export function poser({ points, defaits }: Trace, lieu: Lieu): Trace {
  const dernier = points.at(-1);
  if (dernier && dernier[0] === lieu[0] && dernier[1] === lieu[1]) return { points, defaits };
  return { points: [...points, lieu], defaits: [] };
}

/** Without the last point. */
export function defaire({ points, defaits }: Trace): Trace {
  const dernier = points.at(-1);
  return dernier
    ? { points: points.slice(0, -1), defaits: [...defaits, dernier] }
    : { points, defaits };
}

/** With the point undone last. */
export function refaire({ points, defaits }: Trace): Trace {
  const dernier = defaits.at(-1);
  return dernier
    ? { points: [...points, dernier], defaits: defaits.slice(0, -1) }
    : { points, defaits };
}

/** Length of each segment, metres on the ellipsoid. */
export const segments = ({ points }: Trace): number[] =>
  points.slice(1).map(([lon, lat], i) => distance(points[i]![0], points[i]![1], lon, lat));

/** Whole length, metres. */
export const longueur = (trace: Trace): number => segments(trace).reduce((a, b) => a + b, 0);
