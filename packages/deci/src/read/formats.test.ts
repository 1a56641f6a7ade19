import assert from 'node:assert/strict';
import test from 'node:test';
import { isTernumError } from '@ternum/core';
import { ecrireZip } from '@ternum/core/zip';
import { writeXlsx } from '@ternum/core/xlsx';
import { codes, collection, lire, point } from '../testing/lire.ts';
import { readPei, readPeiBatches } from './index.ts';

const CSV = 'insee,id_sdis,type_pei,type_rd,debit,lon,lat\n21231,A1,PI,poteau,60,5.04,47.32\n';
const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);

test('separators, quotes, line breaks in a cell, and the lines that a person counts', async () => {
  for (const s of [',', ';', '\t', '|']) {
    const texte = `insee${s}"id_sdis"${s}situation${s}lon${s}lat\r\n21231${s}A1${s}"12, rue\r\n""du"" puits"${s}5.04${s}47.32\r\n\r\n21231${s}A2${s}${s}5.05${s}47.33\r\n`;
    const { points, refus } = await lire(texte);
    assert.deepEqual(refus, []);
    assert.equal(points[0]!.situation, '12, rue\r\n"du" puits');
    assert.deepEqual(
      points.map((p) => p.position),
      [2, 5],
    );
  }
});

test('UTF-8 with its mark, windows-1252, UTF-16 with and without', async () => {
  const texte = 'insee;situation;lon;lat\r\n21231;Église – côté « nord »;5.04;47.32\r\n';
  const attendu = 'Église – côté « nord »';
  const seize = (mark: boolean): Uint8Array =>
    new Uint8Array(
      new Uint16Array([...((mark ? '\ufeff' : '') + texte)].map((c) => c.charCodeAt(0))).buffer,
    );
  const vieux = Uint8Array.from(texte, (c) => (c === '–' ? 0x96 : c.charCodeAt(0)));
  for (const entree of [
    octets(`\ufeff${texte}`),
    `\ufeff${texte}`,
    vieux,
    seize(true),
    seize(false),
  ])
    assert.equal((await lire(entree)).points[0]!.situation, attendu);
});

test('GeoJSON, arrays, one object a line, Opendatasoft, tabular answers', async () => {
  const fiche = { insee: '21231', id_sdis: 'A1', type_pei: 'PI', lon: 5.04, lat: 47.32 };
  const entite = {
    type: 'Feature',
    geometry: point(5.04, 47.32),
    properties: { insee: '21231', id_sdis: 'A1' },
  };
  const cas: [string, string][] = [
    [collection(entite), 'geojson'],
    [JSON.stringify([entite]), 'geojson'],
    [`${JSON.stringify(entite)}\n${JSON.stringify(entite)}\n`, 'jsonl'],
    [JSON.stringify([fiche]), 'json'],
    [`${JSON.stringify(fiche)}\n${JSON.stringify(fiche)}`, 'jsonl'],
    [JSON.stringify({ total_count: 1, results: [fiche] }), 'json'],
    [JSON.stringify({ nhits: 1, records: [{ recordid: 'x', fields: fiche }] }), 'opendatasoft'],
    [JSON.stringify({ data: [fiche], links: { next: null } }), 'json'],
  ];
  for (const [texte, format] of cas) {
    const lu = await lire(texte);
    assert.equal(lu.format, format, texte);
    assert.equal(lu.points[0]!.idSdis, 'A1');
    assert.equal(lu.points[0]!.lon, 5.04);
  }
});

test('a table of something else is no register, however few columns a register has', async () => {
  for (const autre of [
    'nom,prenom\nDupont,Jean\n',
    'id;nom;adresse\n1;Les Amis du lavoir;rue du Puits\n',
    '[{"nom":"Dupont"}]',
  ])
    await assert.rejects(lire(autre), (e) => isTernumError(e, 'parse') && e.code === 'colonnes');
  for (const registre of [
    'numero;type;adresse\n1;poteau;rue du Puits\n',
    'id,lat,lon\n1,47.32,5.04\n',
    '[]',
  ])
    assert.ok((await lire(registre)).points.length <= 1);
});

test('a zero byte in a cell costs nothing but a word; a binary file is still no text', async () => {
  const lu = await lire(octets(CSV.replace('A1', 'A\x001')));
  assert.equal(lu.points[0]!.idSdis, 'A1');
  assert.match(lu.avertissements.join(), /1 octet nul, ignoré/);
  await assert.rejects(
    lire(octets('a,b\n' + '\0\u0001'.repeat(200))),
    (e) => isTernumError(e, 'parse') && e.code === 'format',
  );
});

test('a page of an answer is not the register', async () => {
  const une = JSON.parse(collection({ geometry: point(5, 47) })) as object;
  for (const suite of [
    { numberMatched: 2 },
    { links: [{ rel: 'next', href: 'x' }] },
    { exceededTransferLimit: true },
  ])
    await assert.rejects(
      lire(JSON.stringify({ ...une, ...suite })),
      (e) => isTernumError(e, 'parse') && e.code === 'incomplet',
    );
  assert.equal(
    (await lire(JSON.stringify({ ...une, numberMatched: 2 }), { partiel: true })).points.length,
    1,
  );
});

