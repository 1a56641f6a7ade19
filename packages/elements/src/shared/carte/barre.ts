/** The scale bar: the longest round distance that fits. */
import { formatNombre } from '@ternum/core';

export interface Barre {
  /** On the ground. */
  metres: number;
  /** CSS pixels. */
  largeur: number;
  /** « 200 m », « 5 km ». */
  texte: string;
}

/** @param metresParPixel on the ground, at the centre of the view */
export function barre(metresParPixel: number, place = 110): Barre {
  const plus = metresParPixel * place;
  const dizaine = 10 ** Math.floor(Math.log10(plus));
  const metres = ([5, 2].find((n) => n * dizaine <= plus) ?? 1) * dizaine;
  const texte =
    metres >= 1000 ? `${formatNombre(metres / 1000)}\u00a0km` : `${formatNombre(metres)}\u00a0m`;
  return { metres, largeur: metres / metresParPixel, texte };
}
