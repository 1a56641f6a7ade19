import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import type { Lecture } from '../model.ts';
import {
  AUJOURDHUI,
  BON_2019,
  BON_2022,
  illisibles,
  json2019,
  json2022,
  lire,
  marches,
} from '../testing/lire.ts';
import { readMarches, readMarchesBatches } from './index.ts';

const many = (n: number, base: object = BON_2022) =>
  Array.from({ length: n }, (_, i) => ({
    ...base,
    id: `M${i}`,
    objet: `L’œuvre n° ${i}, « école » {"[`,
  }));
const ids = (all: Lecture[]) =>
  all.map((l) => ('marche' in l ? l.marche.id : 'concession' in l ? l.concession.id : '!'));
/** In pieces of `size` bytes. */
async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('whatever the size of the pieces, spaces and order of keys, the same records', async () => {
  const records = many(300);
  const expected = records.map((r) => r.id);
  const reversed = records.map((r) => Object.fromEntries(Object.entries(r).reverse()));
  const compact2019 = json2019(
    ...many(300, { ...BON_2019, titulaires: [{ id: '1' }, { id: '2' }] }),
  );
  for (const text of [
    json2022(...records),
    JSON.stringify({ marches: { marche: records } }, null, 2),
    JSON.stringify({ marches: { 'contrat-concession': [], marche: records } }, null, '\t'),
    JSON.stringify({ marches: { marche: reversed } }),
    compact2019,
    ` \n${json2022(...records)}\n `,
  ]) {
    deepEqual(ids(await lire(text)), expected);
    for (const size of [7, 1000, 70_000])
      deepEqual(ids(await lire(cut(text, size))), expected, String(size));
  }
});

test('every kind of input', async () => {
  const text = json2022(...many(3));
  const bytes = new TextEncoder().encode(text);
  for (const input of [
    text,
    bytes,
    new Blob([bytes]),
    new Response(bytes),
    new Response(text).body!,
    cut(text, 50),
  ]) {
    equal((await lire(input)).length, 3);
  }
});

test('the record holds what was published', async () => {
  const [m] = await marches(json2022(BON_2022));
  deepEqual(
    { ...m, anomalies: m!.anomalies.length },
    {
      format: 'json-2022',
      rang: 0,
      id: '2024M001',
      uid: '213502388000192024M001',
      acheteur: {
        id: '21350238800019',
        typeIdentifiant: 'SIRET',
        valide: true,
        nom: undefined,
        departement: undefined,
      },
      nature: 'Marché',
      objet: 'Réfection de l’école',
      procedure: 'Procédure adaptée',
      dureeMois: 6,
      date: '2024-05-15',
      datePublicationDonnees: '2024-05-25',
      lieu: { code: '21231', typeCode: 'Code commune', nom: undefined, departement: '21' },
      montant: 120000.5,
      titulaires: [
        {
          id: '81223113200026',
          typeIdentifiant: 'SIRET',
          valide: true,
          nom: undefined,
          departement: undefined,
        },
      ],
      considerationsSociales: ['Clause sociale'],
      considerationsEnvironnementales: [],
      modifications: [],
      source: undefined,
      anomalies: 0,
      codeCPV: '45214210',
      categorie: 'travaux',
      accordCadre: false,
      subsequent: false,
      idAccordCadre: undefined,
      techniques: [],
      modalitesExecution: ['Tranches'],
      ccag: 'Travaux',
      marcheInnovant: false,
      offresRecues: 3,
      attributionAvance: false,
      tauxAvance: undefined,
      typeGroupementOperateurs: 'Pas de groupement',
      sousTraitanceDeclaree: false,
      actesSousTraitance: undefined,
      formePrix: 'Forfaitaire',
      typesPrix: ['Définitif ferme'],
      origineUE: undefined,
      origineFrance: undefined,
      ligne: undefined,
    },
  );
});

test('piège 5 : NaN, sans toucher au texte ; antislash isolés ; caractères de commande', async () => {
  const text = JSON.stringify({ marches: { marche: many(5) } })
    .replace('"montant":120000.5', '"montant":NaN')
    .replace('L’œuvre n° 1', 'NaN C:\\dossier\\x \u0001 NaN, fin');
  const read = await marches(text);
  equal(read.length, 5);
  equal(read[0]!.montant, undefined);
  deepEqual(
    read[0]!.anomalies.map((a) => a.code + a.champ),
    ['non-communiquemontant'],
  );
  ok(read[1]!.objet!.startsWith('NaN C:\\dossier\\x   NaN, fin'), read[1]!.objet);
  deepEqual(
    read[1]!.anomalies.map((a) => a.code),
    ['structure'],
  );
  for (const token of ['-Infinity', 'NaN ', 'NaN\n']) {
    equal((await marches(text.replace('NaN', token)))[0]!.montant, undefined);
  }
  equal((await marches('\ufeff' + json2022(...many(2)))).length, 2, 'BOM');
  equal(
    (await marches(json2022(...many(2)).replace(']}}', ',]}}'))).length,
    2,
    'comma before the bracket',
  );
});

