/** The built loader in a real browser, under the strict policy, with two small elements of its own. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { rollup } from 'rollup';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { bundle } from '../../../scripts/rollup/bundle.mjs';

let dir;
let site;
let browser;
let manifest;
/** Answers in place of the server: address → status and text. */
let broken;
let asked;

/** Writes a page and opens it; `logs` and `requests` are what happened there. */
async function open(name, body, head = '<script src="/v1/ternum.js" defer></script>') {
  writeFileSync(
    join(dir, `${name}.html`),
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${name}</title>${head}</head><body>${body}</body></html>`,
  );
  // A context of its own: a page must not find in the cache what another one loaded.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const logs = [];
  page.on('console', (message) => logs.push(message.text()));
  page.on('pageerror', (error) => logs.push(`pageerror ${error.message}`));
  await page.goto(`${site.url}${name}.html`);
  return { page, logs };
}

const shown = (page, tag, text) =>
  page.waitForFunction(
    (tag, text) => document.querySelector(tag)?.shadowRoot?.textContent.includes(text),
    { timeout: 5000 },
    tag,
    text,
  );
const entryOf = (tag) => manifest.elements[tag].entry;
/** What the two fixtures share. */
const sharedFile = () => manifest.elements['ternum-essai'].chunks[0];
const requested = (file) => asked.filter((url) => url.startsWith(`/v1/${file}`)).length;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'embed-'));
  for (const { output, ...input } of bundle({
    defineDir: at('packages/embed/test/fixtures/define'),
    outDir: join(dir, 'v1'),
  })) {
    const built = await rollup(input);
    await built.write(output);
    await built.close();
  }
  manifest = JSON.parse(readFileSync(join(dir, 'v1/manifest.json'), 'utf8'));
  site = await serve(dir, {
    intercept(request, response) {
      asked.push(request.url);
      const answer = Object.entries(broken).find(([file]) => request.url.includes(file))?.[1];
      if (!answer) return false;
      response.writeHead(answer.status ?? 200, {
        'Content-Type': 'text/javascript',
        'Cache-Control': 'no-store',
      });
      response.end(answer.text ?? '');
      return true;
    },
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  broken = {};
  asked = [];
});

const TAGS = {
  classic: '<script src="/v1/ternum.js"></script>',
  'classic with a query': '<script src="/v1/ternum.js?ver=6.7"></script>',
  async: '<script src="/v1/ternum.js" async></script>',
  defer: '<script src="/v1/ternum.js" defer></script>',
  module: '<script src="/v1/ternum.js" type="module"></script>',
};
for (const [name, tag] of Object.entries(TAGS)) {
  test(`pasted as ${name}, it finds the tags and keeps quiet`, async () => {
    const { page, logs } = await open('paste', '<ternum-essai></ternum-essai>', tag);
    await shown(page, 'ternum-essai', 'Voici essai');
    assert.deepEqual(
      logs.filter((line) => !line.includes('404')),
      [],
    );
    await page.close();
  });
}

test('merged into another script, it is told where its files are', async () => {
  writeFileSync(join(dir, 'merged.js'), readFileSync(join(dir, 'v1/ternum.js')));
  const lost = await open(
    'lost',
    '<ternum-essai></ternum-essai>',
    '<script src="/merged.js" defer></script>',
  );
  await lost.page.waitForFunction(() => 'ternum' in globalThis);
  assert.ok(lost.logs.some((line) => line.includes('data-ternum')));
  await lost.page.close();
  const { page } = await open(
    'merged',
    '<ternum-essai></ternum-essai>',
    '<script src="/merged.js" data-ternum="/v1/ternum.js" defer></script>',
  );
  await shown(page, 'ternum-essai', 'Voici essai');
  await page.close();
});

test('the released tag has a hash that the browser accepts, and one that it refuses', async () => {
  const tag = manifest.balise.replace('…', '/v1');
  const good = await open('sri', '<ternum-essai></ternum-essai>', tag);
  await shown(good.page, 'ternum-essai', 'Voici essai');
  await good.page.close();
  broken['ternum.js'] = { text: 'globalThis.pirate = true' };
  const bad = await open('sri-bad', '<ternum-essai>Lien</ternum-essai>', tag);
  assert.equal(await bad.page.evaluate(() => globalThis.pirate), undefined);
  await bad.page.close();
});

test('pasted twice, the second copy says so and does nothing', async () => {
  const twice =
    '<script src="/v1/ternum.js" defer></script><script src="/v1/ternum.js?2" defer></script>';
  const { page, logs } = await open('twice', '<ternum-essai></ternum-essai>', twice);
  await shown(page, 'ternum-essai', 'Voici essai');
  const told = logs.filter((line) => line.includes('déjà là'));
  assert.equal(told.length, 1);
  assert.match(told[0], /ternum\.js \d[^ ]* ne fait rien : \d[^ ]* est déjà là/);
  assert.equal(requested('ternum-essai-'), 1);
  await page.close();
});

test('a second copy, loaded by hand, may draw what the first has not', async () => {
  cpSync(join(dir, 'v1'), join(dir, 'v2'), { recursive: true });
  const { page, logs } = await open('second-copy', '<ternum-essai></ternum-essai>');
  await shown(page, 'ternum-essai', 'Voici essai');
  for (const tag of ['ternum-essai', 'ternum-second'])
    await page.evaluate((url) => import(url), `/v2/${entryOf(tag)}`);
  await page.evaluate(() => document.body.append(document.createElement('ternum-second')));
  await shown(page, 'ternum-second', 'Voici le second');
  assert.deepEqual(
    logs.filter((line) => !line.includes('404')),
    [],
  );
  await page.close();
});

test('an element far below is not loaded until it comes near; « immediat » does not wait', async () => {
  const far = `<link rel="stylesheet" href="/far.css"><p class="far">Haut</p><ternum-essai></ternum-essai>`;
  writeFileSync(join(dir, 'far.css'), '.far { height: 4000px }');
  const { page } = await open('far', far);
  await new Promise((done) => setTimeout(done, 400));
  assert.equal(requested('ternum-essai-'), 0);
  await page.evaluate(() => scrollTo(0, 3300));
  await shown(page, 'ternum-essai', 'Voici essai');
  await page.close();
  const now = await open(
    'far-now',
    far.replace('<ternum-essai>', '<ternum-essai chargement="immediat">'),
  );
  await shown(now.page, 'ternum-essai', 'Voici essai');
  await now.page.close();
});

test('an element added later is found, also inside what is added', async () => {
  const { page } = await open('later', '<main></main>');
  await page.evaluate(() => {
    const box = document.createElement('section');
    box.append(document.createElement('ternum-essai'));
    document.querySelector('main').append(box);
  });
  await shown(page, 'ternum-essai', 'Voici essai');
  await page.close();
});

test('an unknown tag is named once, with those that exist', async () => {
  const { page, logs } = await open(
    'unknown',
    '<ternum-essaie>Lien</ternum-essaie><ternum-essaie></ternum-essaie><ternum-essai></ternum-essai>',
  );
  await shown(page, 'ternum-essai', 'Voici essai');
  const told = logs.filter((line) => line.includes('<ternum-essaie>'));
  assert.equal(told.length, 1);
  assert.match(told[0], /<ternum-essai>, <ternum-second>/);
  await page.close();
});

/** Presses the button until the element is there: a browser that remembers failures needs the page again. */
async function retry(page) {
  await page.click('ternum-essai [role=alert] button');
  const state = await page.waitForFunction(
    () => {
      const element = document.querySelector('ternum-essai');
      if (element.shadowRoot?.textContent.includes('Voici')) return 'ready';
      const button = element.querySelector('[role=alert] button');
      return button && !button.disabled && button.textContent;
    },
    { timeout: 5000 },
  );
  if ((await state.jsonValue()) === 'Recharger la page') {
    await Promise.all([page.waitForNavigation(), page.click('ternum-essai [role=alert] button')]);
  }
  await shown(page, 'ternum-essai', 'Voici essai');
}

test('a file that cannot be had: the fallback stays, the sentence is there, the button repairs it', async () => {
  broken[sharedFile()] = { status: 503 };
  const { page, logs } = await open(
    'failure',
    '<ternum-essai><a href="/liste">La liste</a></ternum-essai><ternum-essai></ternum-essai>',
  );
  await page.waitForSelector('ternum-essai [role=alert] button');
  const seen = await page.$eval('ternum-essai', (element) => element.innerText);
  assert.match(seen, /La liste.*Ce contenu n’a pas pu être chargé.*Réessayer/s);
  assert.equal((await page.$$('[role=alert]')).length, 2);
  assert.ok(logs.some((line) => line.includes('<ternum-essai> n’a pas pu être chargé')));
  broken = {};
  await retry(page);
  assert.equal((await page.$$('[role=alert]')).length, 0);
  await page.close();
});

test('a file that was changed is never run, even one loaded on demand', async () => {
  broken[sharedFile()] = {
    text: 'globalThis.pirate = 1; export class T {}; export { T as t, T as e }',
  };
  const first = await open('tampered', '<ternum-essai></ternum-essai>');
  await first.page.waitForSelector('ternum-essai [role=alert]');
  await first.page.click('ternum-essai [role=alert] button');
  await first.page.waitForFunction(
    () => document.querySelector('ternum-essai button')?.textContent === 'Recharger la page',
  );
  assert.equal(await first.page.evaluate(() => globalThis.pirate), undefined);
  await first.page.close();

  broken = { 'plus-tard-': { text: 'globalThis.pirate = 1; export const mot = "pirate"' } };
  const { page } = await open('tampered-later', '<ternum-second></ternum-second>');
  await shown(page, 'ternum-second', 'Voici le second');
  assert.equal(requested('empreintes-'), 0);
  const failed = await page.$eval('ternum-second', (element) =>
    element.ouvrir().then(
      () => 'run',
      () => 'refused',
    ),
  );
  assert.equal(failed, 'refused');
  assert.equal(await page.evaluate(() => globalThis.pirate), undefined);
  await page.close();
});

test('a file loaded on demand, with and without our loader', async () => {
  const { page } = await open('on-demand', '<ternum-second></ternum-second>');
  await shown(page, 'ternum-second', 'Voici le second');
  assert.equal(requested('plus-tard-'), 0);
  await page.$eval('ternum-second', (element) => element.ouvrir());
  await shown(page, 'ternum-second', 'chargé plus tard');
  await page.close();
  const direct = await open(
    'on-demand-direct',
    '<ternum-second></ternum-second>',
    `<script type="module" src="/v1/${entryOf('ternum-second')}"></script>`,
  );
  await shown(direct.page, 'ternum-second', 'Voici le second');
  await direct.page.$eval('ternum-second', (element) => element.ouvrir());
  await shown(direct.page, 'ternum-second', 'chargé plus tard');
  await direct.page.close();
});

test('from another origin, as a page that uses a shared address', async () => {
  const cdn = await serve(dir, { headers: { 'Access-Control-Allow-Origin': '*' } });
  const pages = await serve(dir, {
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${cdn.url}; style-src 'self'; require-trusted-types-for 'script'; trusted-types ternum`,
    },
  });
  writeFileSync(
    join(dir, 'cdn.html'),
    `<!doctype html><script src="${cdn.url}v1/ternum.js" crossorigin="anonymous" defer></script><ternum-essai></ternum-essai>`,
  );
  const page = await browser.newPage();
  await page.goto(`${pages.url}cdn.html`);
  await shown(page, 'ternum-essai', 'Voici essai');
  assert.equal((await page.cookies()).length, 0);
  await page.close();
  await Promise.all([cdn.close(), pages.close()]);
});
