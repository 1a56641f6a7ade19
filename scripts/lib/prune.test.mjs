import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { prune } from './prune.mjs';

test('what has lost its source goes; the rest, the bundle and the state of tsc stay', () => {
  const dir = mkdtempSync(join(tmpdir(), 'prune-'));
  for (const file of [
    'p/src/define/ternum-a.ts',
    'p/dist/define/ternum-a.js',
    'p/dist/define/ternum-a.d.ts.map',
    'p/dist/define/ternum-gone.js',
    'p/dist/define/ternum-gone.d.ts',
    'p/dist/bundle/ternum.js',
    'p/dist/.tsbuildinfo',
  ]) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  assert.deepEqual(prune('p', dir), [
    'p/dist/define/ternum-gone.d.ts',
    'p/dist/define/ternum-gone.js',
  ]);
  assert.deepEqual(prune('p', dir), []);
  rmSync(dir, { recursive: true });
});
