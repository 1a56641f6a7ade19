import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { distance, fromLambert93 } from '@ternum/core/geo';
import { dossierDEssai, geojson, pointsDEssai, versShapefile } from '../../testing/gdal.ts';
import { serveurMapserver } from '../../testing/mapserver.ts';
import { sansMapserver } from '../../testing/outils.ts';
import type { ServeurDEssai } from '../../testing/serveur.ts';
import { ouvrirEntites } from '../index.ts';
import { lireWfs, type EntiteWfs, type OptionsWfs } from './index.ts';

const points = pointsDEssai(253);
let dossier: Awaited<ReturnType<typeof dossierDEssai>>;
let serveur: ServeurDEssai;

async function lire(plus: Partial<OptionsWfs> = {}, suite = ''): Promise<EntiteWfs[]> {
  const lues: EntiteWfs[] = [];
  for await (const e of lireWfs({ adresse: `${serveur.url}wfs${suite}`, ...plus })) lues.push(e);
  return lues;
}

/** Every point is there once, where it was made, with what was written. */
function verifier(lues: readonly EntiteWfs[], attendus = points): void {
  equal(lues.length, attendus.length);
  for (const [i, e] of lues.entries()) {
    const p = attendus[i]!;
    equal(e.position, i + 1);
    equal(e.properties['id_sdis'], p.proprietes['id_sdis']);
    equal(e.properties['situation'], p.proprietes['situation']);
    equal(e.geometry!.type, 'Point');
    const [x, y] = e.geometry!.coordinates as [number, number];
    const [lon, lat] = e.systeme === 'EPSG:2154' ? fromLambert93(x, y) : [x, y];
    const ecart = distance(lon, lat, p.lon, p.lat);
    // MapServer rounds the degrees of its GML at six decimals: a tenth of a metre.
    ok(ecart < 0.12, `${e.systeme} ${x} ${y}: ${ecart} m`);
  }
}

