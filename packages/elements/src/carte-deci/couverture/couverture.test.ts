import { expect, waitUntil } from '@open-wc/testing';
import { actif, mots, poser as poserElement, q, tous } from '../testing/outils.ts';
import type { CarteDeci } from '../carte-deci.ts';

const ici = (chemin: string): string => new URL(chemin, import.meta.url).href;
const BATIMENTS = ici('./testing/batiments.geojson');
const PEI = await (await fetch(ici('../testing/pei.csv'))).text();
const ATTENTE = { timeout: 8000 };

const geojson = (features: unknown[]): string =>
  URL.createObjectURL(
    new Blob([JSON.stringify({ type: 'FeatureCollection', features })], {
      type: 'application/geo+json',
    }),
  );

const poser = (attributs: Record<string, string> = {}): Promise<CarteDeci> =>
  poserElement({ insee: '21231', batiments: BATIMENTS, ...attributs }, PEI);

const panneau = (el: CarteDeci): string => mots(q(el, '.panneau'));
const dit = (el: CarteDeci): string => mots(q(el, '.panneau [role=status]'));
const bouton = (el: CarteDeci, nom: string): HTMLButtonElement | undefined =>
  tous<HTMLButtonElement>(el, '.panneau button').find((b) => b.textContent!.trim() === nom);

async function presser(el: CarteDeci, nom: string): Promise<void> {
  const b = bouton(el, nom)!;
  b.focus();
  b.click();
  await el.updateComplete;
}

async function ouvrir(el: CarteDeci): Promise<void> {
  q(el, '#outil-couverture').click();
  await waitUntil(() => tous(el, '#calculer').length, 'the panel');
  await waitUntil(() => actif(el)?.id === 'panneau-titre', 'its heading');
}

async function calculer(el: CarteDeci, attendu = 'sur 2'): Promise<void> {
  await presser(el, 'Calculer');
  await waitUntil(() => dit(el).includes(attendu), `the result: ${attendu}`, ATTENTE);
}

async function remplir(el: CarteDeci, choix: string, commentaire?: string): Promise<void> {
  const decision = q<HTMLSelectElement>(el, '#decision');
  decision.value = choix;
  decision.dispatchEvent(new Event('change'));
  await el.updateComplete;
  if (commentaire === undefined) return;
  const champ = q<HTMLInputElement>(el, '#commentaire');
  champ.value = commentaire;
  champ.dispatchEvent(new InputEvent('input'));
  await el.updateComplete;
}

async function forcer(el: CarteDeci): Promise<void> {
  await remplir(el, 'oui', 'Citerne de la ferme, vue le 3 mai');
  await presser(el, 'Appliquer');
  await waitUntil(() => dit(el).includes('Ferme isolée : couvert'), 'the decision', ATTENTE);
}

/** What the « download » holds: the link is not followed. */
async function telecharge(agir: () => void): Promise<string> {
  let adresse = '';
  const garder = (e: MouseEvent): void => {
    const lien = e.target as HTMLAnchorElement;
    if (!lien.download) return;
    e.preventDefault();
    adresse = lien.href;
  };
  addEventListener('click', garder);
  agir();
  removeEventListener('click', garder);
  return (await fetch(adresse)).text();
}

