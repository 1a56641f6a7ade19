import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { isTernumError } from '@ternum/core';
import type { PointEau } from '../model.ts';
import { CHAMPS_AFIGEO } from '../normalize/index.ts';
import { ouvrirPei } from '../read/index.ts';
import { absent, partage } from '../testing/partage.ts';
import { diagnose, phraseAnomalie, writeAfigeo, type Diagnostic } from './index.ts';

const AFIGEO = 'schema-pei/exemple-depuis-schema.csv';
const ANGERS = 'exemples/angers-2015-converti-afigeo.csv';
const EDITEURS = 'exemples/fr_water-fixture-9-sdis-formats.json';

/** The diagnosis, its points, and that of the corrected file. */
async function deuxFois(entree: string | Uint8Array): Promise<{
  d: Diagnostic;
  points: PointEau[];
  corrige: string;
  relu: Diagnostic;
  relus: PointEau[];
}> {
  const points: PointEau[] = [];
  const relus: PointEau[] = [];
  const d = await diagnose(await ouvrirPei(entree), { recevoir: (p) => points.push(p) });
  const corrige = writeAfigeo(points);
  const relu = await diagnose(await ouvrirPei(corrige), { recevoir: (p) => relus.push(p) });
  return { d, points, corrige, relu, relus };
}

const sansNotes = ({
  anomalies: _a,
  position: _p,
  autres: _x,
  publie: _b,
  illimite: _i,
  conforme: _c,
  ...reste
}: PointEau): object => reste;

test(
  'the example of AFIGEO has nothing to correct, and is written back as it is',
  { skip: absent(AFIGEO) },
  async () => {
    const texte = readFileSync(partage(AFIGEO), 'utf8');
    const { d, corrige } = await deuxFois(texte);
    assert.deepEqual([d.lus, d.retenus, d.anomalies, d.refuses], [1, 1, [], []]);
    assert.ok(d.colonnes.every((c) => c.remplis === 1));
    assert.equal(corrige.replaceAll('\r', '').trim(), texte.replaceAll('\r', '').trim());
  },
);

test('the register of Angers (2015)', { skip: absent(ANGERS) }, async () => {
  const { d, points, relu } = await deuxFois(readFileSync(partage(ANGERS)));
  assert.deepEqual([d.lus, d.retenus, d.systeme, d.format], [2625, 2625, 'EPSG:4326', 'csv']);
  const nombre = (code: string, champ: string): number =>
    d.anomalies.find((a) => a.code === code && a.champ === champ)?.nombre ?? 0;
  assert.equal(nombre('absent', 'insee'), 2625);
  assert.equal(nombre('absent', 'type_pei'), 1);
  assert.equal(
    d.anomalies.find((a) => a.code.startsWith('position')),
    undefined,
  );
  assert.equal(points.filter((p) => p.debit === undefined).length, 195);
  assert.equal(points.filter((p) => p.debit! < 30).length, 19);
  assert.equal(points.filter((p) => p.debit! >= 30 && p.debit! < 60).length, 189);
  assert.equal(points.filter((p) => p.diamPei === 100).length, 2539);
  assert.equal(
    Object.values(d.etats).reduce((n, e) => n + e, 0),
    2625,
  );
  assert.ok(relu.anomalies.every((a) => a.corrigees === 0));
});

/** What each publisher's records must give. */
const ATTENDUS: Record<string, { systeme: string; types: string; sansPosition?: number }> = {
  sdis64: { systeme: 'EPSG:4326', types: 'PI CI AUTRE PI PI' },
  sdis81: { systeme: 'EPSG:4326', types: 'PI PA BI' },
  herault_dfci: { systeme: 'EPSG:4326', types: 'CI AUTRE' },
  rennes: { systeme: 'EPSG:4326', types: 'PI PA CI', sansPosition: 1 },
  angers: { systeme: 'EPSG:4326', types: 'PI CI PA AUTRE' },
  saintave: { systeme: 'EPSG:4326', types: 'AUTRE AUTRE' },
  annecy: { systeme: 'EPSG:4326', types: 'PI CI AUTRE PA' },
  larochelle: { systeme: 'EPSG:4326', types: 'BI CI AUTRE BI', sansPosition: 1 },
  sixt: { systeme: 'EPSG:4326', types: 'PI PA' },
  calvados: { systeme: 'EPSG:2154', types: 'PA PI PI BI PA PI' },
  empty_geojson: { systeme: 'aucun', types: '' },
  empty_csv: { systeme: 'aucun', types: '' },
};

