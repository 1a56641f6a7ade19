import { expect, fixture, html, waitUntil } from '@open-wc/testing';
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
    const { filtre } = el.donnees!;
    await sendKeys({ press: 'Enter' });
    expect(el.donnees!.filtre, 'a month without contracts filters nothing').to.equal(filtre);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(el.donnees!.filtre.du).to.equal('2024-10-01');
    expect(el.donnees!.filtre.au).to.equal('2024-10-31');
    expect(texte(el, '.phrase')).to.match(/^En octobre 2024/);
    expect(texte(el, '.barres')).to.match(/^octobre 2024/);
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
    el.shadowRoot!.querySelector<HTMLButtonElement>('.revenir')!.click();
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement?.className).to.equal('graphe');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Escape' });
    await el.updateComplete;
    expect(texte(el, '.lecture')).to.contain('parcourez le graphique');
  });

  it('gives the focus a place and a way back when a month holds too little to draw', async () => {
    const el = await monter(
      consolidation(
        ['2024-05-02', '2024-06-02', '2024-06-03', '2024-06-04'].map((date) => contrat({ date })),
      ),
    );
    el.shadowRoot!.querySelector<HTMLElement>('.graphe')!.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('.graphe')).to.equal(null);
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
    el.shadowRoot!.querySelector<HTMLButtonElement>('.revenir')!.click();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelectorAll('.graphe g').length).to.equal(12);
  });

  it('reads before it filters under a finger', async () => {
    const el = await monter();
    const dernier = [...el.shadowRoot!.querySelectorAll('.graphe g')].at(-1)!;
    const toucher = async (): Promise<void> => {
      dernier.dispatchEvent(new PointerEvent('click', { pointerType: 'touch' }));
      await el.updateComplete;
    };
    const { filtre } = el.donnees!;
    await toucher();
    expect(texte(el, '.lecture')).to.match(/^octobre 2024/);
    expect(el.donnees!.filtre).to.equal(filtre);
    await toucher();
    expect(el.donnees!.filtre.du).to.equal('2024-10-01');
  });

  it('says that nothing matches, with a way out', async () => {
    const el = await monter();
    el.donnees!.filtrer({ texte: 'introuvable' });
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('svg')).to.equal(null);
    await waitUntil(() => el.shadowRoot!.querySelector('.phrase'));
    expect(texte(el, '.phrase')).to.contain('ne répond à ces critères');
    el.shadowRoot!.querySelector<HTMLButtonElement>('.bouton')!.click();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelectorAll('.graphe g').length).to.be.greaterThan(0);
  });

  it('says one or two contracts instead of drawing axes', async () => {
    const el = await monter(consolidation([contrat({ objet: 'Toiture de l’école' })]));
    expect(el.shadowRoot!.querySelector('svg')).to.equal(null);
    await waitUntil(() => el.shadowRoot!.querySelector('.peu'));
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
