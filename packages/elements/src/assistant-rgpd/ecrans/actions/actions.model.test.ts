import { deepEqual, match } from 'node:assert/strict';
import { test } from 'node:test';
import { enTableau, nouvelle, ranger } from './actions.model.ts';

const LE = '2026-11-23T10:00:00Z';
const A = { ...nouvelle('a', LE, 'Sans date') };
const B = { ...nouvelle('b', LE, '=SOMME(A1)'), pourLe: '2026-12-01' };
const C = { ...nouvelle('c', LE, 'Faite'), faiteLe: '2026-11-01' };

test('dated first; done apart', () => {
  const { restent, faites } = ranger([A, B, C]);
  deepEqual([restent.map(({ id }) => id), faites.map(({ id }) => id)], [['b', 'a'], ['c']]);
});

test('no cell runs as a formula', () => {
  match(enTableau([B]), /'=SOMME/);
  match(enTableau([B]), /1er décembre 2026/);
});
