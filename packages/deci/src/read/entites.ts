/** Features that somebody else fetched → records. */
import { tableDe } from './json.ts';
import { lecteurDeTable } from './lire.ts';
import type { LecteurPei, OptionsLecture } from './types.ts';

/**
 * Reads features that the caller holds already (the pages of a WFS). `options.systeme`: that of the coordinates.
 *
 * @param features GeoJSON features
 */
export const ouvrirEntites = (
  features: readonly unknown[],
  options: OptionsLecture = {},
): LecteurPei =>
  lecteurDeTable(tableDe({ type: 'FeatureCollection', features }, { partiel: true }), options);
