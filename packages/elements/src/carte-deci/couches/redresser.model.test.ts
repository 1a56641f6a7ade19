import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { toLambert93 } from '@ternum/core/geo';
import { redresser } from './redresser.ts';

const lire = (coordinates: unknown): unknown =>
  (
    redresser([{ type: 'Feature', geometry: { type: 'Point', coordinates } }]).features[0]!
      .geometry as { coordinates: unknown }
  ).coordinates;

test('swapped axes and Lambert-93 come back as longitude and latitude', () => {
  deepEqual(lire([5.04, 47.32]), [5.04, 47.32]);
  deepEqual(lire([47.32, 5.04]), [5.04, 47.32]);
  deepEqual(lire([[[47.32, 5.04, 240]]]), [[[5.04, 47.32]]]);
  const [lon, lat] = lire(toLambert93(5.04, 47.32)) as [number, number];
  ok(Math.abs(lon - 5.04) < 1e-7 && Math.abs(lat - 47.32) < 1e-7);
});

test('what is nowhere stays as published: the map says that it is left out', () => {
  deepEqual(lire([1e9, 1e9]), [1e9, 1e9]);
  deepEqual(redresser([{ type: 'Feature' }]).features[0]!.geometry, null);
});
