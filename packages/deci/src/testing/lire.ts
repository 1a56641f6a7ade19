/** A register, read whole. */
import type { PointEau } from '../model.ts';
import { ouvrirPei, type EntreePei, type OptionsLecture } from '../read/index.ts';

/** What a test looks at. */
export interface Lu {
  systeme: string;
  format: string;
  avertissements: readonly string[];
  points: PointEau[];
  refus: { position: number; raison: string }[];
}

/** Reads all. */
export async function lire(entree: EntreePei, options?: OptionsLecture): Promise<Lu> {
  const lecteur = await ouvrirPei(entree, options);
  const lu: Lu = {
    systeme: lecteur.systeme,
    format: lecteur.format,
    avertissements: lecteur.avertissements,
    points: [],
    refus: [],
  };
  for await (const lot of lecteur.lots())
    for (const lecture of lot)
      if ('pei' in lecture) lu.points.push(lecture.pei);
      else lu.refus.push(lecture.refuse);
  return lu;
}

/** « code champ » of the anomalies of a point. */
export const codes = (pei: PointEau): string[] => pei.anomalies.map((a) => `${a.code} ${a.champ}`);

/** A GeoJSON collection of points. */
export const collection = (
  ...entites: { geometry?: unknown; properties?: Record<string, unknown> | null }[]
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: entites.map(({ geometry = null, properties = {} }) => ({
      type: 'Feature',
      geometry,
      properties,
    })),
  });

/** A GeoJSON point. */
export const point = (a: number, b: number): unknown => ({ type: 'Point', coordinates: [a, b] });
