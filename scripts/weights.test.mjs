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

test('until it is drawn: a worker, then a map and the table of hashes that its import() brings', () => {
  const manifest = {
    files: {
      ...MANIFEST.files,
      'travail-x-a1b2c3d4.js': { gzip: 300 },
      'service-a1b2c3d4.js': { gzip: 4000 },
      'toile-a1b2c3d4.js': { gzip: 70_000 },
      'empreintes-a1b2c3d4.js': { gzip: 500 },
    },
    elements: {
      'ternum-x': {
        ...MANIFEST.elements['ternum-x'],
        onDemand: ['later.js', 'travail-x-a1b2c3d4.js', 'toile-a1b2c3d4.js'],
      },
    },
    modules: {
      'toile-of-another.js': { chunks: [] },
      'travail-x-a1b2c3d4.js': { worker: true, chunks: ['service-a1b2c3d4.js'] },
      'toile-a1b2c3d4.js': { chunks: ['shared.js'] },
    },
    later: 'empreintes-a1b2c3d4.js',
  };
  const drawn = (limit, ...others) => [{ title: 'x, liste', tag: 'ternum-x', with: others, limit }];
  const weighed = (...list) =>
    weigh(manifest, { ...BUDGETS, onDemandOf: { toile: 70_000 }, drawn: drawn(...list) });
  const list = weighed(16_300, 'travail-x');
  assert.deepEqual(list.faults, []);
  assert.match(list.lines[2], /x, liste +16,3 ko/);
  assert.equal(weighed(16_299, 'travail-x').faults.length, 1);
  const map = weighed(86_800, 'travail-x', 'toile');
  assert.deepEqual(map.faults, []);
  assert.match(map.lines[2], /86,8 ko/);
  assert.match(weighed(90_000, 'perdu').faults[0], /plus de fichier perdu/);
});
