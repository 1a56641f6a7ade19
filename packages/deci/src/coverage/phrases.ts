/** Reasons in French. */
import { formatNombre } from '@ternum/core';
import type { Examen, Mesure } from './types.ts';

const metres = (d: number): string => `${formatNombre(Math.round(d))} m`;

/** A point looked at. */
export interface Vu {
  /** What is answered. */
  examen: Examen;
  /** Its reason in two or three words: « débit insuffisant »; the answer has the figures. */
  bref: string;
}

/** Points named one by one; in a town, fifty may be of no use. */
const NOMMES = 6;

/** « Point d’eau 12 à 151 m : débit insuffisant ; point d’eau 4 à 200 m : couvert » */
export function phraseExamens(vus: readonly Vu[], nommer: (place: number) => string): string {
  const dits = vus.map(
    ({ examen, bref }, i) =>
      `${i ? 'p' : 'P'}oint d’eau ${nommer(examen.pei)} à ${metres(examen.distance)} : ${bref}`,
  );
  const tus = dits.length - NOMMES;
  // The last one decides: it stays.
  if (tus > 1) dits.splice(NOMMES - 1, tus, `${tus} autres points d’eau non retenus`);
  return dits.join(' ; ');
}

/** « trop loin (450 m pour 400) »; never « 400 m pour 400 ». */
export function tropLoin(distance: number, limite: number): string {
  const arrondi = Math.max(Math.round(distance), Math.floor(limite) + 1);
  return `trop loin (${formatNombre(arrondi)} m pour ${formatNombre(limite)})`;
}

/** « à plus de 50 m de toute voie praticable » */
export const horsVoie = (rattachement: number): string =>
  `à plus de ${metres(rattachement)} de toute voie praticable`;

/** Nothing was found. */
export const phraseAucun = (mesure: Mesure, recherche: number, limite: number): string =>
  `Aucun point d’eau utilisable à moins de ${metres(Math.max(recherche, limite))}${mesure === 'chemin' ? ' par les voies' : ''}`;
