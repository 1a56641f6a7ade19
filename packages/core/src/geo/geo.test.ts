import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  contains,
  distance,
  etendueDe,
  fromConiqueConforme,
  fromLambert2Etendu,
  fromLambert93,
  fromWebMercator,
  geometrieDe,
  inFrance,
  inMetropole,
  toLambert93,
} from './index.ts';

/**
 * lon, lat; then x, y in Lambert-93, Lambert II étendu (three translations), CC42, CC47, CC50, by PROJ 9.
 */
const REFERENCES = [
  [
    -4.5, 48.4, 145709.7889, 6837422.0826, 94277.2037, 2399912.9759, 1141815.4418, 1937187.2733,
    1145379.2945, 6382229.5511, 1145413.9341, 9049880.1647,
  ],
  [
    -1.6, 43.4, 327377.8807, 6266509.8979, 280719.4614, 1829976.6571, 1327453.4679, 1365533.3711,
    1326880.9921, 5810644.6621, 1325246.6536, 8476330.3394,
  ],
  [
    0.5, 46.2, 507253.0206, 6569735.515, 458270.4974, 2134972.6909, 1506555.2041, 1669887.9193,
    1507071.1738, 6114152.936, 1506679.5019, 8780433.1794,
  ],
  [
    2.35, 48.85, 652301.5648, 6861302.7259, 600990.8924, 2427961.5117, 1651945.0369, 1963292.7689,
    1652275.2483, 6405915.659, 1652290.8103, 9072309.0347,
  ],
  [
    3.0, 46.5, 700000.0, 6600000.0, 650923.3001, 2166874.6798, 1700000.0, 1700506.5934, 1700000.0,
    6144421.0564, 1700000.0, 8810612.566,
  ],
  [
    4.86, 47.31, 840510.7924, 6691619.1927, 790765.0469, 2259758.441, 1841242.5305, 1792419.4402,
    1840620.6619, 6236130.5559, 1840769.4474, 8902531.5418,
  ],
  [
    5.04, 47.32, 854077.0241, 6693065.4428, 804328.9606, 2261321.7979, 1854882.09, 1793847.0071,
    1854197.2271, 6237580.6027, 1854358.7173, 8903999.1754,
  ],
  [
    6.84, 47.64, 988217.2002, 6733633.4794, 938217.1755, 2303074.3783, 1989870.2162, 1834245.2832,
    1988427.0458, 6278219.0823, 1988638.5466, 8944913.717,
  ],
  [
    7.7, 48.6, 1046350.122, 6843621.607, 995433.3748, 2413641.2335, 2048839.2819, 1944688.733,
    2046551.1894, 6388305.0323, 2046497.6516, 9055186.825,
  ],
  [
    9.4, 42.1, 1229862.3205, 6132552.9831, 1185345.9597, 1703539.8046, 2228876.689, 1230881.0739,
    2230658.6176, 5676583.2986, 2233524.7107, 8342130.9751,
  ],
];

/** A hundred-millionth of a degree is a millimetre. */
function proche([lon, lat]: readonly number[], attendu: readonly number[], marge = 2e-8): void {
  ok(
    Math.abs(lon! - attendu[0]!) < marge && Math.abs(lat! - attendu[1]!) < marge,
    `${lon} ${lat} au lieu de ${attendu.join(' ')}`,
  );
}

test('Lambert-93, both ways, to the millimetre, from Brittany to Corsica', () => {
  for (const [lon, lat, x, y] of REFERENCES as [number, number, number, number][]) {
    const [e, n] = toLambert93(lon, lat);
    ok(Math.hypot(e - x, n - y) < 0.001, `${e} ${n}`);
    proche(fromLambert93(x, y), [lon, lat]);
  }
});

test('the example of the AFIGEO schema, to the centimetre', () => {
  const [x, y] = toLambert93(3.2951013, 43.4569932);
  ok(Math.hypot(x - 723_894.42, y - 6_262_032.84) < 0.01);
});

