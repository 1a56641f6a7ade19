import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';

const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;

describe('ternum-carte-deci, measuring', () => {
  it('adds up segments, undoes and does again, gives the map back when it closes', async () => {
    const el = document.createElement('ternum-carte-deci');
    el.setAttribute('insee', '21231');
    el.setAttribute('source', REGISTRE);
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    const trouver = (s: string): HTMLElement | null => el.shadowRoot!.querySelector(s);
    const mots = (): string => trouver('.panneau')!.textContent!.replace(/\s+/g, ' ');
    await waitUntil(() => trouver('#outil-mesure'), 'its button');
    trouver('#outil-mesure')!.click();
    await waitUntil(() => trouver('.panneau'), 'the panel');
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'panneau-titre', 'its heading');
    const vue = await el.zone.venir();
    expect(vue).to.not.equal(undefined);
    el.zone.pointer(5.04, 47.32);
    el.zone.pointer(5.05, 47.32);
    el.zone.pointer(5.05, 47.33);
    await el.updateComplete;
    expect(mots()).to.contain('Longueur totale : 1,9 km').and.to.contain('756 m');
    await expect(el).to.be.accessible();
    const presser = async (nom: string): Promise<void> => {
      [...el.shadowRoot!.querySelectorAll<HTMLElement>('.panneau button')]
        .find((b) => b.textContent!.trim() === nom)!
        .click();
      await el.updateComplete;
    };
    await presser('Annuler');
    expect(mots()).to.contain('Longueur totale : 756 m');
    await presser('Rétablir');
    expect(mots()).to.contain('1,9 km');
    await presser('Effacer');
    expect(mots()).to.contain('Aucun point posé');
    trouver('.panneau .tete button')!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'outil-mesure', 'back');
    el.zone.pointer(5.04, 47.32);
    await waitUntil(() => el.lieu, 'a click designates a place again');
  });
});
