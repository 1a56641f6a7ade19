/**
 * Kill tests of what is long: files that are joined, a file that is taken back, a passphrase that is set. What was shown
 * as saved is there with all its bytes, and the register opens. `COUPURES` and `GRAINE` as in the other ones.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ouvrir, profil, servir } from './page.mjs';
import { attendre, hasard, lire, preparer } from './registre.mjs';

const FOIS = Math.ceil(Number(process.env.COUPURES ?? 20) / 5);
const GRAINE = Number(process.env.GRAINE ?? Date.now() % 1e6);
const PHRASE = 'quatre mots bien choisis';
let serveur;
before(async () => (serveur = await servir()));
after(() => serveur.fermer());

/** The assistant on one of its screens; tells what it holds each time that it is shown as saved. */
const monter = (page, ecran) =>
  page.evaluate(async (ecran) => {
    history.replaceState(null, '');
    const el = document.createElement('ternum-assistant-rgpd');
    document.querySelector('main').replaceChildren(el);
    globalThis.el = el;
    globalThis.voir = async (vrai) => {
      while (!vrai()) await new Promise((ok) => setTimeout(ok, 5));
    };
    globalThis.champ = (id) => el.shadowRoot?.querySelector(`#${id}`);
    globalThis.donner = (id, fichiers) => {
      const transfert = new DataTransfer();
      for (const [nom, octets] of fichiers) transfert.items.add(new File([octets], nom));
      champ(id).files = transfert.files;
      champ(id).dispatchEvent(new Event('change', { bubbles: true }));
    };
    await voir(() => champ('ecran')?.textContent === 'Tableau de bord');
    const dire = () => {
      const phrase = el.shadowRoot.querySelector('.sauvegarde [role=status]')?.textContent.trim();
      const { organisme, pieces } = el.registre;
      if (phrase?.startsWith('Enregistré'))
        void montre({ frappe: Number(organisme.adresse), pieces: pieces.length });
    };
    const comment = { subtree: true, childList: true, characterData: true };
    new MutationObserver(dire).observe(el.shadowRoot, comment);
    el.aller({ ecran });
    await voir(() => el.chemin.ecran === ecran && champ('ecran').textContent !== 'Tableau de bord');
  }, ecran);

/** Cuts again and again. @param agir starts what is cut, in the page; @param juger what is kept, what was shown */
async function couper(graine, ecran, agir, juger) {
  const tirer = hasard(graine);
  const { dossier, effacer } = await profil();
  let montrees = 0;
  try {
    for (let fois = 0; fois < FOIS; fois += 1) {
      let onglet = await ouvrir(serveur.adresse, dossier);
      await preparer(onglet.page);
      const vu = { frappe: 0, pieces: 0 };
      await onglet.page.exposeFunction('montre', ({ frappe, pieces }) => {
        vu.frappe = Math.max(vu.frappe, frappe);
        vu.pieces = Math.max(vu.pieces, pieces);
      });
      await monter(onglet.page, ecran);
      // Not awaited: it is cut on its way.
      onglet.page.evaluate(agir, PHRASE).catch(() => {});
      await attendre(tirer() * 2_500);
      await onglet.tuer();
      onglet = await ouvrir(serveur.adresse, dossier);
      const gardes = await lire(onglet.page, PHRASE);
      const dit = `cut ${fois}: ${JSON.stringify({ vu, ...gardes[0] })}`;
      assert.equal(gardes.length, 1, dit);
      assert.ok(gardes[0].frappe >= vu.frappe, dit);
      assert.ok(gardes[0].pieces.length >= vu.pieces, dit);
      assert.ok(gardes[0].pieces.every(Boolean), dit);
      juger(gardes[0], dit);
      montrees += vu.pieces > 6 || vu.frappe > 0 ? 1 : 0;
      await onglet.fermer();
    }
    return montrees;
  } finally {
    await effacer();
  }
}

test(`${FOIS} cuts while files are joined: those shown as saved are whole (seed ${GRAINE})`, async () => {
  const joindre = async () => {
    for (let n = 0; ; n += 1) {
      const avant = el.registre.pieces.length;
      const octets = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(60_000)));
      donner('joindre', [
        [`a${n}.pdf`, octets[0]],
        [`b${n}.pdf`, octets[1]],
      ]);
      await voir(() => el.registre.pieces.length === avant + 2);
    }
  };
  await couper(GRAINE, 'pieces', joindre, ({ fiches }, dit) => assert.equal(fiches, 40, dit));
});

test(`${FOIS} cuts while a file with attachments is taken back: all of it, or nothing`, async () => {
  const reprendre = async () => {
    const le = new Date().toISOString();
    const neuf = rgpd.createRegistre({ nom: 'Chorey', adresse: '0' });
    const octets = new Map();
    const pieces = [];
    for (let i = 0; i < 40; i += 1) {
      const contenu = crypto.getRandomValues(new Uint8Array(50_000));
      octets.set(`n${i}`, contenu);
      const sha256 = await rgpd.sha256(contenu);
      const commun = { type: 'application/pdf', creeLe: le, modifieLe: le };
      pieces.push({ id: `n${i}`, nom: `n${i}.pdf`, taille: contenu.length, sha256, ...commun });
    }
    const traitements = Array.from({ length: 200 }, (_, i) => ({
      id: `n${i}`,
      nom: `Fiche reprise ${i}`,
      role: 'responsable',
      statut: 'brouillon',
      finalites: [],
      creeLe: le,
      modifieLe: le,
    }));
    const zip = await rgpd.toZip(
      { ...neuf, traitements, pieces },
      { piece: async (id) => octets.get(id) },
    );
    donner('reprendre', [['registre.zip', zip]]);
    await voir(() => champ('reprise'));
    [...el.shadowRoot.querySelectorAll('button')]
      .find((b) => b.textContent.trim() === 'Reprendre')
      .click();
  };
  await couper(GRAINE + 1, 'echanges', reprendre, ({ fiches, pieces }, dit) =>
    assert.ok(
      (fiches === 40 && pieces.length === 6) || (fiches === 240 && pieces.length === 46),
      dit,
    ),
  );
});

test(`${FOIS} cuts while a passphrase is set and taken away, and somebody types`, async () => {
  const proteger = async (phrase) => {
    let n = 0;
    setInterval(() => {
      champ('adresse').value = String((n += 1));
      champ('adresse').dispatchEvent(new Event('input', { bubbles: true }));
    }, 40);
    for (;;)
      for (const voulue of [phrase, undefined]) {
        await new Promise((ok) => setTimeout(ok, 150));
        await el.session.enregistrer();
        // Typed meanwhile: it is refused, and asked for again.
        await el.depot.proteger(el.registre.id, voulue).catch(() => {});
      }
  };
  const montrees = await couper(GRAINE + 2, 'commune', proteger, ({ fiches, pieces }, dit) =>
    assert.deepEqual([fiches, pieces.length], [40, 6], dit),
  );
  assert.ok(montrees > 0, 'something was shown as saved');
});
