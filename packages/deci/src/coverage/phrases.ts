/** Reasons in French. */
import { formatNombre } from '@ternum/core';
import type { Examen, Mesure } from './types.ts';

const metres = (d: number): string => `${formatNombre(Math.round(d))} m`;

/** « PEI 12 à 151 m : débit insuffisant (20 m³/h pour 30) ; PEI 4 à 200 m : couvert » */
export const phraseExamens = (
  examines: readonly Examen[],
  nommer: (place: number) => string,
): string =>
  examines
    .map(({ pei, distance, raison }) => `PEI ${nommer(pei)} à ${metres(distance)} : ${raison}`)
    .join(' ; ');

/** « trop loin (450 m pour 400) »; never « 400 m pour 400 ». */
export function tropLoin(distance: number, limite: number): string {
  const arrondi = Math.max(Math.round(distance), Math.floor(limite) + 1);
  return `trop loin (${formatNombre(arrondi)} m pour ${formatNombre(limite)})`;
}

/** Nothing was found. */
export const phraseAucun = (mesure: Mesure, recherche: number, limite: number): string =>
  `Aucun point d’eau utilisable à moins de ${metres(Math.max(recherche, limite))}${mesure === 'chemin' ? ' par les voies' : ''}`;
