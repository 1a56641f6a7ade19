/**
 * Kill tests: the browser’s process is ended at random moments of typing, saving and importing. What was shown as saved
 * is there, and the register opens. `COUPURES=200` (`npm run test:kill`) for more than the few of every run.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ouvrir, profil, servir } from './page.mjs';
import { attendre, hasard, lire, preparer } from './registre.mjs';

const FOIS = Number(process.env.COUPURES ?? 20);
const GRAINE = Number(process.env.GRAINE ?? Date.now() % 1e6);
let serveur;
before(async () => (serveur = await servir()));
after(() => serveur.fermer());

/** Types a number that grows into « Adresse », and tells what is shown as saved. */
const taper = (page, pas) =>
  page.evaluate(async (pas) => {
    history.replaceState(null, '');
    const el = document.createElement('ternum-assistant-rgpd');
    document.querySelector('main').replaceChildren(el);
    const voir = () => el.shadowRoot?.querySelector('#ecran')?.textContent ?? '';
    while (!voir()) await new Promise((ok) => setTimeout(ok, 10));
    el.aller({ ecran: 'commune' });
    while (!/Qui tient/.test(voir())) await new Promise((ok) => setTimeout(ok, 10));
    const dire = () => {
      const phrase = el.shadowRoot.querySelector('.sauvegarde [role=status]')?.textContent.trim();
      if (phrase?.startsWith('Enregistré')) void montre(Number(el.registre.organisme.adresse));
    };
    new MutationObserver(dire).observe(el.shadowRoot, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    let n = Number(el.registre.organisme.adresse);
    setInterval(() => {
      const champ = el.shadowRoot.querySelector('#adresse');
      champ.value = String((n += 1));
      champ.dispatchEvent(new Event('input', { bubbles: true }));
    }, pas);
  }, pas);

test(`${FOIS} cuts while somebody types and the register is saved (seed ${GRAINE})`, async () => {
  const tirer = hasard(GRAINE);
  const { dossier, effacer } = await profil();
  try {
    let onglet = await ouvrir(serveur.adresse, dossier);
    await preparer(onglet.page);
    let vu = 0;
    for (let fois = 0; fois < FOIS; fois += 1) {
      await onglet.page.exposeFunction('montre', (n) => (vu = Math.max(vu, n)));
      await taper(onglet.page, 5 + Math.floor(tirer() * 120));
      await attendre(tirer() * 1_600);
      await onglet.tuer();
      onglet = await ouvrir(serveur.adresse, dossier);
      const [garde, ...autres] = await lire(onglet.page);
      assert.equal(autres.length, 0);
      assert.ok(
        garde.frappe >= vu,
        `cut ${fois}: ${vu} was shown as saved, ${garde.frappe} is there`,
      );
      assert.equal(garde.fiches, 40, `cut ${fois}`);
      assert.deepEqual(garde.pieces, Array(6).fill(true), `cut ${fois}`);
    }
    assert.ok(vu > 0, 'something was shown as saved');
    await onglet.fermer();
  } finally {
    await effacer();
  }
});

test(`${Math.ceil(FOIS / 4)} cuts while a file is imported: whole, or not at all`, async () => {
  const tirer = hasard(GRAINE + 1);
  const { dossier, effacer } = await profil();
  try {
    let onglet = await ouvrir(serveur.adresse, dossier);
    await preparer(onglet.page);
    for (let fois = 0; fois < Math.ceil(FOIS / 4); fois += 1) {
      // Not awaited: it is cut on its way.
      const importation = onglet.page.evaluate(async () => {
        const depot = rgpd.depotIndexedDB();
        const [{ id }] = await depot.lister();
        const { registre } = await depot.ouvrir(id);
        const zip = await rgpd.toZip(registre, { piece: (piece) => depot.lirePiece(id, piece) });
        for (;;) {
          const lu = await rgpd.fromZip(zip);
          const neuf = { ...lu.registre, id: crypto.randomUUID() };
          for (const [piece, octets] of lu.pieces) await depot.ecrirePiece(neuf.id, piece, octets);
          await (await rgpd.Session.creer(depot, neuf)).fermer();
        }
      });
      importation.catch(() => {});
      await attendre(tirer() * 1_000);
      await onglet.tuer();
      onglet = await ouvrir(serveur.adresse, dossier);
      const gardes = await lire(onglet.page);
      assert.ok(gardes.length >= 1);
      for (const garde of gardes) {
        assert.equal(garde.fiches, 40, `cut ${fois}`);
        assert.deepEqual(garde.pieces, Array(6).fill(true), `cut ${fois}`);
      }
      await preparer(onglet.page);
    }
    await onglet.fermer();
  } finally {
    await effacer();
  }
});
