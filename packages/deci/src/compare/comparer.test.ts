import assert from 'node:assert/strict';
import test from 'node:test';
import type { PointEau } from '../model.ts';
import { comparerRegistres } from './index.ts';

const pei = (position: number, champs: Partial<PointEau>): PointEau => ({
  position,
  typePei: 'PI',
  anomalies: [],
  ...champs,
});

test('what appeared, went, changed, and how it was matched', () => {
  const avant = [
    pei(1, { insee: '21231', idSdis: 'A', debit: 60, lon: 5, lat: 47 }),
    pei(2, { insee: '21231', idGestion: 'g2', disponible: true }),
    pei(3, { insee: '21231', refTerr: '12', dateCt: '2020-01-01' }),
    pei(4, { lon: 5.1, lat: 47.1 }),
    pei(5, { idSdis: 'parti' }),
  ];
  const apres = [
    pei(1, { lon: 5.10001, lat: 47.10001 }),
    pei(2, { insee: '21231', refTerr: '12', dateCt: '2024-01-01' }),
    pei(3, { insee: '21231', idGestion: 'g2', disponible: false }),
    pei(4, { insee: '21231', idSdis: 'A', debit: 45, lon: 5.001, lat: 47 }),
    pei(5, { idSdis: 'venu' }),
  ];
  const c = comparerRegistres(avant, apres);
  assert.deepEqual(
    c.apparus.map((p) => p.idSdis),
    ['venu'],
  );
  assert.deepEqual(
    c.disparus.map((p) => p.idSdis),
    ['parti'],
  );
  assert.deepEqual(c.appariements, { id_sdis: 1, id_gestion: 1, ref_terr: 1, position: 1 });
  const champs = c.modifies.map((m) => [
    m.par,
    ...m.changements.map((x) => `${x.champ} ${x.avant}→${x.apres}`),
  ]);
  assert.deepEqual(champs.slice(1), [
    ['ref_terr', 'date_ct 2020-01-01→2024-01-01'],
    ['id_gestion', 'disponible oui→non'],
    ['id_sdis', 'debit 60→45', 'position 5, 47→5.001, 47'],
  ]);
  assert.ok(Math.abs(c.modifies[3]!.changements[1]!.metres! - 76) < 1);
  assert.equal(c.resume, '1 point apparu, 1 disparu, 4 modifiés, 0 inchangé.');
});

test('an identifier that several points share matches none; a type that differs is another point', () => {
  const deux = [
    pei(1, { idSdis: 'X', lon: 5, lat: 47 }),
    pei(2, { idSdis: 'X', lon: 5.1, lat: 47 }),
  ];
  const c = comparerRegistres(deux, [
    pei(1, { idSdis: 'X', lon: 5.1, lat: 47, typePei: 'BI' }),
    deux[0]!,
  ]);
  assert.deepEqual([c.appariements.id_sdis, c.appariements.position, c.inchanges], [0, 1, 1]);
  assert.deepEqual([c.apparus.length, c.disparus.length], [1, 1]);
});

test('a commune filled in since is a change, not another point', () => {
  const c = comparerRegistres([pei(1, { idSdis: 'A' })], [pei(1, { idSdis: 'A', insee: '21231' })]);
  assert.deepEqual(
    c.modifies[0]!.changements.map((x) => x.champ),
    ['insee'],
  );
});
