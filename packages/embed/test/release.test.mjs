/** The release itself, as `npm run build` made it: every tag, every hash, twice on one page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';

const BUNDLE = at('packages/embed/dist/bundle');
const manifest = JSON.parse(readFileSync(join(BUNDLE, 'manifest.json'), 'utf8'));
const tags = Object.keys(manifest.elements);
let dir;
let site;
let browser;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'release-'));
  for (const name of ['v1', 'v2']) cpSync(BUNDLE, join(dir, name), { recursive: true });
  site = await serve(dir);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Opens a page of ours under the strict policy; what it must never do is in `faults`. */
async function open(body, head) {
  writeFileSync(
    join(dir, 'page.html'),
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="/v1/manifest.json">${head}</head><body>${body}</body></html>`,
  );
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(request.url());
  });
  await page.goto(`${site.url}page.html`);
  return { page, faults };
}

const defined = (page) =>
  page.evaluate(
    (names) => Promise.all(names.map((name) => customElements.whenDefined(name))).then(() => true),
    tags,
  );
const everyTag = tags.map((tag) => `<${tag} chargement="immediat"></${tag}>`).join('');

test('every file of the release is in the manifest with its hash, and no other', () => {
  const files = readdirSync(BUNDLE).filter((name) => name.endsWith('.js'));
  assert.deepEqual(files.toSorted(), Object.keys(manifest.files).toSorted());
  for (const name of files) {
    const content = readFileSync(join(BUNDLE, name));
    const { sha384, bytes } = manifest.files[name];
    assert.equal(createHash('sha384').update(content).digest('base64'), sha384, name);
    assert.equal(content.length, bytes, name);
  }
  assert.ok(manifest.balise.includes(`sha384-${manifest.files['ternum.js'].sha384}`));
});

test('the code inside is licensed to be there', () => {
  const text = readFileSync(join(BUNDLE, 'LICENSES.txt'), 'utf8');
  const licences = Array.from(text.matchAll(/^\S+ \d\S* \((.+)\)$/gm), ([, licence]) => licence);
  assert.ok(licences.length > 0);
  for (const licence of licences) assert.match(licence, /^(MIT|ISC|Apache-2\.0|BSD-\d-Clause)$/);
});

test('every tag is defined under the strict policy, without an error or a foreign request', async () => {
  assert.ok(tags.includes('ternum-focus-marches'));
  const { page, faults } = await open(everyTag, '<script src="/v1/ternum.js" defer></script>');
  assert.ok(await defined(page));
  assert.deepEqual(faults, []);
  await page.close();
});

test('two releases on one page: the first serves, the second says so', async () => {
  const { page, faults } = await open(
    everyTag,
    '<script src="/v1/ternum.js" defer></script><script src="/v2/ternum.js" type="module"></script>',
  );
  assert.ok(await defined(page));
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  assert.deepEqual(
    loaded.filter((path) => path.startsWith('/v2/')),
    ['/v2/ternum.js'],
  );
  assert.deepEqual(faults, []);
  await page.close();
});

test('the same elements loaded a second time, by another way, break nothing', async () => {
  const others = tags
    .map((tag) => `<script type="module" src="/v2/${manifest.elements[tag].entry}"></script>`)
    .join('');
  const { page, faults } = await open(
    everyTag,
    `<script src="/v1/ternum.js" defer></script>${others}`,
  );
  assert.ok(await defined(page));
  assert.deepEqual(faults, []);
  await page.close();
});

test('the reason why a contract is set aside comes with the list of these', async () => {
  const id = '34106498800023';
  const marche = {
    id: '2025001',
    acheteur: { id },
    nature: 'Marché',
    objet: 'Voirie',
    codeCPV: '45233140',
    dateNotification: '2025-03-01',
    montant: 4e9,
    titulaires: [{ titulaire: { id, typeIdentifiant: 'SIRET' } }],
    offresRecues: 2,
  };
  writeFileSync(join(dir, 'decp.json'), JSON.stringify({ marches: { marche: [marche] } }));
  const { page, faults } = await open(
    '<ternum-focus-marches source="/decp.json"></ternum-focus-marches>',
    '<script src="/v1/ternum.js" defer></script>',
  );
  const counts = await page.waitForFunction(() =>
    document.querySelector('ternum-focus-marches').shadowRoot?.querySelector('.comptes'),
  );
  await counts.evaluate((section) => section.querySelector('summary').click());
  await page.waitForFunction((section) => section.querySelector('.mis-de-cote'), {}, counts);
  assert.match(
    await counts.evaluate((section) => section.textContent),
    /dépasse 3 milliards d’euros/,
  );
  assert.deepEqual(faults, []);
  await page.close();
});

test('a file that does not come when it is asked for is said, and the rest goes on', async () => {
  const marche = {
    id: '2025002',
    acheteur: { id: '34106498800023' },
    nature: 'Marché',
    objet: 'Voirie',
    codeCPV: '45233140',
    dateNotification: '2025-03-01',
    montant: 40000,
    titulaires: [{ titulaire: { id: '34106498800023', typeIdentifiant: 'SIRET' } }],
    offresRecues: 2,
  };
  writeFileSync(join(dir, 'decp.json'), JSON.stringify({ marches: { marche: [marche] } }));
  cpSync(BUNDLE, join(dir, 'v3'), { recursive: true });
  for (const name of readdirSync(join(dir, 'v3')))
    if (/^(ordre|exporter|filtrer|vide|outils|ternum-marches-detail)-/.test(name))
      rmSync(join(dir, 'v3', name));
  const { page } = await open(
    '<ternum-focus-marches source="/decp.json"></ternum-focus-marches>',
    '<script src="/v3/ternum.js" defer></script>',
  );
  const rejections = [];
  page.on('pageerror', (error) => rejections.push(error.message));
  await page.waitForFunction(() =>
    document
      .querySelector('ternum-focus-marches')
      .shadowRoot?.querySelector('ternum-marches-tableau')
      ?.shadowRoot?.querySelector('.tri'),
  );
  const said = (part, button) =>
    page.evaluate(
      async (tag, selector) => {
        const focus = document.querySelector('ternum-focus-marches');
        const host = tag ? focus.shadowRoot.querySelector(tag) : focus;
        host.shadowRoot.querySelector(selector).click();
        for (let i = 0; i < 100; i++) {
          const alert = host.shadowRoot.querySelector('[role=alert]');
          if (alert) return alert.textContent.trim();
          await new Promise((wait) => setTimeout(wait, 20));
        }
        return '';
      },
      part,
      button,
    );
  const sentence = /Connexion perdue/;
  assert.match(await said('ternum-marches-tableau', '.tri'), sentence);
  assert.match(await said('ternum-marches-tableau', '.objet'), sentence);
  assert.match(await said('ternum-marches-indicateurs', 'summary'), sentence);
  assert.match(await said('', '.plus'), sentence);
  assert.deepEqual(rejections, []);
  await page.close();
});
