/** One whole commune, from the first question to the printed file, by keyboard alone. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ouvrir, profil, servir } from '../coupures/page.mjs';
import { Clavier } from './clavier.mjs';

let serveur;
let lieu;
let navigateur;
before(async () => {
  [serveur, lieu] = await Promise.all([servir(), profil()]);
  navigateur = await ouvrir(serveur.adresse, lieu.dossier);
});
after(async () => {
  await navigateur?.fermer();
  await serveur?.fermer();
  await lieu?.effacer();
});

/** The assistant as a page would hold it. Files that it gives are kept for the test to look at. */
const monter = (page) =>
  page.evaluate(() => {
    document.querySelector('main').innerHTML = '<h1>Mairie</h1>';
    const el = document.createElement('ternum-assistant-rgpd');
    globalThis.donnes = [];
    el.telecharger = (nom, octets) => globalThis.donnes.push([nom, octets.length]);
    globalThis.el = el;
    document.querySelector('main').append(el);
  });
const registre = (page) => page.evaluate(() => globalThis.el.registre);
/** Lists are kept item by item: their order is nobody’s. */
const ranger = (r) =>
  Object.fromEntries(
    Object.entries(r).map(([cle, valeur]) => [
      cle,
      Array.isArray(valeur) ? valeur.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : valeur,
    ]),
  );
const enregistre = (page) =>
  page.waitForFunction(() => globalThis.el.session?.etat === 'enregistre');

