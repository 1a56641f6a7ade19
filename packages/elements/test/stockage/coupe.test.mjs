/**
 * A kill in the middle of a write leaves half a record at the end of the journal of the database. Chromium drops it, and
 * goes on writing after it: at the next opening it finds a false sum, and throws everything away. Not ours.
 */
import assert from 'node:assert/strict';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ouvrir, profil, servir } from '../coupures/page.mjs';
import { lire, preparer } from '../coupures/registre.mjs';

let serveur;
before(async () => (serveur = await servir()));
after(() => serveur.fermer());

/** Takes the last bytes of the journals away, as a kill does. */
async function couper(dossier) {
  const base = join(dossier, 'Default', 'IndexedDB');
  let coupes = 0;
  for (const nom of await readdir(base, { recursive: true })) {
    if (!nom.endsWith('.log')) continue;
    const { size } = await stat(join(base, nom));
    if (size < 100) continue;
    await truncate(join(base, nom), size - 10);
    coupes += 1;
  }
  return coupes;
}

/** Opens the register that is kept, changes it, and waits until that is kept too. */
const ecrire = (page, adresse) =>
  page.evaluate(async (adresse) => {
    const depot = rgpd.depotIndexedDB();
    const [{ id }] = await depot.lister();
    const session = await rgpd.Session.ouvrir(depot, id);
    const valeur = { ...session.registre.organisme, adresse };
    session.appliquer({ type: 'organisme', valeur });
    await session.fermer();
  }, adresse);

/** A profile with a register, whose journal was cut after the last write that was said. */
async function coupe(essai) {
  const { dossier, effacer } = await profil();
  try {
    const onglet = await ouvrir(serveur.adresse, dossier);
    await preparer(onglet.page);
    await ecrire(onglet.page, '1');
    await ecrire(onglet.page, '2');
    await onglet.tuer();
    assert.ok((await couper(dossier)) > 0);
    await essai(async (agir) => {
      const suivant = await ouvrir(serveur.adresse, dossier);
      const rendu = await agir(suivant.page);
      await suivant.fermer();
      return rendu;
    });
  } finally {
    await effacer();
  }
}

const entier = (frappe) => ({ frappe, fiches: 40, pieces: Array(6).fill(true) });

test('a journal that was cut does not take the register away, however often it is written again', () =>
  coupe(async (visiter) => {
    for (const fois of [3, 4, 5]) await visiter((page) => ecrire(page, String(fois)));
    assert.deepEqual(await visiter(lire), [entier(5)]);
  }));

test('nor however often it is only read', () =>
  coupe(async (visiter) => {
    const [premier] = await visiter(lire);
    for (let fois = 0; fois < 3; fois += 1) assert.deepEqual(await visiter(lire), [premier]);
    assert.equal(premier.fiches, 40);
  }));
