import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgets, CASES, table, weighCode } from './weights-sdk.mjs';

const SDK = budgets();
const ONE = { name: 'core', title: 'Un', advice: 'coupez' };

for (const one of CASES)
  test(`${one.title} : sous sa limite`, async () => {
    const weight = await weighCode(one);
    const { faults } = table([[one, weight]], SDK);
    assert.deepEqual(faults, []);
    assert.ok(weight.inputs.length > 10, 'the case imports what it says');
    const zod = weight.inputs.some((path) => path.includes('/zod/'));
    if (one.name !== 'client') assert.equal(zod, false, 'core brings no zod');
    const beside = weight.inputs.filter((path) => /packages\/core\/|\/ky\//.test(path));
    if (one.name === 'client') assert.deepEqual(beside, [], 'core and ky are counted apart');
    else
      assert.ok(
        beside.some((path) => path.includes('/ky/')),
        'core is weighed with ky',
      );
  });

test('what is imported statically counts at once, what comes by import() counts later', async () => {
  const { first, later } = await weighCode({
    code: `export { parseSiret } from '@ternum/core'; export const noms = () => import('@ternum/core/departements');`,
  });
  assert.ok(first > 300 && first < 900, String(first));
  assert.deepEqual(
    later.map(([name]) => name),
    ['core/src/insee/departements.ts'],
  );
});

test('each limit that is exceeded is one sentence that says what to do', () => {
  const weight = { first: 9001, later: [['plus-tard.ts', 5001]], inputs: [] };
  assert.deepEqual(table([[ONE, weight]], { core: 9001, onDemand: 5001 }).faults, []);
  const { lines, faults } = table([[ONE, weight]], { core: 9000, onDemand: 5000 });
  assert.match(lines[0], /^Un +9,0 ko +limite 9,0 ko$/);
  assert.equal(faults.length, 2);
  assert.match(faults[0], /coupez/);
  assert.match(faults[1], /plus-tard\.ts/);
});