test('conique conforme zones and Lambert II étendu', () => {
  for (const [lon, lat, , , x2, y2, x42, y42, x47, y47, x50, y50] of REFERENCES as number[][]) {
    proche(fromConiqueConforme(42, x42!, y42!), [lon!, lat!]);
    proche(fromConiqueConforme(47, x47!, y47!), [lon!, lat!]);
    proche(fromConiqueConforme(50, x50!, y50!), [lon!, lat!]);
    proche(fromLambert2Etendu(x2!, y2!), [lon!, lat!], 2e-6);
  }
});

test('web Mercator', () => {
  proche(fromWebMercator(561050.2336, 5994463.5335), [5.04, 47.32]);
  deepEqual(fromWebMercator(0, 0), [0, 0]);
  proche(fromWebMercator(20_037_508.342789244, 20_037_508.342789244), [180, 85.0511287798066]);
});

test('distances on the ellipsoid', () => {
  // A degree of the equator, of a meridian; a kilometre and a third in Burgundy (the chord).
  const connues: [number, number, number, number, number][] = [
    [5.04, 47.32, 5.05, 47.33, 1344.424],
    [0, 0, 1, 0, 111_319.491],
    [0, 0, 0, 1, 110_574.389],
  ];
  for (const [a, b, c, d, metres] of connues)
    ok(Math.abs(distance(a, b, c, d) - metres) < 0.02, `${distance(a, b, c, d)} pour ${metres}`);
  equal(distance(5, 47, 5, 47), 0);
  const antimeridien = distance(179.5, -14, -179.5, -14);
  ok(Math.abs(antimeridien - distance(4.5, -14, 5.5, -14)) < 1e-6, 'over the antimeridian too');
  const opposes = distance(0, 0.1, 179.9, 0);
  ok(opposes > 19.9e6 && opposes < 20.1e6, String(opposes));
});

test('in Lambert-93 and on the ellipsoid, a kilometre is a kilometre', () => {
  const [lon, lat] = fromLambert93(855_000, 6_693_000);
  const [lon2, lat2] = fromLambert93(855_600, 6_693_800);
  const metres = distance(lon, lat, lon2, lat2);
  ok(Math.abs(metres - 1000) < 1, String(metres));
});

test('France and elsewhere', () => {
  for (const [lon, lat] of [
    [5.04, 47.32],
    [9.4, 42.1],
    [55.45, -20.9],
    [-61.5, 16.2],
    [-52.3, 4.9],
  ])
    ok(inFrance(lon!, lat!), `${lon} ${lat}`);
  for (const [lon, lat] of [
    [47.32, 5.04],
    [0, 0],
    [NaN, 47],
    [854_077, 6_693_065],
    [-74, 40.7],
  ])
    ok(!inFrance(lon!, lat!), `${lon} ${lat}`);
  ok(inMetropole(5, 47) && !inMetropole(55.45, -20.9));
});

const CARRE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const TROU = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
];

test('inside, outside, in a hole; whatever the document around', () => {
  const geometry = { type: 'Polygon', coordinates: [CARRE, TROU] };
  const feature = { type: 'Feature', properties: {}, geometry };
  for (const document of [
    geometry,
    feature,
    { type: 'FeatureCollection', features: [feature, { type: 'Feature', geometry: null }] },
    { type: 'MultiPolygon', coordinates: [[CARRE, TROU]] },
  ]) {
    const surface = geometrieDe(document)!;
    ok(contains(surface, 3, 3));
    ok(!contains(surface, 1.5, 1.5));
    ok(!contains(surface, 5, 1));
    deepEqual(etendueDe(surface), [0, 0, 4, 4]);
  }
});

test('what is no surface', () => {
  for (const document of [
    null,
    'Polygon',
    {},
    { type: 'Point', coordinates: [0, 0] },
    { type: 'Polygon', coordinates: [[[0, 0]]] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 'x'],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ],
    },
    { type: 'FeatureCollection', features: 3 },
  ])
    equal(geometrieDe(document), undefined);
});
