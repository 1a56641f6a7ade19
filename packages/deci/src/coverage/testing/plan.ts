/** Metres → degrees, around a place of the Côte-d’Or: graphs drawn by hand in whole metres. */
import type { PointEau } from '../../model.ts';
import { metresParDegre } from '../metrique.ts';
import type { Batiment, Reseau } from '../types.ts';

const [LON, LAT] = [5, 47.3];
const [M_LON, M_LAT] = metresParDegre(LAT);

export type Metres = readonly [x: number, y: number];

export const lieu = ([x, y]: Metres): [lon: number, lat: number] => [
  LON + x / M_LON,
  LAT + y / M_LAT,
];

export const voies = (...lignes: Metres[][]): Reseau => ({
  troncons: lignes.map((points) => ({ points: points.map(lieu) })),
});

/** A hydrant of 60 m³/h, whose number is its place. */
export function borne(
  numero: number,
  ou: Metres | undefined,
  champs: Partial<PointEau> = {},
): PointEau {
  const place = ou && lieu(ou);
  return {
    position: numero + 1,
    refTerr: String(numero),
    typePei: 'PI',
    debit: 60,
    diamPei: 100,
    ...(place ? { lon: place[0], lat: place[1] } : {}),
    anomalies: [],
    ...champs,
  };
}

export function maison(ou: Metres, champs: Partial<Batiment> = {}): Batiment {
  const [lon, lat] = lieu(ou);
  return { id: 'maison', lon, lat, risque: 'faible', ...champs };
}
