/** The register that the kill tests cut, and what is left of it. */

/** Numbers at random that a seed gives again. */
export function hasard(graine) {
  let n = graine >>> 0;
  return () => (n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
export const attendre = (ms) => new Promise((ok) => setTimeout(ok, ms));

/** The browser opens the database it had. When it gave it up, it says why: that is another fault than ours. */
const trouver = () =>
  new Promise((ok, ko) => {
    const demande = indexedDB.open('ternum-rgpd');
    demande.onupgradeneeded = ({ dataLoss, dataLossMessage }) =>
      ko(new Error(`the browser gave the database up: ${dataLoss}, ${dataLossMessage}`));
    demande.onerror = () => ko(new Error(`the database does not open: ${demande.error}`));
    demande.onsuccess = () => {
      demande.result.close();
      ok();
    };
  });

/** What the store holds: every register whole, with its attachments. @param phrase opens those that are protected */
export const lire = async (page, phrase = '') => {
  await page.evaluate(trouver);
  return page.evaluate(async (phrase) => {
    const depot = rgpd.depotIndexedDB();
    const gardes = [];
    for (const { id, chiffre } of await depot.lister()) {
      if (chiffre) await depot.deverrouiller(id, phrase);
      const { registre } = await depot.ouvrir(id);
      const pieces = [];
      for (const piece of registre.pieces) {
        const octets = await depot.lirePiece(id, piece.id);
        pieces.push(octets !== undefined && (await rgpd.sha256(octets)) === piece.sha256);
      }
      const { adresse } = registre.organisme;
      gardes.push({ frappe: Number(adresse ?? -1), fiches: registre.traitements.length, pieces });
    }
    return gardes;
  }, phrase);
};

/** A register of 40 sheets and 6 attachments, kept. */
export const preparer = (page) =>
  page.evaluate(async () => {
    const depot = rgpd.depotIndexedDB();
    await depot.effacer();
    let r = rgpd.createRegistre({ nom: 'Chorey', adresse: '0' });
    const le = r.creeLe;
    const changes = Array.from({ length: 40 }, (_, i) => ({
      type: 'poser',
      dans: 'traitements',
      valeur: {
        id: `t${i}`,
        nom: `Fiche ${i}`,
        role: 'responsable',
        statut: 'brouillon',
        finalites: [{ texte: 'Servir '.repeat(20) }],
        creeLe: le,
        modifieLe: le,
      },
    }));
    for (let i = 0; i < 6; i += 1) {
      const octets = crypto.getRandomValues(new Uint8Array(20_000));
      await depot.ecrirePiece(r.id, `p${i}`, octets);
      const sha256 = await rgpd.sha256(octets);
      const valeur = { id: `p${i}`, nom: `p${i}.pdf`, type: 'application/pdf' };
      changes.push({
        type: 'poser',
        dans: 'pieces',
        valeur: { ...valeur, taille: octets.length, sha256, creeLe: le, modifieLe: le },
      });
    }
    r = rgpd.apply(r, { type: 'lot', changes });
    await (await rgpd.Session.creer(depot, r)).fermer();
  });