test('a damaged record is said, and the next ones are read', async () => {
  const records = many(200).map((r) => JSON.stringify(r));
  const damages: [string, (record: string) => string][] = [
    ['no closing brace', (r) => r.slice(0, -1)],
    ['no closing quote', (r) => r.replace('"Marché"', '"Marché')],
    ['two commas', (r) => r.replace(',', ',,')],
    ['cut in the middle', (r) => r.slice(0, 400)],
    ['escaped closing quote', (r) => r.replace('"Marché"', '"Marché\\"')],
    ['one brace too many', (r) => r.replace('{"id":"2135', '{{"id":"2135')],
  ];
  for (const [name, damage] of damages) {
    const texts = [...records];
    texts[100] = damage(texts[100]!);
    const text = `{"marches":{"marche":[${texts.join(',')}]}}`;
    for (const size of [1000, 1e6]) {
      const all = await lire(cut(text, size));
      const expected = records.map((_, i) => (i === 100 ? '!' : `M${i}`));
      deepEqual(ids(all), expected, name);
      const bad = all.find((l) => 'illisible' in l)!;
      const { position, raison, brut } = (bad as { illisible: import('../model.ts').Illisible })
        .illisible;
      equal(position.rang, 100);
      equal(
        position.octet,
        new TextEncoder().encode(text.slice(0, text.indexOf(texts[100]!))).length,
        name,
      );
      match(raison, /^Cet enregistrement/);
      ok(texts[100]!.startsWith(brut.slice(0, 200)), name);
    }
  }
});

test('what is no record in a list of records', async () => {
  const text = `{"marches":{"marche":[null,${JSON.stringify(BON_2022)},"texte",12,[],{}]}}`;
  const all = await lire(text);
  deepEqual(ids(all), ['!', '2024M001', '!', '!', '!', '']);
  deepEqual(
    all.map((l) => ('illisible' in l ? l.illisible.position.rang : -1)),
    [0, -1, 2, 3, 4, -1],
  );
});

test('a truncated file gives all that precedes the cut, and one unreadable', async () => {
  const text = json2022(...many(50));
  const starts = [...text.matchAll(/\{"id":"M/g)].map((m) => m.index);
  for (const at of [
    12,
    21,
    24,
    starts[10]! + 5,
    starts[20]! - 1,
    starts[20]!,
    starts[49]! + 300,
    text.length - 3,
    text.length - 1,
  ]) {
    const all = await lire(text.slice(0, at));
    const whole = starts.filter((s, i) => (starts[i + 1] ?? text.length - 2) - 1 <= at).length;
    equal(all.filter((l) => 'marche' in l).length, whole, `cut at ${at}`);
    equal((await illisibles(text.slice(0, at))).length, 1, `cut at ${at}`);
  }
});

test('empty lists are fine', async () => {
  for (const text of [
    '{"marches":[]}',
    '{"marches":{"marche":[],"contrat-concession":[]}}',
    '[]',
    '{"marches":{}}',
  ]) {
    deepEqual(await lire(text), [], text);
  }
});

test('what is not DECP is refused with a sentence', async () => {
  for (const [input, hint] of [
    ['', /vide/],
    ['  \n', /vide/],
    ['<!DOCTYPE html><html><body>Non</body></html>', /page web/],
    ['<html>', /page web/],
    ['{"foo":1}', /liste « marches »/],
    ['{}', /liste « marches »/],
    ['bonjour', /ni du JSON/],
    ['a,b,c\n1,2,3', /ni du JSON/],
    ['PK\u0003\u0004zip', /compressé/],
    ['<rss></rss>', /liste « marches »/],
  ] as const) {
    await rejects(
      lire(input),
      (e) => isTernumError(e, 'parse') && hint.test(e.hint ?? ''),
      JSON.stringify(input),
    );
  }
});

test('progress, and stopping half-way', async () => {
  const text = json2022(...many(500));
  const size = new TextEncoder().encode(text);
  const seen: number[] = [];
  for await (const _ of readMarchesBatches(size, {
    onProgress: (p) => seen.push(p.octets, p.total!, p.enregistrements),
  }));
  deepEqual(seen.slice(-3), [size.length, size.length, 500]);

  const controller = new AbortController();
  let n = 0;
  await rejects(
    (async () => {
      for await (const _ of readMarches(text, { signal: controller.signal }))
        if (++n === 3) controller.abort();
    })(),
    (e) => isTernumError(e, 'aborted'),
  );
  ok(n < 500);

  let released = false;
  const endless = new ReadableStream<Uint8Array>({
    start: (c) => c.enqueue(new TextEncoder().encode(text.slice(0, -3) + ',')),
    cancel: () => void (released = true),
  });
  for await (const _ of readMarches(endless, { aujourdhui: AUJOURDHUI })) break;
  ok(released, 'the stream is let go');
});

test('memory does not grow with the file', async () => {
  const record = JSON.stringify(BON_2022);
  const lot = new TextEncoder().encode(`${record},`.repeat(200));
  async function* big(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('{"marches":{"marche":[');
    for (let i = 0; i < 150; i++) yield lot;
    yield new TextEncoder().encode(record + ']}}');
  }
  let n = 0;
  let peak = 0;
  const before = process.memoryUsage().heapUsed;
  for await (const batch of readMarchesBatches(big())) {
    n += batch.length;
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  equal(n, 30_001);
  ok(peak < 40e6, `${peak} bytes for a file of ${lot.length * 150}`);
});
