import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { lireGeojson } from './geojson.ts';
import { versX, versY } from './mercator.ts';

const CARRE = [
  [5, 47],
  [5.1, 47],
  [5.1, 47.1],
  [5, 47],
];
const feature = (geometry: unknown) => ({ type: 'Feature', properties: null, geometry });
const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map(feature),
});

test('reads every geometry, alone, in a feature or in a collection', () => {
  const genres = (v: unknown) => lireGeojson(v).formes.map((f) => f.genre);
  deepEqual(genres({ type: 'Point', coordinates: [5, 47, 240] }), ['point']);
  deepEqual(genres(feature({ type: 'MultiPoint', coordinates: CARRE.slice(0, 2) })), [
    'point',
    'point',
  ]);
  deepEqual(
    genres(
      collection(
        { type: 'LineString', coordinates: CARRE },
        { type: 'MultiLineString', coordinates: [CARRE, CARRE] },
        { type: 'Polygon', coordinates: [CARRE, CARRE] },
        { type: 'MultiPolygon', coordinates: [[CARRE], [CARRE]] },
        { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 47] }] },
        null,
      ),
    ),
    ['ligne', 'ligne', 'ligne', 'polygone', 'polygone', 'polygone', 'point'],
  );
  const [trou] = lireGeojson({ type: 'Polygon', coordinates: [CARRE, CARRE] }).formes;
  equal(trou!.traits.length, 2);
  deepEqual(trou!.bornes, [versX(5), versY(47), versX(5.1), versY(47.1)]);
  deepEqual(genres(collection()), []);
});

test('a bad feature among good ones is counted, and the others are drawn', () => {
  const { formes, ecartees } = lireGeojson(
    collection(
      { type: 'Point', coordinates: [5, 47] },
      { type: 'Point', coordinates: [854_000, 6_689_000] },
      { type: 'Point', coordinates: ['5', '47'] },
      { type: 'Pointe', coordinates: [5, 47] },
    ),
  );
  deepEqual([formes.length, ecartees], [1, 3]);
});

test('what cannot be drawn says so in French', () => {
  const mauvais: [unknown, RegExp][] = [
    [undefined, /GeoJSON/],
    ['oups', /GeoJSON/],
    [{ type: 'FeatureCollection' }, /GeoJSON/],
    [{ type: 'Point', coordinates: 'x' }, /GeoJSON/],
    [collection({ type: 'Polygon', coordinates: [5] }), /GeoJSON/],
    [collection({ type: 'Point', coordinates: [854_000, 6_689_000] }), /degrés/],
  ];
  for (const [donnees, phrase] of mauvais) {
    throws(
      () => lireGeojson(donnees),
      (e) => {
        ok(isTernumError(e, 'input') && phrase.test(e.hint ?? ''), JSON.stringify(donnees));
        return true;
      },
    );
  }
});