test('zip of a CSV, of several registers, of none', async () => {
  const un = ecrireZip({ 'LISEZMOI.txt': octets('bonjour'), 'dossier/pei.csv': octets(CSV) });
  assert.equal((await lire(un)).points[0]!.debit, 60);
  await assert.rejects(
    lire(ecrireZip({ 'a.csv': octets(CSV), 'b.csv': octets(CSV) })),
    (e) => isTernumError(e, 'unsupported') && /a\.csv, b\.csv/.test(e.hint ?? ''),
  );
  await assert.rejects(lire(ecrireZip({ 'a.pdf': octets('x') })), (e) => isTernumError(e, 'parse'));
});

test('what is not a register says what it is', async () => {
  const cas: [string | Uint8Array, RegExp][] = [
    ['', /vide/],
    ['  \n ', /vide/],
    [new Uint8Array(0), /vide/],
    ['<!doctype html><html></html>', /page web/],
    [CSV.slice(0, -15), /coupé.*ligne 2/],
    ['insee,situation\n21231,"rue', /coupé.*ligne 2/],
    [collection({ geometry: point(5, 47) }).slice(0, -30), /coupé/],
    ['{"features": [1,,2]}', /mal écrit vers le caractère \d+ :/],
    ['{"a": 1}', /liste d’enregistrements/],
    [octets('SQLite format 3\0……'), /GeoPackage/],
    [octets('%PDF-1.7'), /PDF/],
    ['un texte\nsans colonnes', /n’est pas un registre/],
  ];
  for (const [entree, phrase] of cas)
    await assert.rejects(
      lire(entree),
      (e) => isTernumError(e) && phrase.test(e.hint ?? ''),
      String(entree).slice(0, 30),
    );
});

test('a line whose values slid is refused with its number, the others are read', async () => {
  const { points, refus } = await lire(
    'insee,situation,lon,lat\n21231,rue, du puits,5.04,47.32\n21231,rue,5.04,47.32\n21231\n21231,x,5.04,47.32\n',
  );
  assert.equal(points.length, 2);
  assert.deepEqual(
    refus.map((r) => r.position),
    [2, 4],
  );
  assert.match(refus[0]!.raison, /5 cellules pour 4 colonnes/);
});

test('a workbook with a title above its heading', async () => {
  const classeur = writeXlsx(
    ['Points d’eau de la commune', ' ', '  ', '   '].map((titre, i) => ({
      titre,
      valeur: (l: (string | number)[]) => l[i],
    })),
    [['Édité en mairie'], ['INSEE', 'N° SDIS', 'Longitude', 'Latitude'], [1004, 'A1', 5.35, 45.95]],
  );
  const lu = await lire(classeur);
  assert.equal(lu.format, 'xlsx');
  assert.equal(lu.points[0]!.insee, '01004');
  assert.equal(lu.points[0]!.lat, 45.95);
});

test('every kind of input; batches; a stop', async () => {
  const flux = (): ReadableStream<Uint8Array> => new Blob([CSV]).stream();
  for (const entree of [CSV, octets(CSV), new Blob([CSV]), flux(), new Response(CSV)]) {
    const lues = [];
    for await (const lecture of readPei(entree)) lues.push(lecture);
    assert.equal(lues.length, 1);
    assert.ok('pei' in lues[0]! && lues[0].pei.debit === 60);
  }
  const lots = [];
  for await (const lot of readPeiBatches(CSV)) lots.push(lot.length);
  assert.deepEqual(lots, [1]);
  const signal = AbortSignal.abort();
  await assert.rejects(lire(CSV, { signal }), (e) => isTernumError(e, 'aborted'));
  await assert.rejects(lire(new Response('x', { status: 404 })), (e) => isTernumError(e, 'http'));
});

test('hostile: columns named like what objects inherit, records that are none', async () => {
  const { points, refus } = await lire(
    '[{"insee":"21231","__proto__":{"x":1},"constructor":"c","lon":5,"lat":47},{"insee":"21231"},null,3,[1]]',
  );
  assert.equal(points.length, 2);
  assert.equal(points[1]!.autres, undefined);
  assert.deepEqual(
    refus.map((r) => r.position),
    [3, 4, 5],
  );
});

test('hostile: truncated and damaged bytes end with a TernumError or a reading, never otherwise', async () => {
  const sources = [
    octets(CSV.repeat(3)),
    octets(
      collection(
        { geometry: point(5, 47), properties: { insee: '21231' } },
        { geometry: { type: 'MultiPoint', coordinates: [] } },
      ),
    ),
    ecrireZip({ 'pei.csv': octets(CSV) }),
  ];
  let graine = 21;
  const hasard = (n: number): number => (graine = (graine * 48_271) % 2_147_483_647) % n;
  let lus = 0;
  for (const source of sources)
    for (let essai = 0; essai < 200; essai++) {
      const abime = source.slice(0, essai % 2 ? source.length : hasard(source.length));
      for (let k = hasard(6); k > 0 && abime.length; k--) abime[hasard(abime.length)] = hasard(256);
      try {
        for (const p of (await lire(abime)).points) codes(p);
        lus++;
      } catch (e) {
        assert.ok(isTernumError(e), String(e instanceof Error ? e.stack : e));
      }
    }
  assert.ok(lus > 50);
});
