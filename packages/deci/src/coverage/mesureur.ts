/** Which points are near a place, and how far: as the crow flies here, along roads in `graphe/`. */
import { distance } from '@ternum/core/geo';
import type { PointEau } from '../model.ts';
import { Grille } from './grille.ts';
import { estPosition } from './metrique.ts';
import type { Mesure } from './types.ts';

/** A point and its distance, metres. */
export interface Proche {
  /** Place in the list of points. */
  pei: number;
  /** Metres. */
  distance: number;
}

/** Finds points around a place. */
export interface Mesureur {
  /** How it measures. */
  readonly mesure: Mesure;
  /** Points within so many metres, in no order; undefined: the place is too far from any road. */
  autour(lon: number, lat: number, metres: number): Proche[] | undefined;
}

/** Usual distance to a point, metres: size of the cells. */
const CELLULE = 400;

/** As the crow flies: geodesic metres. */
export class VolOiseau implements Mesureur {
  readonly mesure = 'vol-d-oiseau';
  readonly #peis: readonly PointEau[];
  readonly #grille: Grille;

  constructor(peis: readonly PointEau[]) {
    this.#peis = peis;
    const boites = new Float64Array(peis.length * 4).fill(NaN);
    peis.forEach(({ lon, lat }, i) => {
      if (estPosition(lon, lat)) boites.set([lon!, lat!, lon!, lat!], 4 * i);
    });
    this.#grille = new Grille(boites, CELLULE);
  }

  autour(lon: number, lat: number, metres: number): Proche[] {
    const proches: Proche[] = [];
    this.#grille.visiter(lon, lat, metres, (pei) => {
      const point = this.#peis[pei]!;
      const d = distance(lon, lat, point.lon!, point.lat!);
      if (d <= metres) proches.push({ pei, distance: d });
    });
    return proches;
  }
}