test('one whole commune by keyboard alone', { timeout: 300_000 }, async (t) => {
  const { page } = navigateur;
  const c = new Clavier(page);
  await page.setViewport({ width: 1280, height: 900 });
  await monter(page);
  await page.waitForFunction(() => globalThis.el.shadowRoot?.querySelector('#nom'));

  await t.test('my commune', async () => {
    await c.ecrire('Nom de la commune', 'Chorey');
    await c.verifier('bienvenue');
    await c.presser('Commencer');
    await c.arriver('Qui tient ce registre ?');
    await c.verifier('commune');
    await c.presser('Continuer');
    await c.arriver('Qui est le responsable légal ?');
    await c.presser('Continuer');
    await page.waitForFunction(() => globalThis.el.shadowRoot.activeElement?.id === 'erreurs');
    await c.verifier('erreur');
    await c.presser('Écrivez le nom du responsable légal');
    assert.equal((await c.ici()).nom, 'Prénom et nom', 'the summary leads to the field');
    await c.ecrire('Prénom et nom', 'Camille Martin');
    await c.presser('Continuer');
    await c.arriver(/délégué/);
    await c.choisir(/je ne sais pas/);
    await c.verifier('délégué');
    await c.presser('Continuer');
    await c.arriver(/questions/i);
  });

  await t.test('the questions', async () => {
    await page.waitForFunction(() => globalThis.el.catalogue);
    await c.verifier('questions');
    await c.presser('Commencer');
    const mots = ['Oui', 'Je ne sais pas', 'Non'];
    for (let i = 0; i < 60; i += 1) {
      await page.waitForFunction(() =>
        globalThis.el.shadowRoot.querySelector('#reponse, .recapitulatif'),
      );
      if (!(await page.evaluate(() => globalThis.el.shadowRoot.querySelector('#reponse')))) break;
      const avant = (await c.ici()).nom;
      if (!i) await c.verifier('une question');
      await c.choisir(mots[i % 3]);
      await c.presser('Continuer');
      await page.waitForFunction(
        (titre) =>
          globalThis.el.shadowRoot
            .querySelector('#ecran')
            .textContent.replace(/\s+/g, ' ')
            .trim() !== titre,
        {},
        avant,
      );
    }
    await c.verifier('les réponses');
    await c.presser('Préparer les fiches');
    await c.arriver('Tableau de bord');
    await c.verifier('tableau de bord');
    assert.ok((await registre(page)).traitements.length > 20);
  });

  await t.test('a sheet in six steps', async () => {
    await c.presser('Fiches');
    await c.arriver('Les fiches de traitement');
    await c.verifier('fiches');
    await c.presser('Ajouter une fiche');
    for (let etape = 1; etape <= 6; etape += 1) {
      await page.waitForFunction((n) => globalThis.el.chemin.etape === n, {}, etape - 1);
      await page.waitForFunction(() => globalThis.el.shadowRoot.activeElement?.id === 'ecran');
      await c.verifier(`fiche, étape ${etape}`);
      if (etape === 1) {
        await c.presser('Continuer');
        await page.waitForFunction(() => globalThis.el.shadowRoot.activeElement?.id === 'erreurs');
        await c.ecrire(/^Nom/, 'Prêt de la salle des fêtes');
        await c.ecrire(/À quoi|Finalité|sert/i, 'Réserver la salle');
      }
      await c.presser('Continuer');
    }
    await c.arriver('Vérifiez la fiche');
    await c.verifier('relecture');
    await c.presser(/^Modifier/);
    await page.waitForFunction(() => globalThis.el.chemin.ecran === 'fiche');
    await c.presser('Revenir à la relecture');
    await c.arriver('Vérifiez la fiche');
    await c.presser('Faut-il une analyse d’impact ?');
    await c.arriver('Faut-il une analyse d’impact ?');
    await page.waitForFunction(() => globalThis.el.shadowRoot.querySelector('#critere-innovant'));
    await c.choisir('Non', /technologie nouvelle/);
    await c.verifier('analyse d’impact');
    await c.presser('Revenir à la fiche');
    await c.arriver('Vérifiez la fiche');
  });

  await t.test('a processor and its contract', async () => {
    const contrat = join(lieu.dossier, 'contrat.pdf');
    await writeFile(contrat, '%PDF-1.4');
    await c.presser('Prestataires');
    await c.arriver('Les prestataires');
    await c.verifier('prestataires');
    await c.presser('Ajouter un prestataire');
    await c.arriver(/Qui est-ce/);
    await c.ecrire('Nom', 'Éditeur SAS');
    await c.verifier('prestataire');
    await c.presser('Continuer');
    await c.arriver(/contrat/);
    await c.choisir('Oui', /quelles données, sur qui/);
    await c.choisir('Je ne sais pas', /contrôler ce qu’il fait/);
    await c.presser('Continuer');
    await c.arriver('Éditeur SAS');
    await c.joindre('Joindre des fichiers', contrat);
    await page.waitForFunction(() => globalThis.el.registre.pieces.length === 1);
    await c.verifier('prestataire, avec une pièce');
  });

  await t.test('a request and a breach', async () => {
    await c.presser('Demandes');
    await c.arriver('Les demandes des personnes');
    await c.presser('Ajouter une demande');
    await c.arriver(/Qui demande/);
    await c.ecrire('Prénom et nom', 'Dominique Exemple');
    await c.presser('Continuer');
    await c.arriver(/Que demande/);
    await c.choisir(/copie/);
    await c.presser('Continuer');
    await c.arriver(/plus de temps/);
    await c.presser('Continuer');
    await c.arriver(/réponse/);
    await c.presser('Continuer');
    await c.arriver('Dominique Exemple');
    await c.presser(/Accusé de réception/);
    await page.waitForFunction(() =>
      globalThis.el.shadowRoot.activeElement?.classList.contains('document'),
    );
    await c.verifier('demande et sa lettre');
    await c.presser('Violations');
    await c.arriver(/violations/);
    await c.presser('Signaler une violation');
    await c.arriver(/Que s’est-il/);
    await c.ecrire('En quelques mots', 'Clé USB perdue');
    await c.cocher(/perdues/);
    await c.presser('Continuer');
    await c.arriver(/Qui et quoi/);
    await c.cocher('Je ne sais pas combien');
    await c.presser('Continuer');
    await c.arriver(/risque/);
    await c.choisir('Je ne sais pas');
    await c.presser('Continuer');
    await c.arriver(/prévenu/);
    await c.presser('Continuer');
    await c.arriver('Clé USB perdue');
    await c.verifier('violation');
  });

  await t.test('obligations, security, deadlines', async () => {
    for (const [menu, titre] of [
      ['Obligations', /doit faire/],
      ['Sécurité', /sécurité/i],
    ]) {
      await c.presser(menu);
      await c.arriver(titre);
      await page.waitForFunction(() => globalThis.el.shadowRoot.querySelector('.ecran select'));
      for (let i = 0; i < 200 && (await c.ici()).sorte !== 'select-one'; i += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await c.verifier(menu);
    }
    const { obligations, securite } = await registre(page);
    assert.deepEqual(Object.values(obligations).length, 1);
    assert.deepEqual(Object.values(securite).length, 1);
    await c.presser('Échéances');
    await c.arriver('Les échéances');
    await c.verifier('échéances');
  });

  await t.test('the printed file, the saved file, a reload', async () => {
    await c.presser('Documents');
    await c.arriver('Les documents');
    await page.waitForFunction(() => globalThis.el.shadowRoot.querySelector('#document'));
    await c.presser('Préparer');
    await page.waitForFunction(() =>
      globalThis.el.shadowRoot.activeElement?.classList.contains('document'),
    );
    await c.verifier('documents');
    const lu = await page.evaluate(
      () => globalThis.el.shadowRoot.querySelector('.document').textContent,
    );
    for (const mot of ['Chorey', 'Camille Martin', 'Prêt de la salle des fêtes', 'Éditeur SAS'])
      assert.ok(lu.includes(mot), mot);
    await page.evaluate(() => (globalThis.print = () => (globalThis.imprime = true)));
    await c.presser('Imprimer');
    assert.ok(await page.evaluate(() => globalThis.imprime));
    const pdf = Buffer.from(await page.pdf({ tagged: true })).toString('latin1');
    assert.ok(pdf.includes('/StructTreeRoot') && pdf.includes('/Lang'), 'a tagged file');

    await c.presser('Importer, exporter');
    await c.arriver('Importer, exporter');
    await c.verifier('échanges');
    await enregistre(page);
    const avant = ranger(await registre(page));
    await page.reload();
    await page.waitForFunction('globalThis.rgpd');
    await monter(page);
    await page.waitForFunction(() => globalThis.el.session);
    const apres = ranger(await registre(page));
    assert.deepEqual(apres, avant, 'nothing is lost by a reload');
    assert.deepEqual(
      await page.evaluate(() => [location.search, location.hash, localStorage.length]),
      ['', '', 0],
      'nothing in the address nor in local storage',
    );
  });
});
