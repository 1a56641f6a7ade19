import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { ecrireZip } from '@ternum/core/zip';
import { dbf, shp } from '../testing/shapefile.ts';
import { ouvrirPei } from './index.ts';

const table = dbf([['id_sdis', 'C', 8]], [['A1'], ['A2']]);

test('a shapefile without its table, or a table without its shapes, is read and said', async () => {
  const formes = await ouvrirPei(ecrireZip({ 'pei.shp': shp([[5, 47]]) }));
  equal(formes.nombre, 1);
  match(formes.avertissements.join(), /\.dbf manque/);
  const lignes = await ouvrirPei(ecrireZip({ 'pei.dbf': table }));
  equal(lignes.nombre, 2);
  match(lignes.avertissements.join(), /\.shp manque/);
});

test('a whole file has nothing to say', async () => {
  deepEqual((await ouvrirPei('id_sdis,lon,lat\nA1,5,47\n')).avertissements, []);
});
