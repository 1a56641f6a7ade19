import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockBreaches } from './lint.mjs';

const lock = (packages) => lockBreaches(JSON.stringify({ packages }, null, 2));
const tool = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } };

test('the lock holds the parts of every system', () => {
  const all = {
    'node_modules/tool': tool,
    'node_modules/tool-linux': {},
    'node_modules/tool/node_modules/tool-darwin': {},
  };
  assert.deepEqual(lock(all), []);
  const { 'node_modules/tool-linux': _, ...part } = all;
  assert.match(lock(part)[0], /tool-linux/);
});

test('the lock names no registry', () => {
  assert.equal(lock({ 'node_modules/a': { resolved: 'https://example.org/a.tgz' } }).length, 1);
  assert.equal(lock({ 'node_modules/a': { resolved: 'packages/a', link: true } }).length, 0);
});
