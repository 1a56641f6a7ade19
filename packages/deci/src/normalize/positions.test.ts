import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, collection, lire, point } from '../testing/lire.ts';

/** Same place near Dijon in every system (PROJ 9.1.1, `cs2cs`). */
const L93: [number, number] = [854_000, 6_693_000];

const proche = (p: { x?: number; y?: number }, metres: number): void => {
  assert.ok(Math.hypot(p.x! - L93[0], p.y! - L93[1]) < metres, `${p.x}, ${p.y}`);
};

test('Lambert-93 declared, undeclared, swapped', async () => {
  const declare = JSON.parse(collection({ geometry: point(...L93) })) as Record<string, unknown>;
  declare['crs'] = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } };
  const d = await lire(JSON.stringify(declare));
  assert.equal(d.systeme, 'EPSG:2154');
  assert.deepEqual([d.points[0]!.x, d.points[0]!.y], L93);
  assert.ok(!codes(d.points[0]!).some((c) => c.startsWith('position')));
  const non = await lire(collection({ geometry: point(...L93) }));
  assert.ok(codes(non.points[0]!).includes('position-systeme position'));
  proche(non.points[0]!, 0.02);
  const inverse = await lire(collection({ geometry: point(L93[1], L93[0]) }));
  assert.ok(codes(inverse.points[0]!).includes('position-axes position'));
  proche(inverse.points[0]!, 0.02);
});

test('degrees both ways round, to seven decimals and two', async () => {
  const { points, systeme } = await lire('insee,lon,lat\n21231,47.123456789,5.0\n');
  assert.equal(systeme, 'EPSG:4326');
  assert.deepEqual([points[0]!.lon, points[0]!.lat], [5, 47.1234568]);
  assert.ok(codes(points[0]!).includes('position-axes position'));
  assert.equal(points[0]!.x, Math.round(points[0]!.x! * 100) / 100);
});

test('« lat, lon » in one column, an object, a WKT, with decimal commas', async () => {
  for (const brut of [
    '47.32, 5.04',
    ' 47.32,5.04',
    '47,32 ; 5,04',
    '5.04 47.32',
    { lon: 5.04, lat: 47.32 },
    'POINT (5.04 47.32)',
    '{"type":"Point","coordinates":[5.04,47.32]}',
  ]) {
    const { points } = await lire(JSON.stringify([{ insee: '21231', geo_point_2d: brut }]));
    assert.deepEqual([points[0]!.lon, points[0]!.lat], [5.04, 47.32], JSON.stringify(brut));
  }
});

test('no position: null, empty MultiPoint, zeros, NULL, one coordinate, text', async () => {
  for (const texte of [
    collection({ geometry: null }),
    collection({ geometry: { type: 'MultiPoint', coordinates: [] } }),
    collection({ geometry: point(0, 0) }),
    'insee,lon,lat\n21231,NULL,\n',
    'insee,lon,lat\n21231,5.04,\n',
    'insee,coordinates\n21231,au bord du lac\n',
  ]) {
    const { points, refus } = await lire(texte);
    assert.deepEqual(refus, []);
    assert.ok(codes(points[0]!).includes('position-absente position'), texte);
    assert.equal(points[0]!.lon, undefined);
    assert.equal(points[0]!.x, undefined);
  }
});

test('outside France after every reading: refused, never drawn', async () => {
  const { points, refus } = await lire(
    collection(
      { geometry: point(30, 60) },
      { geometry: point(12.5, 41.9) },
      { geometry: point(5, 47) },
    ),
  );
  assert.equal(points.length, 1);
  assert.deepEqual(
    refus.map((r) => r.position),
    [1, 2],
  );
  assert.match(refus[0]!.raison, /hors de France/);
});

test('two positions: those that agree, those that do not, and one that is nowhere', async () => {
  const ligne = (x: number, y: number): string =>
    `insee,x,y,lon,lat\n21231,${x},${y},3.2951013,43.4569932\n`;
  const bon = (await lire(ligne(723_894.42, 6_262_032.84))).points[0]!;
  assert.deepEqual([bon.x, bon.y], [723_894.42, 6_262_032.84]);
  assert.ok(!codes(bon).some((c) => c.startsWith('position')));
  const loin = (await lire(ligne(723_994.42, 6_262_032.84))).points[0]!;
  const anomalie = loin.anomalies.find((a) => a.code === 'position-discordante')!;
  assert.equal(anomalie.brut, '100 m');
  assert.equal(loin.lon, 3.2951013);
  const perdu = (await lire(ligne(1, 2))).points[0]!;
  assert.ok(codes(perdu).includes('position-discordante position'));
});

test('the majority of the file decides for a pair that several systems place in France', async () => {
  // (1 150 000, 6 200 000) is in Corsica in Lambert-93, off Brittany in CC47.
  const cc47 = Array.from({ length: 20 }, (_, i) => `21231,${1_800_000 + i * 100},6250000`);
  const { points, systeme } = await lire(`insee,x_cc47,y_cc47\n${cc47.join('\n')}\n`);
  assert.equal(systeme, 'EPSG:3947');
  assert.ok(points.every((p) => p.lon! > 4 && p.lon! < 5.5 && p.lat! > 46 && p.lat! < 48));
});

test('overseas: degrees, and no Lambert-93', async () => {
  const { points } = await lire('insee,lat,lon\n97411,-20.88,55.45\n');
  assert.deepEqual([points[0]!.lon, points[0]!.x], [55.45, undefined]);
});

test('the outline of a commune fills an empty commune and contradicts a wrong one', async () => {
  const contour = {
    type: 'Polygon',
    coordinates: [
      [
        [5, 47],
        [5.1, 47],
        [5.1, 47.4],
        [5, 47.4],
        [5, 47],
      ],
    ],
  };
  const { points } = await lire(
    'insee,lon,lat\n,5.04,47.32\n21231,5.04,47.32\n21001,5.04,47.32\n21231,5.5,47.32\n,5.5,47.32\n',
    { insee: '21231', contour },
  );
  const vus = points.map((p) => [p.insee, p.anomalies.find((a) => a.champ === 'insee')?.code]);
  assert.deepEqual(vus, [
    ['21231', 'insee-deduit'],
    ['21231', undefined],
    ['21001', 'insee-discordant'],
    ['21231', 'insee-discordant'],
    [undefined, 'absent'],
  ]);
});
