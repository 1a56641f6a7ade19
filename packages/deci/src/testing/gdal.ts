/** Shapefiles written by GDAL, from points that the test knows. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { outil } from './outils.ts';

const lancer = promisify(execFile);

/** A point of a test. */
export interface PointDEssai {
  lon: number;
  lat: number;
  proprietes: Record<string, string | number | null>;
}

/** Points around Dijon, on a grid, with accents; the same each time. */
export const pointsDEssai = (nombre: number): PointDEssai[] =>
  Array.from({ length: nombre }, (_, i) => ({
    lon: 4.8 + (i % 100) * 0.004_321,
    lat: 47.1 + Math.floor(i / 100) * 0.003_217,
    proprietes: {
      insee: '21231',
      id_sdis: `21231_${String(i + 1).padStart(4, '0')}`,
      type_pei: ['PI', 'BI', 'PA', 'CI'][i % 4]!,
      type_rd: ['Poteau à prises protégées', 'Bouche', 'Point d’aspiration', 'Réserve'][i % 4]!,
      situation: `${i + 1} rue de l’Église, Châtillon`,
      debit: i % 3 ? 30 + (i % 90) : null,
      volume: i % 4 === 3 ? 120.5 : null,
      date_ct: i % 2 ? '2025-03-14' : null,
    },
  }));

/** A folder for one test. */
export async function dossierDEssai(): Promise<{ chemin: string; effacer: () => Promise<void> }> {
  const chemin = await mkdtemp(join(tmpdir(), 'ternum-sig-'));
  return { chemin, effacer: () => rm(chemin, { recursive: true, force: true }) };
}

/** GeoJSON of the points, `geometrie` telling how each is written. */
export const geojson = (
  points: readonly PointDEssai[],
  geometrie = (p: PointDEssai): unknown => ({ type: 'Point', coordinates: [p.lon, p.lat] }),
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: points.map((p) => ({
      type: 'Feature',
      properties: p.proprietes,
      geometry: geometrie(p),
    })),
  });

/**
 * Runs ogr2ogr on a GeoJSON and gives the files that it wrote.
 * @param plus arguments (`-t_srs EPSG:2154`, `-lco ENCODING=UTF-8`…)
 */
export async function versShapefile(
  dossier: string,
  nom: string,
  source: string,
  plus: readonly string[],
): Promise<Record<string, Uint8Array>> {
  const entree = join(dossier, `${nom}.geojson`);
  const sortie = join(dossier, nom);
  await writeFile(entree, source);
  await mkdir(sortie, { recursive: true });
  await ogr2ogr(['-f', 'ESRI Shapefile', join(sortie, `${nom}.shp`), entree, ...plus]);
  const noms = await readdir(sortie);
  const lus = noms.map(async (n) => [n, new Uint8Array(await readFile(join(sortie, n)))] as const);
  return Object.fromEntries(await Promise.all(lus));
}

/** Runs ogr2ogr. */
export async function ogr2ogr(arguments_: readonly string[]): Promise<void> {
  await lancer(outil('ogr2ogr')!, ['-q', ...arguments_], { timeout: 60_000 });
}
