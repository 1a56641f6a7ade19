import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from './weights.mjs';

const MANIFEST = {
  files: {
    'ternum.js': { gzip: 2000 },
    'x.js': { gzip: 1000 },
    'shared.js': { gzip: 9000 },
    'later.js': { gzip: 5000 },
  },
  elements: { 'ternum-x': { entry: 'x.js', chunks: ['shared.js'], onDemand: ['later.js'] } },
};
const BUDGETS = { loader: 3000, page: { default: 12_000 }, onDemand: 5000 };

test('a page weighs its loader, its element and what it shares, not what comes later', () => {
  const { lines, faults } = weigh(MANIFEST, BUDGETS);
  assert.deepEqual(faults, []);
  assert.match(lines[1], /ternum-x +12,0 ko +limite 12,0 ko/);
  assert.match(lines.at(-1), /later\.js +5,0 ko$/);
});

test('each budget that is exceeded is one sentence that says what to do', () => {
  const { faults } = weigh(MANIFEST, {
    loader: 1999,
    page: { default: 45_000, 'ternum-x': 11_999 },
    onDemand: 4999,
  });
  assert.equal(faults.length, 3);
  assert.match(faults[1], /<ternum-x>.*import\(\).*shared\.js 9,0 ko/);
});
