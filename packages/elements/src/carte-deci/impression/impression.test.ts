import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';

const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;

describe('ternum-carte-deci, printing', () => {
  it('makes a sheet at the scale asked, and takes it away after', async () => {
    const el = document.createElement('ternum-carte-deci');
    el.setAttribute('insee', '21231');
    el.setAttribute('source', REGISTRE);
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    const trouver = <T extends HTMLElement>(s: string): T | null =>
      el.shadowRoot!.querySelector<T>(s);
    await waitUntil(() => trouver('#outil-impression'), 'its button');
    trouver('#outil-impression')!.click();
    await waitUntil(() => trouver('#imprimer'), 'the panel');
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'panneau-titre', 'its heading');
    await expect(el).to.be.accessible();
    const echelle = el.shadowRoot!.querySelectorAll<HTMLSelectElement>('.panneau select')[2]!;
    echelle.value = '5000';
    echelle.dispatchEvent(new Event('change'));
    const vraie = window.print;
    const feuilles = document.adoptedStyleSheets.length;
    let imprimee = false;
    window.print = () => (imprimee = true);
    const ecrits: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (texte, ...reste) {
      ecrits.push(texte);
      fillText.call(this, texte, ...reste);
    };
    try {
      trouver('#imprimer')!.click();
      await waitUntil(() => imprimee, 'printed', { timeout: 8000 });
    } finally {
      window.print = vraie;
      CanvasRenderingContext2D.prototype.fillText = fillText;
    }
    // Every point on the paper map has the number that the printed list gives.
    expect(ecrits).to.include.members(['3', '10']);
    const feuille = document.querySelector('feuille-ternum')!;
    expect(getComputedStyle(feuille).display, 'on the screen').to.equal('none');
    const texte = feuille.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    expect(texte).to.contain('échelle 1:5 000').and.to.contain('Licence');
    expect(feuille.shadowRoot!.querySelectorAll('tbody tr').length).to.equal(6);
    const toile = feuille.shadowRoot!.querySelector('canvas')!;
    expect(toile.style.inlineSize).to.equal('277mm');
    expect(toile.width).to.be.closeTo((277 / 25.4) * 150, 1);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('feuille-ternum')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(feuilles);
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'imprimer', 'back to its button');
  });
});
