import { expect, fixture, html } from '@open-wc/testing';
import { aujourdhuiAParis } from '@ternum/marches';
import '../define/ternum-marches-echeances.ts';
import { consolidation, contrat } from '../testing/fabrique.ts';
import type { MarchesEcheances } from './marches-echeances.ts';

/** Notified last year this month, for thirteen months and more: they end in the months that come. */
const annee = Number(aujourdhuiAParis().slice(0, 4)) - 1;
const mois = aujourdhuiAParis().slice(5, 7);
const finissants = (n: number) =>
  consolidation(
    Array.from({ length: n }, (_, i) =>
      contrat({ date: `${annee}-${mois}-15`, dureeMois: 13 + (i % 6), objet: `Contrat ${i}` }),
    ),
  );

const monter = (n: number): Promise<MarchesEcheances> =>
  fixture(html`<ternum-marches-echeances .data=${finissants(n)}></ternum-marches-echeances>`);

describe('ternum-marches-echeances', () => {
  it('groups ends by month, and shows the rest on demand', async () => {
    const el = await monter(30);
    const lignes = (): number => el.shadowRoot!.querySelectorAll('.mois li').length;
    expect(lignes()).to.be.lessThan(30);
    const bouton = el.shadowRoot!.querySelector<HTMLButtonElement>('[aria-expanded]')!;
    expect(bouton.textContent).to.contain(`Voir ${30 - lignes()}\u00a0marchés de plus`);
    bouton.click();
    await el.updateComplete;
    expect(lignes()).to.equal(30);
    expect(el.shadowRoot!.querySelectorAll('.mois').length).to.equal(6);
  });

  it('says that nothing ends, without an empty list', async () => {
    const el = await monter(0);
    expect(el.shadowRoot!.textContent).to.contain('Aucun marché');
    expect(el.shadowRoot!.querySelector('.mois, .lien')).to.equal(null);
  });

  it('is accessible', async () => {
    await expect(await monter(10)).to.be.accessible();
  });
});
