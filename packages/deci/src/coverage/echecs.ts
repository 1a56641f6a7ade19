/** What cannot be calculated, said in French. */
import { TernumError } from '@ternum/core';
import type { Batiment } from './types.ts';

/** A decision nobody can account for. */
export const sansCommentaire = ({ id, nom }: Batiment): TernumError =>
  new TernumError({
    kind: 'input',
    message: `forced coverage without a comment: ${id}`,
    hint: `La couverture du bâtiment « ${nom ?? id} » est forcée sans commentaire : dites pourquoi.`,
  });

/** A document that is no GeoJSON. */
export const pasGeojson = (quoi: string, cause?: unknown): TernumError =>
  new TernumError({
    kind: 'parse',
    message: 'not GeoJSON',
    hint: `Le fichier ${quoi} n’est pas du GeoJSON : une collection d’objets (FeatureCollection) est attendue.`,
    cause,
  });

/** GeoJSON without what was looked for. */
export const rienDedans = (quoi: string, attendu: string): TernumError =>
  new TernumError({
    kind: 'parse',
    message: 'no usable feature',
    hint: `Le fichier ${quoi} ne contient rien qui serve au calcul : ${attendu} sont attendus, en longitude et latitude.`,
  });
