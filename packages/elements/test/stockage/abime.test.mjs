/** The files of the browser are damaged on the disk: it gives them up, and the person is told what to do. */
import assert from 'node:assert/strict';
import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ouvrir, profil, servir } from '../coupures/page.mjs';
import { preparer } from '../coupures/registre.mjs';

let serveur;
before(async () => (serveur = await servir()));
after(() => serveur.fermer());

/** Writes over the tables and the journals of every database of the profile. */
async function abimer(dossier) {
  const base = join(dossier, 'Default', 'IndexedDB');
  let abimes = 0;
  for (const nom of await readdir(base, { recursive: true })) {
    if (!/\.(ldb|log)$|MANIFEST/.test(nom)) continue;
    const fichier = join(base, nom);
    const { size } = await stat(fichier);
    await truncate(fichier, 0);
    await writeFile(fichier, Buffer.alloc(size, 0x5a));
    abimes += 1;
  }
  return abimes;
}

/** What the assistant says when it opens. */
const dire = (page) =>
  page.evaluate(async () => {
    const el = document.createElement('ternum-assistant-rgpd');
    document.querySelector('main').replaceChildren(el);
    await new Promise((ok) => el.addEventListener('ternum-error', ok, { once: true }));
    await el.updateComplete;
    return {
      alerte: el.shadowRoot.querySelector('[role=alert]').textContent.trim(),
      titre: el.shadowRoot.querySelector('#ecran').textContent.trim(),
    };
  });

test('a browser whose files are damaged says so, and keeps a new register', async () => {
  const { dossier, effacer } = await profil();
  try {
    let onglet = await ouvrir(serveur.adresse, dossier);
    await preparer(onglet.page);
    await onglet.fermer();
    assert.ok((await abimer(dossier)) > 0);
    onglet = await ouvrir(serveur.adresse, dossier);
    const { alerte, titre } = await dire(onglet.page);
    assert.match(alerte, /^Ce navigateur a perdu ce qu’il gardait.*dernière sauvegarde/);
    assert.equal(titre, 'Commencer le registre de la commune');
    await preparer(onglet.page);
    const liste = await onglet.page.evaluate(() => rgpd.depotIndexedDB().lister());
    assert.equal(liste.length, 1, 'what is begun again is kept');
    await onglet.fermer();
  } finally {
    await effacer();
  }
});
