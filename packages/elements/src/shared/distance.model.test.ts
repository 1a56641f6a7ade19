import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { direDistance } from './distance.ts';

test('metres, then kilometres with one decimal, then without', () => {
  equal(direDistance(151.6), '152 m');
  equal(direDistance(999.6), '1 km');
  equal(direDistance(1249), '1,2 km');
  equal(direDistance(9960), '10 km');
  equal(direDistance(14_400), '14 km');
});
