import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { distance } from '@ternum/core/geo';
import { ecrireZip } from '@ternum/core/zip';
import {
  dossierDEssai,
  geojson,
  pointsDEssai,
  versShapefile,
  type PointDEssai,
} from '../../testing/gdal.ts';
import { sansGdal } from '../../testing/outils.ts';
import type { PointEau } from '../../model.ts';
import { ouvrirPei } from '../index.ts';

/** The 28 columns of AFIGEO, as a SDIS fills them. */
const registre: PointDEssai[] = pointsDEssai(120).map((p, i) => ({
  ...p,
  proprietes: {
    ...p.proprietes,
    id_gestion: `G${i}`,
    nom_gest: 'Commune de Dijon',
    ref_terr: String(i + 1),
    diam_pei: 100,
    diam_cana: i % 5 ? 125 : null,
    source_pei: ['reseau_aep', 'reseau_aep', 'cours_eau', 'citerne'][i % 4]!,
    statut: i % 7 ? 'public' : 'prive',
    nom_etab: i % 7 ? null : 'Société Générale d’Été',
    press_dyn: 1.5,
    press_stat: 4.25,
    disponible: i % 9 ? 1 : 0,
    date_dispo: '2026-01-02',
    date_mes: '1998-12-31',
    date_maj: '2026-09-01',
    date_ro: '2025-06-30',
    prec: '05',
  },
}));

let dossier: Awaited<ReturnType<typeof dossierDEssai>>;

/** Zipped in a folder, as portals give them. */
async function zip(nom: string, source: string, ...plus: string[]): Promise<Uint8Array> {
  const fichiers = await versShapefile(dossier.chemin, nom, source, plus);
  const ranges = Object.entries(fichiers).map(([n, o]) => [`${nom}/${n}`, o] as const);
  return ecrireZip(Object.fromEntries(ranges));
}

async function lire(octets: Uint8Array) {
  const lecteur = await ouvrirPei(octets);
  const points: PointEau[] = [];
  const refus: string[] = [];
  for await (const lot of lecteur.lots())
    for (const l of lot) 'pei' in l ? points.push(l.pei) : refus.push(l.refuse.raison);
  return { lecteur, points, refus };
}

function verifier(points: readonly PointEau[]): void {
  equal(points.length, registre.length);
  for (const [i, pei] of points.entries()) {
    const { lon, lat, proprietes: p } = registre[i]!;
    ok(distance(pei.lon!, pei.lat!, lon, lat) < 0.01, `${pei.lon} ${pei.lat}`);
    deepEqual(
      [pei.idSdis, pei.insee, pei.typePei, pei.situation, pei.sourcePei, pei.statut, pei.nomEtab],
      [
        p['id_sdis'],
        '21231',
        p['type_pei'],
        p['situation'],
        p['source_pei'],
        p['statut'],
        p['nom_etab'] ?? undefined,
      ],
    );
    deepEqual(
      [pei.diamPei, pei.diamCana, pei.debit, pei.volume, pei.pressDyn, pei.pressStat, pei.prec],
      [
        100,
        p['diam_cana'] ?? undefined,
        p['debit'] ?? undefined,
        p['volume'] ?? undefined,
        1.5,
        4.25,
        '05',
      ],
    );
    deepEqual(
      [pei.disponible, pei.dateMes, pei.dateCt, pei.dateRo, pei.refTerr],
      [p['disponible'] === 1, '1998-12-31', p['date_ct'] ?? undefined, '2025-06-30', String(i + 1)],
    );
    deepEqual(pei.anomalies, []);
  }
}

describe(
  'a register as the SDIS of the region publish it: a zipped shapefile',
  { skip: sansGdal() },
  () => {
    before(async () => {
      dossier = await dossierDEssai();
    });
    after(() => dossier.effacer());

    for (const [code, encodage] of [
      [2154, 'UTF-8'],
      [2154, 'ISO-8859-1'],
      [4326, 'UTF-8'],
      [3947, 'CP1252'],
      [3857, 'UTF-8'],
    ] as const)
      test(`EPSG:${code} in ${encodage}: every column, every position to the centimetre`, async () => {
        const source =
          encodage === 'ISO-8859-1' ? geojson(registre).replaceAll('’', "'") : geojson(registre);
        const nom = `s${code}${encodage}`;
        const lu = await lire(
          await zip(nom, source, '-t_srs', `EPSG:${code}`, '-lco', `ENCODING=${encodage}`),
        );
        equal(lu.lecteur.format, 'shapefile');
        equal(lu.lecteur.systeme, `EPSG:${code}`);
        deepEqual(lu.refus, []);
        const droit = (t: string | undefined) => t?.replaceAll("'", '’');
        verifier(
          lu.points.map((p) => ({
            ...p,
            situation: droit(p.situation),
            nomEtab: droit(p.nomEtab),
          })),
        );
      });

    test('without its .prj, the positions say in which system they are', async () => {
      const fichiers = await versShapefile(dossier.chemin, 'nu', geojson(registre), [
        '-t_srs',
        'EPSG:2154',
        '-lco',
        'ENCODING=UTF-8',
      ]);
      delete fichiers['nu.prj'];
      const lu = await lire(ecrireZip(fichiers));
      equal(lu.lecteur.systeme, 'EPSG:2154');
      verifier(lu.points);
    });

    test('capitals in the headings, several points in a shape', async () => {
      const grand = registre.map((p) => ({
        ...p,
        proprietes: Object.fromEntries(
          Object.entries(p.proprietes).map(([n, v]) => [n.toUpperCase(), v]),
        ),
      }));
      const source = geojson(grand, (p) => ({ type: 'MultiPoint', coordinates: [[p.lon, p.lat]] }));
      verifier((await lire(await zip('GRAND', source, '-lco', 'ENCODING=UTF-8'))).points);
    });

    test('surfaces are refused one by one, with the reason', async () => {
      const source = geojson(registre.slice(0, 3), (p) => ({
        type: 'Polygon',
        coordinates: [
          [
            [p.lon, p.lat],
            [p.lon + 1, p.lat],
            [p.lon, p.lat + 1],
            [p.lon, p.lat],
          ],
        ],
      }));
      const { points, refus } = await lire(await zip('surfaces', source));
      equal(points.length, 0);
      equal(refus.length, 3);
      match(refus[0]!, /une surface, pas un point/);
    });
  },
);
