import { deepEqual, equal, match } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from '@ternum/sandbox';
import { serve } from '@ternum/sandbox/serve';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const lines = (name) => readFileSync(at(name), 'utf8').trim().split('\n');
let sandbox;

before(async () => {
  sandbox = await serve(await createSandbox({ echelle: 0.02, aujourdhui: '2026-11-23' }), {
    port: 0,
  });
});
after(() => sandbox.close());

async function run(name, address) {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [at(name), address]);
  return { stdout, stderr };
}

test('a commune’s year from the sandbox, and the same from a file', async () => {
  const service = await run('bac-a-sable.mjs', sandbox.url);
  const file = await run('fichier.mjs', new URL('/fichiers/decp-2022.json', sandbox.url).href);
  match(service.stdout, /^[1-9]\d* marchés, \d+ € HT\nTravaux : \d+ €/);
  equal(file.stdout, service.stdout);
  match(service.stderr, /« export »/);
  match(file.stderr, /« fichier »/);
});

test('ten lines, and only the source differs', () => {
  const [a, b] = [lines('bac-a-sable.mjs'), lines('fichier.mjs')];
  equal(a.length, 10);
  deepEqual(
    a.flatMap((line, i) => (line === b[i] ? [] : [i])),
    [0, 2],
  );
});
