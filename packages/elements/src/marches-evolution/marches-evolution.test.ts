import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/ternum-marches-evolution.ts';
import { commune, consolidation, contrat } from '../testing/fabrique.ts';
import type { MarchesEvolution } from './marches-evolution.ts';

const monter = (data = commune()): Promise<MarchesEvolution> =>
  fixture(html`<ternum-marches-evolution .data=${data}></ternum-marches-evolution>`);
const texte = (el: Element, selecteur: string): string =>
  el.shadowRoot!.querySelector(selecteur)!.textContent!.replace(/\s+/g, ' ').trim();

describe('ternum-marches-evolution', () => {
  it('draws twelve months and is accessible', async () => {
    const el = await monter();
    expect(el.shadowRoot!.querySelectorAll('.graphe g').length).to.equal(12);
    await expect(el).to.be.accessible();
  });

  it('is explored by arrows, filtered by Enter, left by Escape', async () => {
    const el = await monter();
    el.shadowRoot!.querySelector<HTMLElement>('.graphe')!.focus();
    await sendKeys({ press: 'End' });
    await el.updateComplete;
    expect(texte(el, '.lecture')).to.match(/^octobre 2024 : .*marché/);
    await sendKeys({ press: 'ArrowLeft' });
    await el.updateComplete;
    expect(texte(el, '.lecture')).to.match(/^septembre 2024/);
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(el.donnees!.filtre.du).to.equal('2024-09-01');
    expect(el.donnees!.filtre.au).to.equal('2024-09-30');
    expect(el.shadowRoot!.activeElement?.className).to.equal('graphe');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Escape' });
    await el.updateComplete;
    expect(texte(el, '.lecture')).to.contain('parcourez le graphique');
  });

  it('says one or two contracts instead of drawing axes', async () => {
    const el = await monter(consolidation([contrat({ objet: 'Toiture de l’école' })]));
    expect(el.shadowRoot!.querySelector('svg')).to.equal(null);
    expect(texte(el, '.peu')).to.contain('Toiture de l’école');
    await expect(el).to.be.accessible();
  });

  it('says how it is computed once asked', async () => {
    const el = await monter();
    const details = [...el.shadowRoot!.querySelectorAll('details')].at(-1)!;
    details.open = true;
    await new Promise((r) => setTimeout(r, 300));
    expect(details.textContent).to.contain('notification');
  });
});
