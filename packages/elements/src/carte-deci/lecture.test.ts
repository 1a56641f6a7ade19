/** What a reading costs that nobody waits for any more, and what a page may get wrong in its attributes. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { mots, q, tous } from './testing/outils.ts';
import { registre } from './testing/registre.ts';
import type { CarteDeci } from './carte-deci.ts';

const BON = URL.createObjectURL(new Blob([registre(12)], { type: 'text/csv' }));
const attente = (ms: number): Promise<unknown> => new Promise((ok) => setTimeout(ok, ms));
const ouverts = async (): Promise<number> => Number(await (await fetch('/essais/ouverts')).text());
const poser = (attributs: Record<string, string>): CarteDeci => {
  const el = document.createElement('ternum-carte-deci');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  document.body.append(el);
  return el;
};

describe('ternum-carte-deci, readings', () => {
  afterEach(() => document.querySelectorAll('ternum-carte-deci').forEach((el) => el.remove()));

  it('leaves no request behind when the element goes, changes its register, or reads again', async () => {
    const el = poser({ source: '/essais/muet?a' });
    await waitUntil(async () => (await ouverts()) === 1, 'the first reading');
    for (const n of [1, 2, 3]) {
      el.setAttribute('source', `/essais/muet?b${n}`);
      await attente(150);
    }
    void el.recharger();
    await attente(1_000);
    await waitUntil(async () => (await ouverts()) === 1, 'the last reading alone');
    const pret = oneEvent(el, 'ternum-ready');
    el.setAttribute('source', BON);
    await pret;
    await waitUntil(async () => (await ouverts()) === 0, 'nothing left');

    const autre = poser({ source: '/essais/muet?c' });
    await waitUntil(async () => (await ouverts()) === 1, 'the second element');
    autre.remove();
    await waitUntil(async () => (await ouverts()) === 0, 'nothing left either');
  });

  it('lists without waiting for an outline that does not come, and takes it when it does', async () => {
    const el = poser({ source: BON, insee: '21231', contour: '/essais/muet?contour' });
    await oneEvent(el, 'ternum-ready');
    expect(tous(el, 'tbody tr').length).to.equal(12);
  });

  for (const source of ['https://', 'http://[bad', 'https:// www.mairie.fr/pei.csv', 'ftp://x/y'])
    it(`says that « ${source} » is no address, and keeps everything else`, async () => {
      const el = poser({ source });
      const erreur = await oneEvent(el, 'ternum-error');
      expect((erreur as CustomEvent<{ kind: string }>).detail.kind).to.match(/input|network/);
      await el.updateComplete;
      expect(mots(q(el, '[role="alert"]'))).to.contain('L’adresse du registre est mal écrite');
      expect(mots(q(el, 'footer'))).to.contain('Autres moyens');
    });
});
