import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define/ternum-carte-deci.ts';
import type { CarteDeci } from '../carte-deci.ts';

const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;
const CONTOUR = new URL('../testing/contour.geojson', import.meta.url).href;

/** The element with its printing panel open. */
async function ouvrir(attributs: Record<string, string> = {}): Promise<CarteDeci> {
  const el = document.createElement('ternum-carte-deci');
  for (const [nom, valeur] of Object.entries({ insee: '21231', source: REGISTRE, ...attributs }))
    el.setAttribute(nom, valeur);
  const pret = oneEvent(el, 'ternum-ready');
  await fixture(html`${el}`);
  await pret;
  await waitUntil(() => trouver(el, '#outil-impression'), 'its button');
  trouver(el, '#outil-impression')!.click();
  // Parts come one by one from a development server.
  await waitUntil(() => trouver(el, '#imprimer'), 'the panel', { timeout: 8000 });
  return el;
}
const trouver = (el: Element, s: string): HTMLElement | null =>
  el.shadowRoot!.querySelector<HTMLElement>(s);

function choisirEchelle(el: Element, valeur: string): void {
  const echelle = el.shadowRoot!.querySelectorAll<HTMLSelectElement>('.panneau select')[2]!;
  echelle.value = valeur;
  echelle.dispatchEvent(new Event('change'));
}

/** Presses « Imprimer » until a sheet, or a sentence, comes. @returns what was written on the map of the sheet */
async function imprimer(el: Element): Promise<{ ecrits: string[]; feuille?: Element }> {
  const { fillText } = CanvasRenderingContext2D.prototype;
  const ecrits: { texte: string; toile: HTMLCanvasElement }[] = [];
  let imprimee = false;
  window.print = () => void (imprimee = true);
  CanvasRenderingContext2D.prototype.fillText = function (texte, ...reste) {
    ecrits.push({ texte, toile: this.canvas });
    fillText.call(this, texte, ...reste);
  };
  try {
    trouver(el, '#imprimer')!.click();
    const dit = (): string => trouver(el, '.panneau [role=status]')!.textContent!;
    await waitUntil(() => imprimee || /Aucun/.test(dit()), 'printed', { timeout: 8000 });
  } finally {
    CanvasRenderingContext2D.prototype.fillText = fillText;
  }
  const feuille = document.querySelector('feuille-ternum') ?? undefined;
  const toile = feuille?.shadowRoot!.querySelector('.carte canvas');
  // The map on the screen writes too: how many points a cluster has, when it happens to draw it again.
  return { ecrits: ecrits.filter((e) => e.toile === toile).map(({ texte }) => texte), feuille };
}
const lire = (feuille: Element): string => feuille.shadowRoot!.textContent!.replace(/\s+/g, ' ');

describe('ternum-carte-deci, printing', () => {
  before(async () => {
    await setViewport({ width: 1100, height: 800 });
    // The real one stops the page until somebody answers, even one that comes late.
    window.print = () => undefined;
  });
  it('makes a sheet at the scale asked, and takes it away after', async () => {
    const el = await ouvrir();
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'panneau-titre', 'its heading');
    await expect(el).to.be.accessible();
    const vue = (await el.zone.venir())!;
    vue.montrer({ lon: 5.041, lat: 47.3205, zoom: 15 });
    choisirEchelle(el, '5000');
    const feuilles = document.adoptedStyleSheets.length;
    const { ecrits, feuille } = await imprimer(el);
    // Every point on the paper map has the number that the printed list gives, and no other is on it.
    expect(ecrits.sort()).to.deep.equal(['1', '2', '3']);
    expect(getComputedStyle(feuille!).display, 'on the screen').to.equal('none');
    const texte = lire(feuille!);
    expect(texte).to.contain('échelle 1:5 000').and.to.contain('Licence');
    expect(texte).to.contain('sans position : pas sur la carte');
    expect(feuille!.shadowRoot!.querySelectorAll('tbody tr').length).to.equal(6);
    const toile = feuille!.shadowRoot!.querySelector('canvas')!;
    expect(toile.style.inlineSize).to.equal('277mm');
    expect(toile.width).to.be.closeTo((277 / 25.4) * 200, 1);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('feuille-ternum')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(feuilles);
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'imprimer', 'back to its button');
  });

  it('the whole commune: every point that has a position has its number, overlays have their line', async () => {
    const el = await ouvrir({ contour: CONTOUR });
    // Dark pages print black on white too.
    el.style.setProperty('--ternum-color-surface', '#111');
    const { ecrits, feuille } = await imprimer(el);
    const places = [...el.shadowRoot!.querySelectorAll('tbody tr')]
      .filter((tr) => !tr.textContent!.includes('sans position'))
      .map((tr) => tr.querySelector('.choix')!.textContent!.trim());
    expect(places.length).to.be.above(3);
    expect(ecrits).to.include.members(places);
    expect(lire(feuille!)).to.contain('Limites de la commune. Couche fournie par ce site.');
    const toile = feuille!.shadowRoot!.querySelector<HTMLCanvasElement>('.carte canvas')!;
    expect([...toile.getContext('2d')!.getImageData(2, 2, 1, 1).data]).to.deep.equal([
      255, 255, 255, 255,
    ]);
    dispatchEvent(new Event('afterprint'));
  });

  it('prints no empty sheet: it says where to go', async () => {
    const el = await ouvrir();
    const vue = await el.zone.venir();
    vue!.montrer([2, 48, 2.01, 48.01]);
    await waitUntil(() => vue!.etendue[0] > 1.9 && vue!.etendue[2] < 2.1, 'far away');
    choisirEchelle(el, '1000');
    const { feuille } = await imprimer(el);
    expect(feuille).to.equal(undefined);
    expect(trouver(el, '.panneau [role=status]')!.textContent!.replace(/\s+/g, ' ')).to.equal(
      'Aucun point d’eau sur la feuille à 1:1 000 : déplacez la carte, ou choisissez « Tous les points d’eau ».',
    );
  });
});
