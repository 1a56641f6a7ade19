import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { aller, CHEMINS, nouvellePage, ouvrir } from './outils.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let contexte;

before(async () => {
  contexte = await ouvrir();
});
after(() => contexte?.fermer());

/** axe is injected by the debugger's own channel: the page keeps its policy. */
async function verifierAxe(page) {
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((r) =>
      JSON.stringify(r.violations.map((v) => ({ regle: v.id, aide: v.help, noeuds: v.nodes.slice(0, 3).map((n) => n.target.flat().join(' ') + ' : ' + n.failureSummary) }))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
  return JSON.parse(result.value);
}

for (const chemin of CHEMINS) {
  for (const largeur of [1280, 375]) {
    for (const theme of ['light', 'dark']) {
      test(`/${chemin} at ${largeur} px, ${theme}: policy respected, own origin only, axe finds nothing`, async () => {
        const { page, fautes } = await nouvellePage(contexte, { largeur, theme });
        try {
          await aller(page, contexte.site.url + chemin);
          assert.deepEqual(await verifierAxe(page), []);
          assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
          assert.deepEqual(fautes, []);
        } finally {
          await page.close();
        }
      });
    }
  }
}

test('no page scrolls sideways, from 1280 px down to 320', async () => {
  const { page } = await nouvellePage(contexte);
  for (const chemin of CHEMINS) {
    for (const width of [1280, 768, 375, 320]) {
      await page.setViewport({ width, height: 900 });
      await aller(page, contexte.site.url + chemin);
      const [vu, total] = await page.evaluate(() => [
        document.documentElement.clientWidth,
        document.documentElement.scrollWidth,
      ]);
      assert.ok(total <= vu, `/${chemin} à ${width} px : ${total} px de large`);
    }
  }
  await page.close();
});

test('every page: one h1, landmarks, French, a link that skips to the content, a « données fictives » mark', async () => {
  const { page } = await nouvellePage(contexte);
  for (const chemin of CHEMINS) {
    await aller(page, contexte.site.url + chemin);
    const vu = await page.evaluate(() => ({
      langue: document.documentElement.lang,
      h1: document.querySelectorAll('h1').length,
      reperes: ['header', 'nav', 'main', 'footer'].filter((r) => !document.querySelector(r)),
      titre: document.title,
      fiction: /données fictives/i.test(document.body.innerText),
      enLigne: document.querySelectorAll('[style], style, script:not([src])').length,
    }));
    assert.deepEqual(
      { ...vu, titre: vu.titre.length > 10 },
      { langue: 'fr', h1: 1, reperes: [], titre: true, fiction: true, enLigne: 0 },
      chemin,
    );
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'evitement');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'contenu');
  }
  await page.close();
});

test('the script is pasted with its hash, and a page without contracts does not load it', async () => {
  const { page } = await nouvellePage(contexte);
  await aller(page, `${contexte.site.url}marches/`);
  const script = await page.$eval('script', (s) => [s.getAttribute('src'), s.integrity, s.defer]);
  const { files } = JSON.parse(readFileSync(`${contexte.dossier}/ternum/manifest.json`, 'utf8'));
  assert.deepEqual(script, ['/ternum/ternum.js', `sha384-${files['ternum.js'].sha384}`, true]);
  contexte.requetes.length = 0;
  await aller(page, `${contexte.site.url}mairie/`);
  assert.deepEqual(
    contexte.requetes.filter((r) => r.chemin.startsWith('/ternum/')),
    [],
  );
  await page.close();
});

const BUDGET = JSON.parse(
  readFileSync(new URL('../../../scripts/weights.json', import.meta.url), 'utf8'),
).page.default;

test('script and style until the dashboard is drawn stay within the budget of adr/0006', async () => {
  const { page } = await nouvellePage(contexte);
  await page.setCacheEnabled(false);
  contexte.requetes.length = 0;
  await aller(page, `${contexte.site.url}marches/`);
  const { files } = JSON.parse(readFileSync(`${contexte.dossier}/ternum/manifest.json`, 'utf8'));
  const telecharges = [
    ...new Set(
      contexte.requetes
        .map((r) => r.chemin.split('?')[0])
        .filter((chemin) => /^\/ternum\/.*\.(js|css)$/.test(chemin)),
    ),
  ];
  const poids = telecharges.map((chemin) => files[chemin.slice('/ternum/'.length)].gzip);
  const total = poids.reduce((a, b) => a + b, 0);
  assert.ok(telecharges.length > 1, 'the loader alone was downloaded');
  assert.ok(
    total <= BUDGET,
    `${total} octets : ${telecharges.map((t, i) => `${t} ${poids[i]}`).join(', ')}`,
  );
  await page.close();
});

test('two elements on one page, and the script pasted twice', async () => {
  const html = readFileSync(`${contexte.dossier}/marches/index.html`, 'utf8');
  const [script] = /<script[^]*?<\/script>/.exec(html);
  const [element] = /<ternum-focus-marches[^]*<\/ternum-focus-marches\s*>/.exec(html);
  mkdirSync(`${contexte.dossier}/deux/`, { recursive: true });
  writeFileSync(
    `${contexte.dossier}/deux/index.html`,
    html
      .replace(script, script + script)
      .replace(element, element + element.replace('url-etat', 'heading-level="3"')),
  );
  const { page, fautes } = await nouvellePage(contexte);
  await aller(page, `${contexte.site.url}deux/`);
  const hauteurs = await page.$$eval('ternum-focus-marches', (elements) =>
    elements.map((e) => e.getBoundingClientRect().height),
  );
  assert.equal(hauteurs.length, 2);
  for (const hauteur of hauteurs) assert.ok(hauteur > 600, String(hauteurs));
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.deepEqual(fautes, []);
  await page.close();
});

test('the keyboard reaches every control of the dashboard, always visibly, and leaves it again', async () => {
  const { page } = await nouvellePage(contexte);
  await aller(page, `${contexte.site.url}marches/`);
  const vus = [];
  for (let i = 0; i < 600; i++) {
    await page.keyboard.press('Tab');
    const etape = await page.evaluate(() => {
      let actif = document.activeElement;
      let dedans = false;
      while (actif?.shadowRoot?.activeElement) {
        dedans ||= actif.localName === 'ternum-focus-marches';
        actif = actif.shadowRoot.activeElement;
      }
      if (!actif || actif === document.body) return undefined;
      const { outlineStyle, boxShadow } = getComputedStyle(actif);
      const boite = actif.getBoundingClientRect();
      return {
        nom: `${actif.localName} ${actif.textContent.trim().slice(0, 30)}`,
        dedans,
        anneau: outlineStyle !== 'none' || boxShadow !== 'none',
        visible: boite.width > 0 && boite.bottom > 0 && boite.top < innerHeight,
        pied: Boolean(actif.closest('footer.pied')),
      };
    });
    if (!etape) break;
    vus.push(etape);
  }
  const sans = vus.filter((e) => !e.anneau || !e.visible).map((e) => e.nom);
  assert.deepEqual(sans, []);
  assert.ok(vus.filter((e) => e.dedans).length >= 10, JSON.stringify(vus.map((e) => e.nom)));
  assert.ok(vus.at(-1).pied, `le clavier s’arrête sur ${vus.at(-1).nom}`);
  await page.close();
});

test('without JavaScript the data stays within reach', async () => {
  const { page } = await nouvellePage(contexte);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${contexte.site.url}marches/`);
  const lien = await page.$('ternum-focus-marches a[download]');
  assert.ok(await lien.isVisible());
  await page.close();
});
