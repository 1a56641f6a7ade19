import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';

const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;
const ERP = new URL('./testing/erp.geojson', import.meta.url).href;

describe('ternum-carte-deci, overlays', () => {
  it('asks for an overlay when it is switched on; an absent or unreadable one says so', async () => {
    const el = document.createElement('ternum-carte-deci');
    for (const [n, v] of Object.entries({
      insee: '21231',
      source: REGISTRE,
      erp: ERP,
      icpe: '/absent.geojson',
      batiments: REGISTRE,
    }))
      el.setAttribute(n, v);
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    const trouver = (s: string): HTMLElement | null => el.shadowRoot!.querySelector(s);
    await waitUntil(() => trouver('#outil-couches'), 'its button');
    trouver('#outil-couches')!.click();
    await waitUntil(() => trouver('.panneau input'), 'the panel');
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'panneau-titre', 'its heading');
    const lues = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => name === ERP).length;
    expect(lues()).to.equal(0);
    const [erp, icpe, batiments] =
      el.shadowRoot!.querySelectorAll<HTMLInputElement>('.panneau input');
    erp!.click();
    await waitUntil(() => trouver('.panneau details'), 'its list');
    const mots = (): string => trouver('.panneau')!.textContent!.replace(/\s+/g, ' ');
    expect(mots()).to.contain('École du Centre').and.to.contain('Date : 3 mai 2026');
    expect(mots())
      .to.contain('Fiabilité non renseignée')
      .and.to.contain(`Source : ${location.hostname}`);
    icpe!.click();
    await waitUntil(() => mots().includes('Couche absente'), 'absent');
    expect(icpe!.checked).to.equal(false);
    batiments!.click();
    await waitUntil(() => mots().includes('Couche illisible'), 'unreadable');
    await expect(el).to.be.accessible();
    erp!.click();
    await waitUntil(() => !trouver('.panneau details'), 'switched off');
  });
});
