/** Workers of a release, in a real browser under the strict policy. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rollup } from 'rollup';
import { launchBrowser } from '../lib/browser.mjs';
import { at } from '../lib/paths.mjs';
import { POLICY } from '../lib/policy.mjs';
import { serve } from '../lib/serve.mjs';
import { bundle } from './bundle.mjs';

let dir;
let browser;
let manifest;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ateliers-'));
  const defineDir = at('scripts/rollup/fixtures/define');
  for (const { output, ...input } of bundle({ defineDir, outDir: join(dir, 'v1') })) {
    const built = await rollup(input);
    await built.write(output);
    await built.close();
  }
  manifest = JSON.parse(readFileSync(join(dir, 'v1/manifest.json'), 'utf8'));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Opens a page whose loader is at `loader`; what it must not do is in `faults`. */
async function open(site, loader) {
  writeFileSync(
    join(dir, 'page.html'),
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="/v1/manifest.json"><script src="${loader}" crossorigin="anonymous" defer></script></head><body><ternum-calcul></ternum-calcul></body></html>`,
  );
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${site.url}page.html`);
  await page.waitForSelector('ternum-calcul:defined');
  const ask = (method, ...args) =>
    page.$eval('ternum-calcul', (e, m, a) => e[m](...a), method, args);
  return { page, faults, ask };
}

test('the worker is in the manifest, with its hash and what it imports', () => {
  const [name] = Object.keys(manifest.modules).filter((file) => manifest.modules[file].worker);
  assert.match(name, /^travail-fixtures-\w{8}\.js$/);
  assert.match(manifest.files[name].sha384, /^\S{64}$/);
  assert.deepEqual(
    manifest.modules[name].chunks.map((file) => file.replace(/-\w{8}\.js$/, '')),
    ['service'],
  );
  const { entry, chunks, onDemand } = manifest.elements['ternum-calcul'];
  assert.ok(onDemand.includes(name));
  // Nothing of the worker is downloaded with the element.
  assert.ok([entry, ...chunks].every((file) => !/^(service|travail)/.test(file)));
});

test('under the strict policy it runs in the worker, and imports on demand there', async () => {
  const asked = [];
  const site = await serve(dir, { intercept: ({ url }) => void asked.push(url) });
  const { page, faults, ask } = await open(site, '/v1/ternum.js');
  assert.deepEqual(await ask('doubler', 21), [false, 42]);
  assert.equal(await ask('plusTard'), 'venu plus tard');
  assert.deepEqual(faults, []);
  assert.equal(asked.filter((url) => url.includes('empreintes')).length, 0);
  await page.close();
  await site.close();
});

test('from another origin no worker may be made: the same code runs on the page, checked', async () => {
  let tampered = false;
  const cdn = await serve(dir, {
    headers: { 'Access-Control-Allow-Origin': '*' },
    intercept(request, response) {
      if (!tampered || !request.url.includes('/service-')) return false;
      response.writeHead(200, {
        'Content-Type': 'text/javascript',
        'Access-Control-Allow-Origin': '*',
      });
      response.end('globalThis.pirate = 1; export const service = {}; export { service as s };');
      return true;
    },
  });
  const site = await serve(dir, {
    headers: {
      'Content-Security-Policy': POLICY['Content-Security-Policy'].replace(
        "script-src 'self'",
        `script-src ${cdn.url}`,
      ),
    },
  });
  const { page, ask } = await open(site, `${cdn.url}v1/ternum.js`);
  assert.deepEqual(await ask('doubler', 21), [true, 42]);
  assert.equal(await ask('plusTard'), 'venu plus tard');
  await page.close();
  tampered = true;
  const bad = await open(site, `${cdn.url}v1/ternum.js`);
  assert.equal(
    await bad.ask('doubler', 1).catch(() => 'refused'),
    'refused',
    'a file that was changed',
  );
  assert.equal(await bad.page.evaluate(() => globalThis.pirate), undefined);
  await bad.page.close();
  await Promise.all([cdn.close(), site.close()]);
});
