import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';

const ici = (chemin: string): string => new URL(chemin, import.meta.url).href;

describe('ternum-carte-deci, coverage', () => {
  it('says which buildings are covered, and what one more point changes', async () => {
    const el = document.createElement('ternum-carte-deci');
    el.setAttribute('insee', '21231');
    el.setAttribute('source', ici('../testing/pei.csv'));
    el.setAttribute('batiments', ici('./testing/batiments.geojson'));
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    const tous = (s: string): HTMLElement[] => [...el.shadowRoot!.querySelectorAll<HTMLElement>(s)];
    const mots = (): string => (tous('.panneau')[0]?.textContent ?? '').replace(/\s+/g, ' ');
    const presser = (nom: string): void =>
      tous('.panneau button')
        .find((b) => b.textContent!.trim() === nom)!
        .click();
    await waitUntil(() => tous('#outil-couverture')[0], 'its button');
    tous('#outil-couverture')[0]!.click();
    await waitUntil(() => tous('.panneau')[0], 'the panel');
    presser('Calculer');
    await waitUntil(() => mots().includes('sur 2'), 'the result', { timeout: 8000 });
    expect(mots()).to.contain('Ferme isolée').and.to.contain('indicatif');
    await expect(el).to.be.accessible();
    presser('Ajouter un point d’eau');
    await el.zone.venir();
    await el.updateComplete;
    el.zone.pointer(5.2, 47.4);
    await waitUntil(() => mots().includes('Avant le projet'), 'the simulation', { timeout: 8000 });
    presser('Retirer le dernier ajout');
    await waitUntil(() => !mots().includes('Avant le projet'), 'undone', { timeout: 8000 });
  });
});