describe('ternum-carte-deci, coverage', () => {
  it('says which buildings are covered, and names those that one more point gains', async () => {
    const el = await poser();
    await ouvrir(el);
    await calculer(el);
    expect(dit(el)).to.equal('1 bâtiment couvert sur 2, distances à vol d’oiseau.');
    expect(panneau(el)).to.contain('Ferme isolée').and.to.contain('indicatif');
    expect(tous(el, '.panneau .legende li').map(mots)).to.deep.equal([
      'Bâtiment couvert 1',
      'Bâtiment non couvert 1',
    ]);
    await expect(el).to.be.accessible();
    await presser(el, 'Ajouter un point d’eau');
    await el.zone.venir();
    await el.updateComplete;
    el.zone.pointer(5.5, 47.5);
    await waitUntil(() => dit(el).includes('Aucun bâtiment gagné'), 'nothing gained', ATTENTE);
    el.zone.pointer(5.2, 47.4);
    await waitUntil(() => dit(el).includes('1 bâtiment gagné'), 'the simulation', ATTENTE);
    expect(dit(el)).to.contain('2 points d’eau ajoutés : 1 avant, 2 après.');
    expect(dit(el)).to.contain('1 bâtiment gagné : Ferme isolée.');
    expect(panneau(el))
      .to.contain('Couvert, grâce à l’ajout')
      .and.to.contain('Point d’eau ajouté 2');
    for (const reste of [1, 0]) {
      await presser(el, 'Retirer le dernier ajout');
      expect(actif(el), 'a button of no use keeps the focus').to.equal(
        bouton(el, 'Retirer le dernier ajout'),
      );
      await waitUntil(() => dit(el).includes('Point retiré. 1 bâtiment'), `${reste} left`, ATTENTE);
    }
    expect(dit(el)).to.not.contain('ajouté');
    expect(bouton(el, 'Retirer le dernier ajout')!.ariaDisabled).to.equal('true');
  });

  it('forces a building, then goes back to the calculation', async () => {
    const el = await poser();
    await ouvrir(el);
    await calculer(el);
    await remplir(el, 'oui', '  ');
    await presser(el, 'Appliquer');
    expect(dit(el)).to.contain('demande un commentaire');
    await waitUntil(() => actif(el)?.id === 'commentaire', 'the field that is missing');
    await forcer(el);
    expect(dit(el)).to.contain('2 bâtiments couverts sur 2');
    expect(panneau(el)).to.contain('Couvert, par décision').and.to.contain('Citerne de la ferme');
    expect(mots(q(el, '#decide'))).to.contain('Ferme isolée (décidé)');
    await presser(el, 'Ajouter un point d’eau');
    await el.zone.venir();
    el.zone.pointer(5.2, 47.4);
    // « Before » counts the decision.
    await waitUntil(() => dit(el).includes('2 avant, 2 après'), 'a simulation', ATTENTE);
    await remplir(el, 'calcul');
    expect(tous(el, '#commentaire').length).to.equal(0);
    await presser(el, 'Appliquer');
    await waitUntil(() => dit(el).includes('Décision retirée'), 'withdrawn', ATTENTE);
    expect(dit(el)).to.contain('1 avant, 2 après');
    expect(panneau(el)).to.not.contain('Citerne').and.to.not.contain('(décidé)');
    await presser(el, 'Appliquer');
    expect(dit(el)).to.contain('Aucune décision à retirer');
  });

  it('loses nothing when the panel closes or another one opens; starting again can be undone', async () => {
    const el = await poser();
    await ouvrir(el);
    await calculer(el);
    await forcer(el);
    await remplir(el, 'non', 'en cours d’écriture');
    const avant = dit(el);
    const ligne = mots(q(el, '.panneau tbody'));
    for (const par of ['Fermer', 'Imprimer', 'Escape']) {
      if (par === 'Imprimer') {
        q(el, '#outil-impression').click();
        await waitUntil(() => tous(el, '#imprimer').length, 'another panel');
      } else {
        if (par === 'Fermer') q(el, '.panneau .tete button').click();
        else
          q(el, '#commentaire').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
          );
        await waitUntil(() => actif(el)?.id === 'outil-couverture', 'back to its button');
        expect(tous(el, '.panneau').length).to.equal(0);
      }
      await ouvrir(el);
      expect(dit(el)).to.equal(avant);
      expect(mots(q(el, '.panneau tbody'))).to.equal(ligne);
      expect(q<HTMLInputElement>(el, '#commentaire').value).to.equal('en cours d’écriture');
      expect(q<HTMLSelectElement>(el, '#decision').value).to.equal('non');
    }
    await presser(el, 'Tout recommencer');
    expect(dit(el)).to.contain('effacés');
    expect(tous(el, '.panneau tbody').length).to.equal(0);
    expect(actif(el)).to.equal(bouton(el, 'Rétablir'));
    await presser(el, 'Rétablir');
    expect(mots(q(el, '.panneau tbody'))).to.equal(ligne);
    expect(actif(el)).to.equal(bouton(el, 'Tout recommencer'));
  });

  it('says that the register or the buildings changed, and keeps what was decided', async () => {
    const el = await poser();
    await ouvrir(el);
    await calculer(el);
    await forcer(el);
    await el.recharger();
    await waitUntil(() => panneau(el).includes('Le registre a été relu'), 'the register', ATTENTE);
    await calculer(el, '2 bâtiments couverts sur 2');
    expect(panneau(el)).to.not.contain('Le registre a été relu');
    const autres = geojson([
      {
        type: 'Feature',
        id: 'x',
        properties: { nom: 'Halle' },
        geometry: { type: 'Point', coordinates: [5.04, 47.32] },
      },
    ]);
    el.setAttribute('batiments', autres);
    await waitUntil(() => dit(el).includes('a changé de bâtiments'), 'the buildings');
    expect(tous(el, '.panneau tbody').length).to.equal(0);
    el.setAttribute('batiments', BATIMENTS);
    await waitUntil(() => panneau(el).includes('Citerne de la ferme'), 'back');
    el.removeAttribute('batiments');
    await waitUntil(() => !tous(el, '#outil-couverture').length, 'no button');
    q(el, '.panneau .tete button').focus();
    q(el, '.panneau .tete button').click();
    await waitUntil(() => actif(el)?.id === 'titre', 'the title has the focus');
  });

  it('stops, and the focus goes to what starts again', async () => {
    const el = await poser({ batiments: '/essais/muet' });
    await ouvrir(el);
    await presser(el, 'Calculer');
    await waitUntil(() => bouton(el, 'Arrêter'), 'its button');
    expect(actif(el)).to.equal(bouton(el, 'Calculer'));
    await presser(el, 'Arrêter');
    await waitUntil(() => dit(el) === 'Calcul arrêté.', 'stopped');
    await waitUntil(() => actif(el)?.id === 'calculer', 'the focus');
    expect(bouton(el, 'Arrêter')).to.equal(undefined);
  });

  it('names the layer that fails', async () => {
    const el = await poser({ batiments: '/essais/500' });
    await ouvrir(el);
    await presser(el, 'Calculer');
    await waitUntil(() => dit(el).includes('500'), 'the failure');
    expect(dit(el)).to.match(/^Bâtiments : /);
    el.setAttribute('batiments', BATIMENTS);
    el.setAttribute('routes', '/essais/403');
    await el.updateComplete;
    q(el, '.panneau input[type=checkbox]').click();
    await presser(el, 'Calculer');
    await waitUntil(() => dit(el).startsWith('Rues : accès réservé'), 'the roads');
  });

  it('measures along the roads that the page gives', async () => {
    const rue = geojson([
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [5.0405, 47.3205],
            [5.0405, 47.326],
            [5.04, 47.326],
            [5.04, 47.32],
          ],
        },
      },
    ]);
    const el = await poser({ routes: rue });
    await ouvrir(el);
    await calculer(el, '1 bâtiment couvert sur 2, distances à vol d’oiseau');
    q(el, '.panneau input[type=checkbox]').click();
    await calculer(el, '0 bâtiment couvert sur 2, ');
    expect(dit(el)).to.contain('distances par les rues');
  });

  it('shows the whole table, and gives it as a file with decisions and comments', async () => {
    const maisons = geojson(
      Array.from({ length: 60 }, (_, i) => ({
        type: 'Feature',
        id: `m${i}`,
        properties: { nom: `${i + 1} rue du Lavoir`, risque: 'ordinaire' },
        geometry: { type: 'Point', coordinates: [5.2 + i / 10_000, 47.4] },
      })),
    );
    const el = await poser({ batiments: maisons });
    await ouvrir(el);
    await calculer(el, 'sur 60');
    expect(tous(el, '.panneau tbody tr').length).to.equal(50);
    await presser(el, 'Tout afficher');
    await waitUntil(() => mots(actif(el) ?? el) === '51 rue du Lavoir', 'the first new row');
    expect(tous(el, '.panneau tbody tr').length).to.equal(60);
    await remplir(el, 'oui', '=1+1; « vu »');
    await presser(el, 'Appliquer');
    await waitUntil(() => dit(el).includes('1 rue du Lavoir : couvert'), 'decided', ATTENTE);
    const csv = await telecharge(() => bouton(el, 'Télécharger (CSV)')!.click());
    const lignes = csv.trim().split('\r\n');
    expect(lignes.length).to.equal(61);
    expect(lignes[0]).to.contain('Décision;Commentaire');
    expect(lignes.at(-1)).to.contain('m0;1 rue du Lavoir;Couvert, par décision;');
    expect(lignes.at(-1)).to.contain(`à vol d’oiseau;couvert;"'=1+1; « vu »"`);
  });
});
