import { deepEqual, equal, notDeepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { lireRegistre } from '../schema/index.ts';
import { GROS, grosRegistre } from './gros.ts';

test('a large register is one that holds, with the size that is asked for', () => {
  const lu = lireRegistre(JSON.stringify(grosRegistre()));
  equal(lu.ecartes, undefined);
  const { services, ...tailles } = GROS;
  for (const [liste, n] of Object.entries(tailles))
    equal(lu[liste as 'traitements'].length, n, liste);
  equal(new Set(lu.traitements.map(({ service }) => service)).size, services);
});

test('a seed gives the same register again, another one does not', () => {
  deepEqual(grosRegistre(), grosRegistre());
  notDeepEqual(grosRegistre().traitements, grosRegistre(GROS, 2).traitements);
});
