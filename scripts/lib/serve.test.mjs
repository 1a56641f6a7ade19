import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { serve } from './serve.mjs';

let dir;
let site;

/** A raw request: `fetch` would tidy the path and hide the encoding. */
function get(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: site.port, path, method, headers },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    call.on('error', reject).end();
  });
}

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  const root = join(dir, 'site');
  mkdirSync(join(root, 'marches'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  mkdirSync(join(dir, 'site-secret'));
  writeFileSync(join(dir, 'site-secret/a.txt'), 'secret');
  writeFileSync(join(root, '.cache'), 'secret');
  writeFileSync(join(root, 'index.html'), '<p>été ’</p>'.repeat(100));
  writeFileSync(join(root, 'marches/index.html'), '<p>marchés</p>');
  writeFileSync(join(root, 'a-12345678.js'), 'let a');
  site = await serve(root);
});
after(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

test('a page has its type, its charset and the strict policy', async () => {
  const { status, headers, body } = await get('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(
    headers['content-security-policy'],
    /^default-src 'none'; script-src 'self'; style-src 'self'; .*trusted-types ternum$/,
  );
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(Number(headers['content-length']), body.length);
});

test('a page that asks where the visitor is may; the others may not', async () => {
  const positionOf = async (path) => (await get(path)).headers['permissions-policy'];
  assert.match(await positionOf('/'), /geolocation=\(\)/);
  for (const path of ['/defense-incendie/', '/aide-numerique/?x'])
    assert.match(await positionOf(path), /geolocation=\(self\)/);
});

test('text is compressed for whoever takes gzip, and not sent again when unchanged', async () => {
  const { headers, body } = await get('/', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(headers['content-encoding'], 'gzip');
  assert.match(gunzipSync(body).toString(), /été ’/);
  const again = await get('/', {
    headers: { 'accept-encoding': 'gzip', 'if-none-match': headers.etag },
  });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('HEAD has the headers and no body; other methods are refused', async () => {
  const head = await get('/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.ok(Number(head.headers['content-length']) > 0);
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});

test('a hashed file is kept for ever, a page is asked again', async () => {
  assert.match((await get('/a-12345678.js')).headers['cache-control'], /immutable/);
  assert.equal((await get('/')).headers['cache-control'], 'no-cache');
});

test('a folder is redirected to its page, on this host only', async () => {
  const { status, headers } = await get('/marches?siret=1');
  assert.equal(status, 301);
  assert.equal(headers.location, '/marches/?siret=1');
  assert.equal((await get('/marches/')).status, 200);
  assert.equal((await get('//marches')).headers.location, '/marches/');
});

test('nothing outside the folder, nothing hidden, no crash on a broken address', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/marches/..%2f..%2fsecret.txt',
    '/../site-secret/a.txt',
    '/.cache',
    '/%',
    '/%00',
    '/index.html/',
  ]) {
    const { status, body, headers } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret/);
    assert.ok(headers['content-security-policy'], path);
  }
});

test('a port that is taken is told in one sentence', async () => {
  await assert.rejects(serve(dir, { port: site.port }), /Le port \d+ est déjà pris/);
});
