import { expect, waitUntil } from '@open-wc/testing';
import { actif, mots, poser, q, tous } from './testing/outils.ts';
import type { CarteDeci } from './carte-deci.ts';

const echap = (cible: Element): void => {
  cible.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
};
const titre = (el: CarteDeci): string | undefined =>
  tous(el, '.panneau').map(() => mots(q(el, '#panneau-titre')))[0];

async function ouvrir(el: CarteDeci, id: string, nom: string): Promise<void> {
  q(el, `#outil-${id}`).click();
  await waitUntil(() => titre(el) === nom, nom);
  await waitUntil(() => actif(el)?.id === 'panneau-titre', `${nom}: its heading`);
}

describe('ternum-carte-deci, toolbar', () => {
  it('every panel takes the focus, and Escape gives it back to its button', async () => {
    const el = await poser();
    for (const [id, nom] of [
      ['fichiers', 'Télécharger'],
      ['mesure', 'Mesurer'],
      ['impression', 'Imprimer'],
    ] as const) {
      await ouvrir(el, id, nom);
      echap(q(el, '#panneau-titre'));
      await waitUntil(() => actif(el)?.id === `outil-${id}`, `${nom}: back`);
      expect(titre(el)).to.equal(undefined);
    }
    await ouvrir(el, 'fichiers', 'Télécharger');
    q(el, '#outil-fichiers').focus();
    echap(q(el, '#outil-fichiers'));
    await waitUntil(() => titre(el) === undefined, 'closed from its own button');
    expect(actif(el)?.id).to.equal('outil-fichiers');
  });

  it('one Escape closes one thing: what the focus is in', async () => {
    const el = await poser();
    await el.choisir(3, 'clavier');
    await waitUntil(() => actif(el)?.id === 'fiche-titre', 'details');
    await ouvrir(el, 'fichiers', 'Télécharger');
    echap(q(el, '#panneau-titre'));
    await waitUntil(() => titre(el) === undefined, 'the panel is closed');
    expect(el.selection?.index, 'details stay').to.equal(3);
    await ouvrir(el, 'fichiers', 'Télécharger');
    echap(q(el, '#fiche-titre'));
    await waitUntil(() => !el.selection, 'details are closed');
    expect(titre(el), 'the panel stays').to.equal('Télécharger');
  });

  it('another register closes the panel without losing the focus', async () => {
    const el = await poser();
    await ouvrir(el, 'mesure', 'Mesurer');
    el.data = 'insee,type_pei,lon,lat\n21231,PI,5.04,47.32';
    await waitUntil(() => titre(el) === undefined, 'closed');
    await waitUntil(() => actif(el)?.id === 'titre', 'the title of the element');
  });
});
