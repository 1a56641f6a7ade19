/**
 * Two real pages on one register, a disk that is really full, a service of the host: no change is lost, and the person
 * is told. The pages and the browser are those of the kill tests.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ouvrir, profil, servir } from '../coupures/page.mjs';

let serveur;
before(async () => (serveur = await servir()));
after(() => serveur.fermer());

/** The assistant in the page, opened at the fields of the commune. */
const monter = (page) =>
  page.evaluate(async () => {
    history.replaceState(null, '');
    const el = document.createElement('ternum-assistant-rgpd');
    document.querySelector('main').replaceChildren(el);
    globalThis.el = el;
    el.adaptateur = globalThis.adaptateur;
    globalThis.fichiers = [];
    el.telecharger = (nom, octets) => globalThis.fichiers.push(octets);
    globalThis.attendre = async (vrai) => {
      const fin = Date.now() + 20_000;
      while (!(await vrai())) {
        if (Date.now() > fin) throw new Error(`never: ${vrai}\n${texte().slice(0, 500)}`);
        await new Promise((ok) => setTimeout(ok, 20));
      }
    };
    globalThis.texte = () => el.shadowRoot.textContent.replace(/\s+/g, ' ');
    globalThis.taper = (id, valeur) => {
      const champ = el.shadowRoot.querySelector(`#${id}`);
      champ.value = valeur;
      champ.dispatchEvent(new Event('input', { bubbles: true }));
    };
    globalThis.bouton = (mots) =>
      [...el.shadowRoot.querySelectorAll('button')].find((b) => b.textContent.trim() === mots);
    const titre = () => el.shadowRoot?.querySelector('#ecran')?.textContent ?? '';
    await attendre(titre);
    el.aller({ ecran: 'commune' });
    await attendre(() => /Qui tient/.test(titre()));
  });

const creer = (page) =>
  page.evaluate(async () => {
    const depot = rgpd.depotIndexedDB();
    await depot.effacer();
    const r = rgpd.createRegistre({ nom: 'Chorey' });
    await (await rgpd.Session.creer(depot, r)).fermer();
  });

const garde = (page) =>
  page.evaluate(async () => {
    const depot = rgpd.depotIndexedDB();
    const [{ id }] = await depot.lister();
    return (await depot.ouvrir(id)).registre;
  });

test('two pages at once: the second shows what the first wrote, and no change is lost', async () => {
  const { dossier, effacer } = await profil();
  const un = await ouvrir(serveur.adresse, dossier);
  try {
    await creer(un.page);
    const deux = { page: await un.page.browser().newPage() };
    await deux.page.goto(serveur.adresse);
    await deux.page.waitForFunction('globalThis.rgpd');
    // Both are drawn at once, as two windows side by side are.
    for (const { page } of [un, deux]) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    }
    await monter(un.page);
    await monter(deux.page);

    await un.page.evaluate(async () => {
      taper('adresse', '1 place de la Mairie');
      await attendre(() => /Enregistré à/.test(texte()));
    });
    await deux.page.evaluate(() =>
      attendre(() => el.shadowRoot.querySelector('#adresse').value === '1 place de la Mairie'),
    );

    // Both type at the same time, each adds sheets and changes one field of the same sheet.
    const travailler = (page, qui) =>
      page.evaluate(async (qui) => {
        const le = new Date().toISOString();
        const fiche = (id, plus) => {
          const avant = el.registre.traitements.find((t) => t.id === id) ?? {
            id,
            nom: id,
            role: 'responsable',
            statut: 'brouillon',
            finalites: [],
            creeLe: le,
            modifieLe: le,
          };
          el.appliquer({ type: 'poser', dans: 'traitements', valeur: { ...avant, ...plus } });
        };
        for (let n = 0; n < 40; n += 1) {
          fiche(`${qui}${n}`, {});
          fiche('commune', { [qui === 'a' ? 'description' : 'service']: `${qui} ${n}` });
          await new Promise((ok) => setTimeout(ok, 10 + Math.random() * 60));
        }
        await attendre(() => el.session.etat === 'enregistre');
      }, qui);
    await Promise.all([travailler(un.page, 'a'), travailler(deux.page, 'b')]);

    const registre = await garde(un.page);
    const ids = registre.traitements.map(({ id }) => id);
    for (let n = 0; n < 40; n += 1)
      for (const qui of ['a', 'b']) assert.ok(ids.includes(`${qui}${n}`), `${qui}${n} is there`);
    const commune = registre.traitements.find(({ id }) => id === 'commune');
    assert.deepEqual([commune.description, commune.service], ['a 39', 'b 39']);
    // At rest, both pages show all of it.
    for (const { page } of [un, deux])
      await page.evaluate((n) => attendre(() => el.registre.traitements.length === n), ids.length);
  } finally {
    await un.fermer();
    await effacer();
  }
});

