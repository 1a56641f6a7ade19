/** Coverage of buildings, and what points that do not exist yet would change. Comes on a click. */
import type {
  Batiment,
  OptionsCouverture,
  PointEau,
  Regles,
  Reseau,
  Simulation,
} from '@ternum/deci';
import { etudier, reseauDepuisGeojson } from '@ternum/deci/couverture';

/** @param reseau roads, as GeoJSON or taken apart already */
export async function couvrir(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  projets: readonly PointEau[],
  reseau: unknown,
  regles: Regles,
  options: OptionsCouverture,
): Promise<Pick<Simulation, 'couvertures' | 'gagnes'>> {
  const voies = reseau ? reseauDe(reseau) : undefined;
  const etude = await etudier(batiments, peis, voies, regles, options);
  if (!projets.length) return { couvertures: etude.couvertures, gagnes: [] };
  // The rest of a simulation would cross to the page for nothing.
  const { couvertures, gagnes } = etude.simuler({ ajouts: projets });
  return { couvertures, gagnes };
}

const reseauDe = (reseau: object): Reseau =>
  'troncons' in reseau ? (reseau as Reseau) : reseauDepuisGeojson(reseau);
