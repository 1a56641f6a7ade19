import { execFileSync } from 'node:child_process';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dossierDEssai, geojson, pointsDEssai, versShapefile } from '../../testing/gdal.ts';
import { outil, sansGdal } from '../../testing/outils.ts';
import { lireShapefile } from './index.ts';

const points = pointsDEssai(150);
let dossier: Awaited<ReturnType<typeof dossierDEssai>>;

/** A .shp without shapes. */
const VIDE = new Uint8Array(100);
new DataView(VIDE.buffer).setInt32(0, 9994);

/** Text of a .prj as other software writes it. */
const wktDe = (code: number, forme: string): Uint8Array =>
  execFileSync(outil('gdalsrsinfo')!, ['-o', forme.toLowerCase(), `EPSG:${code}`]);

const ecrire = (nom: string, ...plus: string[]): Promise<Record<string, Uint8Array>> =>
  versShapefile(dossier.chemin, nom, geojson(points), plus);

describe('shapefiles that GDAL writes', { skip: sansGdal() }, () => {
  before(async () => {
    dossier = await dossierDEssai();
  });
  after(() => dossier.effacer());

  test('degrees, to the last bit; accents in UTF-8; numbers, empty cells and dates', async () => {
    const lu = lireShapefile(await ecrire('wgs', '-lco', 'ENCODING=UTF-8'));
    equal(lu.systeme, 'EPSG:4326');
    deepEqual(lu.couches, ['wgs']);
    deepEqual(lu.avertissements, []);
    equal(lu.entites.length, points.length);
    for (const [i, e] of lu.entites.entries()) {
      const { lon, lat, proprietes } = points[i]!;
      deepEqual(e.geometrie, [lon, lat]);
      equal(e.position, i + 1);
      for (const [nom, v] of Object.entries(proprietes)) equal(e.proprietes[nom], v ?? undefined);
    }
  });

  for (const [encodage, cpg] of [
    ['ISO-8859-1', true],
    ['ISO-8859-1', false],
    ['CP1252', true],
    ['CP850', true],
    ['UTF-8', false],
  ] as const)
    test(`accents in ${encodage}, ${cpg ? 'declared' : 'without .cpg'}`, async () => {
      const simple = points.map((p) => ({
        ...p,
        proprietes: { nom: 'Réserve d’été œ €', n: 'Évêché' },
      }));
      // These characters are not in ISO-8859-1 nor in CP850.
      if (encodage === 'ISO-8859-1' || encodage === 'CP850')
        for (const p of simple) p.proprietes.nom = "Réserve d'été « à »";
      const nom = `e${encodage}${cpg}`;
      const fichiers = await versShapefile(dossier.chemin, nom, geojson(simple), [
        '-lco',
        `ENCODING=${encodage}`,
      ]);
      if (!cpg) delete fichiers[`${nom}.cpg`];
      const lu = lireShapefile(fichiers);
      deepEqual(lu.avertissements, []);
      for (const [i, e] of lu.entites.entries()) deepEqual(e.proprietes, simple[i]!.proprietes);
    });

  for (const code of [2154, 3947, 3942, 3950, 27572, 3857, 4171] as const)
    for (const wkt of ['', 'WKT1', 'WKT2'])
      test(`EPSG:${code} is recognised in its .prj ${wkt}`, async () => {
        const fichiers = await ecrire(`s${code}`, '-t_srs', `EPSG:${code}`);
        if (wkt) fichiers[`s${code}.prj`] = wktDe(code, wkt);
        const lu = lireShapefile(fichiers);
        equal(lu.systeme, code === 4171 ? 'EPSG:4326' : `EPSG:${code}`);
      });

  test('other systems are not taken for one of ours', async () => {
    for (const code of [2975, 27562, 27572, 3395, 4275, 4807, 27563, 32631, 3035, 3943])
      for (const wkt of ['WKT1', 'WKT_ESRI', 'WKT2']) {
        const fichiers = { 'a.shp': VIDE, 'a.prj': wktDe(code, wkt) };
        const attendu = code === 27572 || code === 3943 ? `EPSG:${code}` : undefined;
        equal(lireShapefile(fichiers).systeme, attendu, `${code} ${wkt}`);
      }
  });

  test('points with heights, with measures, several points in one shape, and shapes without any', async () => {
    for (const [type, plusieurs] of [
      ['POINTZ', 0],
      ['POINTM', 0],
      ['MULTIPOINT', 1],
      ['MULTIPOINTZ', 1],
    ] as const) {
      const source = geojson(points, (p) =>
        p.proprietes['id_sdis'] === '21231_0003'
          ? null
          : { type: 'MultiPoint', coordinates: [[p.lon, p.lat, 250]] },
      );
      const explode = plusieurs ? [] : ['-explodecollections'];
      const lu = lireShapefile(
        await versShapefile(dossier.chemin, `t${type}`, source, [
          '-lco',
          `SHPT=${type}`,
          ...explode,
        ]),
      );
      const sans = lu.entites.filter((e) => !e.geometrie);
      ok(sans.length <= 1 && (!plusieurs || sans.length === 1), type);
      for (const e of lu.entites) {
        const p = points.find((q) => q.proprietes['id_sdis'] === e.proprietes['id_sdis'])!;
        if (e.geometrie) deepEqual(e.geometrie, [p.lon, p.lat], type);
      }
    }
  });

  test('lines and surfaces keep their row and say that they are no point', async () => {
    const ligne = geojson(points.slice(0, 2), (p) => ({
      type: 'LineString',
      coordinates: [
        [p.lon, p.lat],
        [p.lon + 1, p.lat],
      ],
    }));
    const lu = lireShapefile(await versShapefile(dossier.chemin, 'lignes', ligne, []));
    equal(lu.entites.length, 2);
    match(lu.entites[0]!.refus!, /une ligne, pas un point/);
    equal(lu.entites[0]!.geometrie, undefined);
    equal(lu.entites[1]!.proprietes['id_sdis'], '21231_0002');
  });

  test('Lambert-93 is where GDAL says, to the centimetre', async () => {
    const lu = lireShapefile(await ecrire('l93', '-t_srs', 'EPSG:2154'));
    const { toLambert93 } = await import('@ternum/core/geo');
    for (const [i, e] of lu.entites.entries()) {
      const [x, y] = toLambert93(points[i]!.lon, points[i]!.lat);
      ok(Math.hypot(x - e.geometrie![0], y - e.geometrie![1]) < 0.01);
    }
  });
});
