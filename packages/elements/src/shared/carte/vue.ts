/** What a frame shows. Painters know nothing else, so that the same ones draw the screen and the print. */
import { auSol, versLat } from './mercator.ts';
import type { EncreCarte } from './encre.ts';

export interface Vue {
  /** Top left corner, metres of Web Mercator. */
  x0: number;
  y0: number;
  /** Metres of Web Mercator of one CSS pixel. */
  parPixel: number;
  /** CSS pixels. */
  largeur: number;
  hauteur: number;
  /** Device pixels of one CSS pixel. */
  ratio: number;
}

/** Draws in CSS pixels: the context is scaled already. */
export type Peintre = (ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte) => void;

export function vueDe(
  centre: readonly number[],
  parPixel: number,
  [largeur, hauteur]: readonly [number, number],
  ratio: number,
): Vue {
  const [x = 0, y = 0] = centre;
  return {
    x0: x - (largeur / 2) * parPixel,
    y0: y + (hauteur / 2) * parPixel,
    parPixel,
    largeur,
    hauteur,
    ratio,
  };
}

/** Metres on the ground of one CSS pixel at the centre. */
export const metresParPixel = (vue: Vue): number =>
  vue.parPixel * auSol(versLat(vue.y0 - (vue.hauteur / 2) * vue.parPixel));

export const pixelX = (vue: Vue, x: number): number => (x - vue.x0) / vue.parPixel;
export const pixelY = (vue: Vue, y: number): number => (vue.y0 - y) / vue.parPixel;
