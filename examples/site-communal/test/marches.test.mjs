import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { construireSite } from '../build.mjs';
import { aller, nouvellePage, ouvrir } from './outils.mjs';

const PARTAGE =
  process.env.TERNUM_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const NATIONAL = `${PARTAGE}/data/marches/reels/decp-nationale-2022-03-25.xml`;
const skip = existsSync(NATIONAL)
  ? false
  : 'Les fichiers réels ne sont pas là : indiquez leur dossier dans TERNUM_SHARED.';

test('--marches takes a file over HTTP, and says what does not open', async () => {
  const serveur = createServer((requete, reponse) => {
    if (requete.url === '/decp.json') reponse.end('{"marches":[]}');
    else reponse.writeHead(404).end();
  });
  await new Promise((pret) => serveur.listen(0, '127.0.0.1', pret));
  const adresse = `http://127.0.0.1:${serveur.address().port}`;
  const site = await mkdtemp(join(tmpdir(), 'ternum-site-'));
  const construire = (fichier) => construireSite({ marches: [fichier], site });
  try {
    await construire(`${adresse}/decp.json`);
    assert.equal(readFileSync(`${site}/donnees/decp.json`, 'utf8'), '{"marches":[]}');
    const page = readFileSync(`${site}/marches/index.html`, 'utf8');
    assert.match(page, /source="\/donnees\/decp\.json"/);
    assert.doesNotMatch(page, /siret=|[Dd]onnées fictives/);
    await assert.rejects(construire(`${adresse}/absent.json`), /répond 404/);
    await assert.rejects(construire('absent.json'), /« absent\.json » ne s’ouvre pas/);
  } finally {
    serveur.close();
    await rm(site, { recursive: true });
  }
});

test('--marches shows a whole real file, without the mark of fiction', { skip }, async (t) => {
  const contexte = await ouvrir({ marches: [NATIONAL] });
  t.after(() => contexte.fermer());
  const { page, fautes } = await nouvellePage(contexte);
  await aller(page, `${contexte.site.url}marches/`);
  assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /données fictives/i);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.deepEqual(fautes, []);
});
