/** Which points are near a place, and how far: as the crow flies here, along roads in `graphe/`. */
import { distance } from '@ternum/core/geo';
import type { PointEau } from '../model.ts';
import type { Etapes } from './etapes.ts';
import { Grille } from './grille.ts';
import { estPosition } from './metrique.ts';
import type { Mesure } from './types.ts';

/** A point and its distance, metres. */
export interface Proche {
  /** Place in the list of points. */
  pei: number;
  /** Metres. */
  distance: number;
  /** The point is too far from any road: `distance` is as the crow flies, and nobody knows the way. */
  horsVoie?: true;
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

  private constructor(peis: readonly PointEau[], grille: Grille) {
    this.#peis = peis;
    this.#grille = grille;
  }

  /** @param sauf true for points that are not looked for */
  static *construire(
    peis: readonly PointEau[],
    sauf: (place: number) => boolean = () => false,
  ): Etapes<VolOiseau> {
    const boites = new Float64Array(peis.length * 4).fill(NaN);
    peis.forEach(({ lon, lat }, i) => {
      if (estPosition(lon, lat) && !sauf(i)) boites.set([lon!, lat!, lon!, lat!], 4 * i);
    });
    return new VolOiseau(peis, yield* Grille.construire(boites, CELLULE));
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
