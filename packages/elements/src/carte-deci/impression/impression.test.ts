import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';

const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;

describe('ternum-carte-deci, printing', () => {
  it('puts a sheet to scale alone on paper, then takes it away', async () => {
    const el = document.createElement('ternum-carte-deci');
    el.setAttribute('insee', '21231');
    el.setAttribute('source', REGISTRE);
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    const trouver = (s: string): HTMLElement | null => el.shadowRoot!.querySelector(s);
    await waitUntil(() => trouver('#outil-impression'), 'its button');
    trouver('#outil-impression')!.click();
    await waitUntil(() => trouver('.panneau select'), 'the panel');
    await expect(el).to.be.accessible();
    await el.zone.venir();
    const echelle = el.shadowRoot!.querySelectorAll<HTMLSelectElement>('.panneau select')[2]!;
    echelle.value = '5000';
    echelle.dispatchEvent(new Event('change'));
    const avant = document.adoptedStyleSheets.length;
    const imprimer = window.print;
    let feuille: Element | null = null;
    window.print = () => {
      feuille = document.querySelector('body > ternum-feuille');
      const toile = feuille!.shadowRoot!.querySelector('canvas')!;
      // A4 across, less the margins, at 150 dots an inch.
      expect(toile.width).to.equal(Math.round((277 / 25.4) * 150));
      const dit = feuille!.shadowRoot!.textContent!.replace(/\s+/g, ' ');
      expect(dit).to.contain('échelle 1:5 000').and.to.contain('Rue du Moulin');
      expect(dit).to.contain('pei.csv').and.to.not.contain('Durand');
      expect(document.adoptedStyleSheets.length).to.equal(avant + 1);
    };
    try {
      [...el.shadowRoot!.querySelectorAll<HTMLElement>('.panneau button')]
        .find((b) => b.textContent!.trim() === 'Imprimer')!
        .click();
      await waitUntil(() => feuille, 'the sheet', { timeout: 8000 });
      dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('ternum-feuille')).to.equal(null);
      expect(document.adoptedStyleSheets.length).to.equal(avant);
    } finally {
      window.print = imprimer;
    }
  });
});
