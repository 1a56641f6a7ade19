import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { at } from '../lib/paths.mjs';
import { node } from '../lib/run.mjs';
import { count, testFiles } from './steps.mjs';

/** Runs a test file as `npm test` does, and counts. */
async function counted(source) {
  const dir = mkdtempSync(join(tmpdir(), 'suite-'));
  writeFileSync(join(dir, 'x.test.mjs'), source);
  const result = await node(
    [
      '--test',
      `--test-reporter=${at('scripts/lib/node-reporter.mjs')}`,
      '--test-reporter-destination=stdout',
      join(dir, 'x.test.mjs'),
    ],
    // Inside a test runner, node --test would take itself for a child.
    { env: { NODE_TEST_CONTEXT: undefined } },
  );
  rmSync(dir, { recursive: true });
  return count(result);
}

const HEAD = `import test, { describe, it } from 'node:test'; import assert from 'node:assert/strict';`;

test('passed, failed and skipped are counted apart, each skip with its sentence', async () => {
  const { passed, failed, skipped, output } = await counted(`${HEAD}
    describe('group', () => {
      it('passes', () => {});
      it('fails', () => assert.equal(1, 2));
      it('skips', { skip: 'Pas de données.' }, () => {});
    });
    test('also passes', () => {});
    test('parent', async (t) => { await t.test('inner fails', () => { throw new Error('raison'); }); });
    test('skips by itself', (t) => t.skip('Rien ici.'));
  `);
  assert.equal(passed, 2);
  assert.equal(failed, 2);
  assert.deepEqual(
    skipped.map(({ name, reason }) => [name, reason]),
    [
      ['group › skips', 'Pas de données.'],
      ['skips by itself', 'Rien ici.'],
    ],
  );
  assert.match(output, /group › fails[\s\S]*1 !== 2/);
  assert.match(output, /parent › inner fails[\s\S]*raison/);
});

test('a file that cannot even be loaded is a failure', async () => {
  const { passed, failed, output } = await counted(`import './absent.mjs';`);
  assert.deepEqual([passed, failed], [0, 1]);
  assert.ok(output.length > 0);
});

test('a run that fails without a word is a failure too', () => {
  const { failed, output } = count({ code: 1, stdout: '', stderr: 'cassé' });
  assert.deepEqual([failed, output], [1, 'cassé']);
  assert.equal(count({ code: 0, stdout: '', stderr: '' }).failed, 0);
});

test('this very file is among those that npm test finds', () => {
  assert.ok(testFiles(/^scripts\/.*\.test\.mjs$/).includes('scripts/suite/suite.test.mjs'));
});
