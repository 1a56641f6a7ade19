import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graduations } from './echelle.ts';

test('graduations are round, start at 0 and reach the maximum', () => {
  assert.deepEqual(graduations(100), [0, 25, 50, 75, 100]);
  for (const max of [0.3, 1, 7, 99, 1_234_567, 3e9]) {
    const g = graduations(max);
    assert.equal(g[0], 0);
    assert.ok(g.at(-1)! >= max, `${max} : ${g}`);
    assert.ok(g.length <= 6);
  }
  assert.deepEqual(graduations(0), [0]);
  assert.deepEqual(graduations(Number.NaN), [0]);
});
