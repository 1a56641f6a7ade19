/** Coverage of buildings. Comes on a click. */
import type {
  Batiment,
  Couverture,
  OptionsCouverture,
  PointEau,
  Regles,
  Reseau,
} from '@ternum/deci';
import { coverage, reseauDepuisGeojson } from '@ternum/deci/couverture';

/** @param reseau roads, as GeoJSON or taken apart already */
export const couvrir = (
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: unknown,
  regles: Regles,
  options: OptionsCouverture,
): Promise<readonly Couverture[]> =>
  coverage(batiments, peis, reseau ? reseauDe(reseau) : undefined, regles, options);

const reseauDe = (reseau: object): Reseau =>
  'troncons' in reseau ? (reseau as Reseau) : reseauDepuisGeojson(reseau);
