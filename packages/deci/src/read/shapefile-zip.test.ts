import assert from 'node:assert/strict';
import test from 'node:test';
import { ecrireZip } from '@ternum/core/zip';
import { diagnose } from '../diagnose/index.ts';
import type { PointEau } from '../model.ts';
import { dossierDEssai, geojson, pointsDEssai, versShapefile } from '../testing/gdal.ts';
import { sansGdal } from '../testing/outils.ts';
import { ouvrirPei } from './index.ts';

test(
  'a zipped shapefile that GDAL writes, in 2154 and in 4326',
  { skip: sansGdal() },
  async (t) => {
    const dossier = await dossierDEssai();
    t.after(() => dossier.effacer());
    const essais = pointsDEssai(150);
    for (const code of [2154, 4326] as const) {
      const fichiers = await versShapefile(dossier.chemin, `pei${code}`, geojson(essais), [
        '-t_srs',
        `EPSG:${code}`,
      ]);
      const points: PointEau[] = [];
      const d = await diagnose(await ouvrirPei(ecrireZip(fichiers)), {
        recevoir: (p) => points.push(p),
      });
      assert.deepEqual([d.format, d.systeme, d.lus], ['shapefile', `EPSG:${code}`, 150]);
      assert.deepEqual(d.refuses, []);
      assert.ok(d.anomalies.every((a) => !a.code.startsWith('position')));
      points.forEach((p, i) => {
        assert.equal(p.insee, '21231');
        // A hundred-millionth of a degree is a millimetre.
        assert.ok(
          Math.abs(p.lon! - essais[i]!.lon) < 1e-7 && Math.abs(p.lat! - essais[i]!.lat) < 1e-7,
        );
      });
    }
  },
);