test('two pages type in the same field: one text stays, the other is told and kept, an undo takes only its own back', async () => {
  const { dossier, effacer } = await profil();
  const un = await ouvrir(serveur.adresse, dossier);
  try {
    await creer(un.page);
    const deux = { page: await un.page.browser().newPage() };
    await deux.page.goto(serveur.adresse);
    await deux.page.waitForFunction('globalThis.rgpd');
    for (const { page } of [un, deux]) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    }
    await monter(un.page);
    await monter(deux.page);
    const frapper = (page, qui, autre) =>
      page.evaluate(
        async (qui, autre) => {
          for (let n = 1; n <= 20; n += 1) {
            taper('adresse', `${qui} ${n}`);
            taper(autre, `${n}`);
            await new Promise((ok) => setTimeout(ok, 20));
          }
          await attendre(() => el.session.etat === 'enregistre');
        },
        qui,
        autre,
      );
    await Promise.all([frapper(un.page, 'un', 'telephone'), frapper(deux.page, 'deux', 'mel')]);
    for (const { page } of [un, deux])
      await page.evaluate(() => attendre(() => el.session.etat === 'enregistre'));
    const apres = await garde(un.page);
    const [reste, parti] = apres.organisme.adresse.startsWith('un')
      ? ['un', 'deux']
      : ['deux', 'un'];
    assert.equal(apres.organisme.adresse, `${reste} 20`);
    assert.deepEqual([apres.organisme.telephone, apres.organisme.mel], ['20', '20']);
    assert.ok(JSON.stringify(apres.actions).includes(`${parti} `), 'the other text is told');
    for (const { page } of [un, deux])
      await page.evaluate(
        (adresse, n) =>
          attendre(
            () => el.registre.organisme.adresse === adresse && el.registre.actions.length === n,
          ),
        apres.organisme.adresse,
        apres.actions.length,
      );
    // One undoes what it types from now on; what the other wrote before stays.
    await un.page.evaluate(async () => {
      taper('telephone', '03 80 00 00 00');
      el.session.annuler();
      await attendre(() => el.session.etat === 'enregistre');
    });
    const fin = await garde(deux.page);
    assert.deepEqual(fin.organisme, apres.organisme);
    assert.equal(fin.actions.length, apres.actions.length);
  } finally {
    await un.fermer();
    await effacer();
  }
});

test('a disk that is full: a sentence, the file in hand, and it is kept once there is room', async () => {
  const { dossier, effacer } = await profil();
  const onglet = await ouvrir(serveur.adresse, dossier);
  const { page } = onglet;
  try {
    const client = await page.createCDPSession();
    const origin = new URL(serveur.adresse).origin;
    // Before the first write: the browser counts the room that is left once in a while only.
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    await creer(page);
    await monter(page);
    await page.evaluate(async () => {
      const le = new Date().toISOString();
      const changes = Array.from({ length: 200 }, (_, n) => ({
        type: 'poser',
        dans: 'traitements',
        valeur: {
          id: `t${n}`,
          nom: `Fiche ${n}`,
          role: 'responsable',
          statut: 'brouillon',
          finalites: [],
          note: 'Une longue note. '.repeat(1_000),
          creeLe: le,
          modifieLe: le,
        },
      }));
      el.appliquer({ type: 'lot', changes });
      await attendre(() => /plus de place sur cet appareil/.test(texte()));
      taper('adresse', '1 place de la Mairie');
      await attendre(() => /Non enregistré/.test(texte()));
      bouton('Télécharger le registre').click();
      await attendre(() => fichiers.length);
      const { registre } = await rgpd.fromZip(fichiers[0]);
      if (registre.traitements.length !== 200 || !registre.organisme.adresse)
        throw new Error('not what is on screen');
    });
    assert.equal((await garde(page)).traitements.length, 0, 'really refused');
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(async () => {
      bouton('Réessayer').click();
      await attendre(() => /Enregistré à/.test(texte()));
    });
    const { traitements, organisme } = await garde(page);
    assert.deepEqual([traitements.length, organisme.adresse], [200, '1 place de la Mairie']);
  } finally {
    await onglet.fermer();
    await effacer();
  }
});

