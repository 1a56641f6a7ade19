import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from '../lib/paths.mjs';
import { node } from '../lib/run.mjs';
import { serve } from '../lib/serve.mjs';
import { readMarches, readPort } from './options.mjs';
import { waitingRoom } from './waiting.mjs';

test('PORT chooses the port, and a wrong one is told', () => {
  assert.equal(readPort(undefined), 8080);
  assert.equal(readPort('0'), 0);
  assert.equal(readPort('3000'), 3000);
  for (const wrong of ['abc', '-1', '70000', '80.5'])
    assert.throws(() => readPort(wrong), /n’est pas un port/);
});

test('--marches takes files and addresses, from where the command was typed', () => {
  const here = fileURLToPath(import.meta.url);
  assert.deepEqual(readMarches([]), []);
  assert.deepEqual(
    readMarches(
      ['--marches', 'scripts/demo/demo.test.mjs', '--marches=https://x.example/a.json'],
      root,
    ),
    [here, 'https://x.example/a.json'],
  );
  assert.throws(() => readMarches(['--marches', 'absent.json'], root), /absent\.json.*vérifiez/);
  assert.throws(() => readMarches(['--marche']), /Usage/);
});

test('a wrong command ends at once with one sentence and no stack', async () => {
  const { code, stdout, stderr } = await node(['scripts/start.mjs', '--marches', 'absent.json']);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^Le fichier « absent\.json » ne s’ouvre pas[^\n]*\n$/);
});

test('an early visitor is held, then told to wait, then served', async () => {
  const room = waitingRoom(50);
  const site = await serve(root, { intercept: room.intercept });
  const early = await fetch(`${site.url}package.json`);
  assert.equal(early.status, 503);
  assert.equal(early.headers.get('refresh'), '5');
  assert.match(early.headers.get('content-security-policy'), /default-src 'none'/);
  assert.match(await early.text(), /Construction en cours/);
  const held = fetch(`${site.url}package.json`);
  setTimeout(room.open, 20);
  assert.equal((await held).status, 200);
  assert.equal((await fetch(`${site.url}package.json`)).status, 200);
  await site.close();
});

test('what the site does not hold is asked of the platform, whatever the method', async () => {
  const site = await serve(root, {
    otherwise: (request, response) => {
      if (!request.url.startsWith('/api')) return false;
      response.end(`${request.method} ${request.url}`);
      return true;
    },
  });
  const text = async (path, init) => (await fetch(site.url + path, init)).text();
  assert.equal(await text('api/1?x=1', { method: 'POST', body: 'a' }), 'POST /api/1?x=1');
  assert.match(await text('package.json'), /"workspaces"/);
  assert.match(await text('absent'), /Page introuvable/);
  assert.equal((await fetch(`${site.url}absent`, { method: 'POST' })).status, 405);
  await site.close();
});