test(
  'each publisher: nothing refused, and a corrected file with nothing left for a machine',
  { skip: absent(EDITEURS) },
  async () => {
    const tous = JSON.parse(readFileSync(partage(EDITEURS), 'utf8')) as Record<string, unknown>;
    for (const [nom, attendu] of Object.entries(ATTENDUS)) {
      const registre = tous[nom];
      const { d, points, relu, relus } = await deuxFois(
        typeof registre === 'string' ? registre : JSON.stringify(registre),
      );
      assert.equal(d.systeme, attendu.systeme, nom);
      assert.equal(points.map((p) => p.typePei).join(' '), attendu.types, nom);
      assert.deepEqual(d.refuses, [], nom);
      assert.equal(
        points.filter((p) => p.lon === undefined).length,
        attendu.sansPosition ?? 0,
        nom,
      );
      assert.ok(
        points.every((p) => p.lon === undefined || (p.lat! > 42 && p.lat! < 50)),
        nom,
      );
      assert.deepEqual(
        relu.anomalies.filter((a) => a.corrigees > 0),
        [],
        nom,
      );
      // What is left was already there: the machine made no new mistake.
      for (const a of relu.anomalies)
        assert.ok(
          d.anomalies.some((b) => b.champ === a.champ && b.nombre - b.corrigees >= a.nombre),
          `${nom} ${a.code} ${a.champ}`,
        );
      assert.deepEqual(relus.map(sansNotes), points.map(sansNotes), nom);
    }
  },
);

test('a GeoPackage is named for what it is', { skip: absent(EDITEURS) }, async () => {
  const tous = JSON.parse(readFileSync(partage(EDITEURS), 'utf8')) as Record<string, string>;
  await assert.rejects(
    ouvrirPei(Buffer.from(tous['herault_sdis_gpkg_b64']!, 'base64')),
    (e) => isTernumError(e, 'unsupported') && /GeoPackage/.test(e.hint ?? ''),
  );
});

test('what nobody could read stays in the corrected file; formulas do not run and come back', async () => {
  const csv =
    'insee,id_sdis,type_pei,type_rd,diam_pei,debit,situation,lon,lat\n' +
    "21231,A1,BS,borne,X,99999,'=SOMME(A1),5.04,47.32\n" +
    '21231,A1,PI,poteau,100,"60,5","-12, rue ""haute""",5.05,47.33\n';
  const { d, corrige, relu, relus } = await deuxFois(csv);
  const [titre, un, deux] = corrige.split('\r\n');
  assert.equal(titre, CHAMPS_AFIGEO.join(','));
  assert.match(un!, /,BS,borne,X,/);
  assert.match(un!, /,99999,/);
  assert.match(un!, /,'=SOMME\(A1\),/);
  assert.match(deux!, /"'-12, rue ""haute"""/);
  assert.deepEqual(
    relus.map((p) => p.situation),
    ['=SOMME(A1)', '-12, rue "haute"'],
  );
  assert.deepEqual(d.doublons, [{ idSdis: 'A1', insee: '21231', positions: [2, 3] }]);
  assert.equal(d.anomalies.find((a) => a.code === 'doublon')?.nombre, 2);
  assert.deepEqual(relu.anomalies.map((a) => `${a.code} ${a.champ} ${a.nombre}`).sort(), [
    'doublon id_sdis 2',
    'hors-bornes debit 1',
    'hors-liste type_pei 1',
    'illisible diam_pei 1',
  ]);
});

test('every anomaly is a French sentence', () => {
  assert.equal(
    phraseAnomalie({ code: 'hors-bornes', champ: 'debit', brut: '99999' }),
    'La valeur de « debit » n’est pas plausible, elle n’a pas été retenue : « 99999 ».',
  );
});
