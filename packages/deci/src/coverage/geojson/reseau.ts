/** Roads given as GeoJSON, from a file or from IGN's WFS (`BDTOPO_V3:troncon_de_route`). */
import { fold } from '@ternum/core';
import { rienDedans } from '../echecs.ts';
import type { Reseau } from '../types.ts';
import { lireEntites, ligne } from './positions.ts';

// Only what is clearly no way for hoses. Private roads and paths stay: whether an engine passes is seen on site.
const IMPRATICABLES = ['type autoroutier', 'bac ou liaison maritime'];

/** LineString and MultiLineString → roads; other geometries are left out. Degrees, or Lambert-93. @throws TernumError `parse` when there is none */
export function reseauDepuisGeojson(geojson: unknown): Reseau {
  const troncons = lireEntites(geojson, 'des voies').flatMap(
    ({ type, coordonnees, proprietes }) => {
      const nature = proprietes['nature'] ?? proprietes['NATURE'];
      const exclue = typeof nature === 'string' && IMPRATICABLES.includes(fold(nature.trim()));
      const lignes =
        type === 'LineString'
          ? [coordonnees]
          : type === 'MultiLineString' && Array.isArray(coordonnees)
            ? (coordonnees as unknown[])
            : [];
      return lignes.map((points) => ({
        points: ligne(points),
        ...(exclue ? { praticable: false } : {}),
      }));
    },
  );
  if (troncons.length === 0) throw rienDedans('des voies', 'des tronçons de route');
  return { troncons };
}
