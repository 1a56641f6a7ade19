/** The points that are drawn now, placed once in Web Mercator; what is under a pixel, and in which order to visit. */
import { versX, versY } from './mercator.ts';
import { rayonGrappe } from './tampons.ts';
import { pixelX, pixelY, type Vue } from './vue.ts';
import type { Grappes } from './types.ts';

export class Scene {
  readonly grappes: Grappes;
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(grappes: Grappes) {
    this.grappes = grappes;
    const n = grappes.ids.length;
    this.x = new Float64Array(n);
    this.y = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      this.x[i] = versX(grappes.positions[2 * i]!);
      this.y[i] = versY(grappes.positions[2 * i + 1]!);
    }
  }

  seul(i: number): boolean {
    return this.grappes.nombres[i] === 1;
  }

  /** Rank here of a single point of another scene; clusters never stay what they were. */
  retrouver(avant: Scene, rang: number): number {
    const index = avant.grappes.ids[rang];
    return avant.seul(rang)
      ? this.grappes.ids.findIndex((id, i) => id === index && this.seul(i))
      : -1;
  }

  /**
   * CSS pixels.
   * @param rayonDe radius of a drawing
   */
  rayon(i: number, rayonDe: (dessin: number) => number): number {
    const { nombres, dessins } = this.grappes;
    return nombres[i] === 1 ? rayonDe(dessins[i]!) : rayonGrappe(nombres[i]!);
  }

  /**
   * What a pointer touches, nearest first.
   * @param rayonDe radius of a drawing, CSS pixels
   * @param marge how far beside a drawing a pointer may be
   */
  sous(
    vue: Vue,
    px: number,
    py: number,
    rayonDe: (dessin: number) => number,
    marge: number,
  ): number[] {
    return this.#proches(vue, px, py, (i, d2) => d2 <= (this.rayon(i, rayonDe) + marge) ** 2);
  }

  /** What is in view, nearest to the centre first. */
  visibles(vue: Vue): number[] {
    return this.#proches(vue, vue.largeur / 2, vue.hauteur / 2, (i) => {
      const [px, py] = [pixelX(vue, this.x[i]!), pixelY(vue, this.y[i]!)];
      return px >= 0 && py >= 0 && px <= vue.largeur && py <= vue.hauteur;
    });
  }

  #proches(
    vue: Vue,
    px: number,
    py: number,
    garder: (i: number, distance2: number) => boolean,
  ): number[] {
    const gardes: [number, number][] = [];
    for (let i = 0; i < this.x.length; i += 1) {
      const d2 = (pixelX(vue, this.x[i]!) - px) ** 2 + (pixelY(vue, this.y[i]!) - py) ** 2;
      if (garder(i, d2)) gardes.push([d2, i]);
    }
    return gardes.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, i]) => i);
  }
}