describe('a real MapServer', { skip: sansMapserver() }, () => {
  before(async () => {
    dossier = await dossierDEssai();
    const { chemin } = dossier;
    await writeFile(join(chemin, 'wgs.geojson'), geojson(points));
    await versShapefile(chemin, 'l93', geojson(points), [
      '-t_srs',
      'EPSG:2154',
      '-lco',
      'ENCODING=UTF-8',
    ]);
    serveur = await serveurMapserver(chemin, [
      { nom: 'pei', donnees: 'l93/l93.shp', epsg: 2154 },
      { nom: 'pei_wgs', donnees: 'wgs.geojson', epsg: 4326 },
      {
        nom: 'pei_gml',
        donnees: 'l93/l93.shp',
        epsg: 2154,
        formats: ['gml'],
      },
      { nom: 'pei_50', donnees: 'l93/l93.shp', epsg: 2154, plafond: 50 },
    ]);
  });
  after(async () => {
    await serveur.close();
    await dossier.effacer();
  });

  for (const VERSION of ['2.0.0', '1.1.0'])
    for (const couche of ['pei', 'pei_wgs', 'pei_gml'])
      for (const srs of [undefined, 'EPSG:4326', 'EPSG:2154'] as const)
        test(`${VERSION}, ${couche}, ${srs ?? 'default system'}: whole, in pages, in France`, async () => {
          const avant = serveur.demandes.length;
          const lues = await lire({ couche, srs, parPage: 60 }, `?VERSION=${VERSION}`);
          verifier(lues);
          equal(lues[0]!.systeme, srs ?? 'EPSG:4326');
          const demandes = serveur.demandes.slice(avant);
          ok(demandes.length >= 6, 'capabilities and five pages');
          equal(demandes.at(-1)!.searchParams.get('VERSION'), VERSION);
          equal(demandes[2]!.searchParams.get('STARTINDEX'), '60');
        });

  test('1.0.0, which has no system to choose nor pages of its own', async () => {
    const lues = await lire({ couche: 'pei' }, '?VERSION=1.0.0');
    equal(lues[0]!.systeme, 'EPSG:2154');
    verifier(lues);
  });

  test('GML has the latitude first, JSON the longitude: both come out east first', async () => {
    const gml = await lire({
      adresse: `${serveur.url}wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=pei&SRSNAME=urn:ogc:def:crs:EPSG::4326&OUTPUTFORMAT=${encodeURIComponent('text/xml; subtype=gml/3.2.1')}`,
    });
    const json = await lire({ couche: 'pei', srs: 'EPSG:4326' });
    const vieux = await lire({
      adresse: `${serveur.url}wfs?service=WFS&version=1.1.0&request=GetFeature&typename=pei&srsname=EPSG:4326&outputformat=${encodeURIComponent('text/xml; subtype=gml/3.1.1')}`,
    });
    for (const lues of [gml, json, vieux]) verifier(lues);
    ok(gml[0]!.id !== undefined);
    match(String(serveur.demandes.at(-1)!.searchParams.get('OUTPUTFORMAT')), /gml\/3\.1\.1/);
  });

  test('an address that is a request already is kept, with its pages', async () => {
    const avant = serveur.demandes.length;
    verifier(
      await lire(
        {},
        '?request=GetFeature&version=2.0.0&typenames=pei&count=100&outputformat=geojson&service=wfs&srsname=EPSG:2154',
      ),
    );
    const demandes = serveur.demandes.slice(avant).map((u) => u.searchParams);
    deepEqual(
      demandes.map((d) => [d.get('COUNT'), d.get('STARTINDEX')]),
      [
        ['100', null],
        ['100', '100'],
        ['100', '200'],
      ],
    );
  });

  test('a service that gives less than asked is asked further', async () => {
    verifier(await lire({ couche: 'pei_50' }));
  });

  test('to points of a register, in both systems, from JSON and from GML', async () => {
    for (const couche of ['pei', 'pei_gml'])
      for (const srs of ['EPSG:4326', 'EPSG:2154'] as const) {
        const lecteur = ouvrirEntites(await lire({ couche, srs }), { systeme: srs });
        let i = 0;
        for await (const lot of lecteur.lots())
          for (const l of lot) {
            ok('pei' in l);
            const { lon, lat, proprietes } = points[i++]!;
            equal(l.pei.idSdis, proprietes['id_sdis']);
            ok(distance(l.pei.lon!, l.pei.lat!, lon, lat) < 0.12);
          }
        equal(i, points.length);
      }
  });

  test('only what is in a box', async () => {
    const etendue = [4.9, 47.0999, 4.95, 47.1001] as const;
    const attendus = points.filter((p) => p.lon > 4.9 && p.lon < 4.95 && p.lat < 47.1001);
    ok(attendus.length > 5);
    for (const VERSION of ['2.0.0', '1.1.0'])
      for (const couche of ['pei', 'pei_wgs', 'pei_gml'])
        verifier(await lire({ couche, filtre: { etendue } }, `?VERSION=${VERSION}`), attendus);
  });

  test('layers: to be chosen, unknown, and an exception in the service’s words', async () => {
    const refuse = async (promesse: Promise<unknown>, kind: 'input' | 'remote', dit: RegExp) =>
      rejects(promesse, (e: unknown) => {
        ok(isTernumError(e, kind), String(e));
        match(e.hint!, dit);
        return true;
      });
    await refuse(lire(), 'input', /Dites quelle couche lire.*ms:pei, ms:pei_wgs/);
    await refuse(lire({ couche: 'nimp' }), 'input', /La couche nimp n’existe pas.*pei_gml/);
    const demande = '?SERVICE=WFS&REQUEST=GetFeature&TYPENAMES=nimp&VERSION=';
    for (const v of ['2.0.0', '1.1.0', '1.0.0'])
      await refuse(lire({}, `${demande}${v}&TYPENAME=nimp`), 'remote', /refuse la demande.*nimp/);
  });
});
