/** Coverage of buildings. Comes on a click. */
import type { Batiment, Couverture, OptionsCouverture, PointEau, Regles } from '@ternum/deci';
import * as deci from '@ternum/deci/couverture';

type Coverage = (
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  regles: Regles,
  options: OptionsCouverture,
) => Promise<readonly Couverture[]>;

export const couvrir: Coverage = (...tout) =>
  (deci as unknown as { coverage: Coverage }).coverage(...tout);