test('a service of the host: typed here, shown there; a session that ended is said, and nothing is lost', async () => {
  const service = await serviceRest();
  const { dossier, effacer } = await profil();
  const un = await ouvrir(service.adresse, dossier);
  try {
    const deux = { page: await un.page.browser().newPage() };
    await deux.page.goto(service.adresse);
    await deux.page.waitForFunction('globalThis.rgpd');
    for (const { page } of [un, deux]) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await page.evaluate(() => {
        globalThis.adaptateur = rgpd.depotRest({ base: '/api/', intervalle: 100 });
      });
    }
    await un.page.evaluate(async () => {
      const r = rgpd.createRegistre({ nom: 'Chorey' });
      const octets = new TextEncoder().encode('contrat');
      await adaptateur.ecrirePiece(r.id, 'p', octets);
      const lus = await adaptateur.lirePiece(r.id, 'p');
      if (String(lus) !== String(octets)) throw new Error('not the same bytes');
      await (await rgpd.Session.creer(adaptateur, r)).fermer();
    });
    await monter(un.page);
    await monter(deux.page);
    await un.page.evaluate(async () => {
      taper('adresse', '1 place de la Mairie');
      await attendre(() => /Enregistré à/.test(texte()));
    });
    await deux.page.evaluate(() =>
      attendre(() => el.shadowRoot.querySelector('#adresse').value === '1 place de la Mairie'),
    );
    // A sign-in page, as a redirect, in the place of every answer.
    service.ferme = true;
    await deux.page.evaluate(async () => {
      taper('telephone', '03 80 00 00 00');
      await attendre(() => /connexion a expiré/.test(texte()));
    });
    service.ferme = false;
    await deux.page.evaluate(async () => {
      bouton('Réessayer').click();
      await attendre(() => /Enregistré à/.test(texte()));
    });
    await un.page.evaluate(() => attendre(() => el.registre.organisme.telephone));
    // Nothing of it stays in the browser.
    const bases = await un.page.evaluate(async () => (await indexedDB.databases()).length);
    assert.equal(bases, 0);
  } finally {
    await un.fermer();
    await effacer();
    await service.fermer();
  }
});

/** The page and the reference service, on one origin. */
async function serviceRest() {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-rest-'));
  const outfile = join(dossier, 'serveur.mjs');
  const entree = new URL('../../../rgpd/src/stockage/testing/serveur-rest.ts', import.meta.url);
  const entryPoints = [fileURLToPath(entree)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  const { serveurRest } = await import(pathToFileURL(outfile));
  const rest = await serveurRest();
  const fait = { ferme: false };
  const devant = createServer((demande, reponse) => {
    const api = demande.url.startsWith('/api/');
    if (api && fait.ferme) return reponse.writeHead(302, { location: '/connexion' }).end();
    const vers = new URL(demande.url, api ? rest.base : serveur.adresse);
    const { method, headers } = demande;
    const suite = request(vers, { method, headers }, (venue) => {
      reponse.writeHead(venue.statusCode, venue.headers);
      venue.pipe(reponse);
    });
    suite.on('error', () => reponse.destroy());
    return demande.pipe(suite);
  });
  await new Promise((ok) => devant.listen(0, '127.0.0.1', ok));
  fait.adresse = `http://127.0.0.1:${devant.address().port}/`;
  fait.fermer = async () => {
    devant.closeAllConnections();
    await new Promise((ok) => devant.close(ok));
    await rest.fermer();
    await rm(dossier, { recursive: true, force: true });
  };
  return fait;
}
