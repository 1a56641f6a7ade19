/** What lies around the points: outline, roads, buildings with their risk, public buildings, classified sites. */
import { creerAlea } from '../alea.ts';
import { COMMUNE } from '../commune/acheteurs.ts';
import { CONTOUR } from './contour.ts';
import { leLong, rues, type Point } from './terrain.ts';

/** A GeoJSON document (RFC 7946) in longitude and latitude. */
export interface Geojson {
  type: 'FeatureCollection';
  /** Each with its geometry and what is known of it. */
  features: { type: 'Feature'; geometry: unknown; properties: Record<string, unknown> }[];
}

const rond = ([lon, lat]: Point): [number, number] => [
  Number(lon.toFixed(6)),
  Number(lat.toFixed(6)),
];

const collection = (features: Geojson['features']): Geojson => ({
  type: 'FeatureCollection',
  features,
});

const lieu = (place: Point, properties: Record<string, unknown>): Geojson['features'][number] => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: rond(place) },
  properties,
});

/** Outline of the commune. */
export const contourDeLaCommune = (): Geojson =>
  collection([
    {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [CONTOUR] },
      properties: { code: COMMUNE.codeCommune, nom: COMMUNE.commune },
    },
  ]);

/** Streets and roads, one line each. */
export const routesDeLaCommune = (): Geojson =>
  collection(
    rues().map(({ nom, points }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: points.map(rond) },
      properties: { nom, nature: 'Route à 1 chaussée' },
    })),
  );

/** Houses on both sides of every street, with the risk of each: `faible` away from the village, `ordinaire` in it. */
export function batimentsDeLaCommune(): Geojson {
  const alea = creerAlea(5);
  const features: Geojson['features'] = [];
  for (const { nom, points, batie } of rues()) {
    if (!batie) continue;
    const isole = /^(Impasse|Chemin|Route)/.test(nom);
    for (const cote of [-16, 16])
      for (const place of leLong(points, 20 + alea.entier(0, 12), 32, cote)) {
        const n = features.length + 1;
        features.push(
          lieu(place, {
            id: `B${String(n).padStart(3, '0')}`,
            nom: `${n}, ${nom}`,
            ...(alea.chance(0.06) ? {} : { risque: isole ? 'faible' : 'ordinaire' }),
          }),
        );
      }
  }
  Object.assign(features[10]!.properties, { nom: 'Salle des fêtes', risque: 'important' });
  Object.assign(features[24]!.properties, { nom: 'Scierie', risque: 'particulier' });
  return collection(features);
}

/** Public buildings (établissements recevant du public), as an open file would give them. */
export function erpDeLaCommune(): Geojson {
  const [grande, fontaine, , ecoles] = rues();
  return collection([
    lieu(grande!.points[1]!, { nom: 'Mairie', type: 'W', categorie: 5 }),
    lieu(grande!.points[2]!, { nom: 'Église Saint-Jean', type: 'V', categorie: 4 }),
    lieu(ecoles!.points[2]!, { nom: 'École Jean-Moulin', type: 'R', categorie: 4 }),
    lieu(fontaine!.points[3]!, { nom: 'Salle des fêtes', type: 'L', categorie: 3 }),
    lieu(fontaine!.points[1]!, { nom: 'Auberge de la Fontaine', type: 'N', categorie: 5 }),
  ]);
}

/** Classified sites (installations classées pour la protection de l'environnement). */
export function icpeDeLaCommune(): Geojson {
  const granges = rues().find(({ nom }) => nom === 'Route de Lantenay')!;
  return collection([
    lieu(granges.points.at(-1)!, { nom: 'Scierie de l’Ouche', regime: 'Enregistrement' }),
    lieu(granges.points[1]!, { nom: 'Silo des Granges', regime: 'Déclaration' }),
  ]);
}
