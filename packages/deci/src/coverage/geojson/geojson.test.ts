import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { toLambert93 } from '@ternum/core/geo';
import { batimentsDepuisGeojson, reseauDepuisGeojson } from '../index.ts';

const collection = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });
const entite = (
  type: string,
  coordinates: unknown,
  properties: unknown = {},
  id?: string,
): unknown => ({
  type: 'Feature',
  ...(id ? { id } : {}),
  geometry: { type, coordinates },
  properties,
});

test('roads of IGN: lines in degrees or Lambert-93, motorways and ferries left out', () => {
  const { troncons } = reseauDepuisGeojson(
    collection(
      entite(
        'LineString',
        [
          [5, 47, 240],
          [5.001, 47, 241],
        ],
        { nature: 'Route à 1 chaussée' },
      ),
      entite(
        'MultiLineString',
        [
          [
            [5, 47],
            [5, 47.1],
          ],
          [
            [5.1, 47],
            [5.1, 47.1],
          ],
        ],
        { nature: 'Sentier' },
      ),
      entite(
        'LineString',
        [
          [5, 47],
          [5, 48],
        ],
        { nature: 'Type autoroutier' },
      ),
      entite(
        'LineString',
        [
          [5, 47],
          [5, 48],
        ],
        { nature: 'Bac ou liaison maritime' },
      ),
      entite('Point', [5, 47]),
      entite('LineString', [toLambert93(5, 47), ['x', 2], [1e9, 1e9]]),
      null,
    ),
  );
  equal(troncons.length, 6);
  deepEqual(
    troncons.map((t) => t.praticable),
    [undefined, undefined, undefined, false, false, undefined],
  );
  const [[lon, lat], ...reste] = troncons[5]!.points as [number, number][] as [
    [number, number],
    ...[number, number][],
  ];
  ok(Math.abs(lon - 5) < 1e-7 && Math.abs(lat - 47) < 1e-7);
  deepEqual(reste, [
    [NaN, NaN],
    [NaN, NaN],
  ]);
  const groupe = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [5, 47] },
      {
        type: 'LineString',
        coordinates: [
          [5, 47],
          [5, 47.1],
        ],
      },
    ],
  };
  equal(reseauDepuisGeojson(groupe).troncons.length, 1);
  for (const rien of ['rien', null, {}, collection(), collection(entite('Point', [5, 47]))])
    throws(
      () => reseauDepuisGeojson(rien),
      (e) => isTernumError(e, 'parse'),
    );
});

test('buildings: centre, name, risk in four words, identifiers made unique', () => {
  const carre = [
    [
      [0, 0],
      [0.002, 0],
      [0.002, 0.002],
      [0, 0.002],
      [0, 0],
    ],
  ];
  const lus = batimentsDepuisGeojson(
    collection(
      entite('Polygon', carre, { cleabs: 'BAT1', nom: 'Mairie', risque: 'Ordinaire' }),
      entite('Point', [5, 47], { risque: 'très fort' }, 'BAT1'),
      entite(
        'MultiPolygon',
        [
          [
            [
              [9, 9],
              [9.0001, 9],
              [9, 9.0001],
              [9, 9],
            ],
          ],
          carre,
        ],
        { risque: 'particulier' },
      ),
      { type: 'Feature', geometry: null, properties: null },
    ),
  );
  deepEqual(
    lus.map((b) => b.id),
    ['BAT1', 'BAT1-2', 'batiment-3', 'batiment-4'],
  );
  equal(lus[0]!.nom, 'Mairie');
  equal(lus[0]!.risque, 'ordinaire');
  for (const b of [lus[0]!, lus[2]!])
    ok(Math.abs(b.lon - 0.001) < 1e-9 && Math.abs(b.lat - 0.001) < 1e-9, b.id);
  equal(lus[1]!.risque, undefined);
  equal(lus[1]!.motif, 'risque « très fort » non reconnu');
  equal(lus[3]!.motif, 'aucun risque indiqué');
  ok(Number.isNaN(lus[3]!.lon));
  deepEqual(batimentsDepuisGeojson(collection()), []);
  throws(
    () => batimentsDepuisGeojson({ batiments: [] }),
    (e) => isTernumError(e, 'parse'),
  );
});
