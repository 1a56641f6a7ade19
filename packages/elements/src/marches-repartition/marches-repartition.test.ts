import { expect, fixture, html } from '@open-wc/testing';
import '../define/ternum-marches-repartition.ts';
import { commune } from '../testing/fabrique.ts';
import type { MarchesRepartition } from './marches-repartition.ts';

describe('ternum-marches-repartition', () => {
  it('divides by what the visitor chooses, filters on a bar, and is accessible', async () => {
    const el: MarchesRepartition = await fixture(
      html`<ternum-marches-repartition .data=${commune()}></ternum-marches-repartition>`,
    );
    const select = el.shadowRoot!.querySelector('select')!;
    select.value = 'lieu';
    select.dispatchEvent(new Event('change'));
    await el.updateComplete;
    const barres = [...el.shadowRoot!.querySelectorAll<HTMLButtonElement>('.barres button')];
    expect(
      barres.map((b) => b.querySelector('.nom')!.firstChild!.nextSibling!.textContent),
    ).to.deep.equal(['Côte-d’Or', 'Saône-et-Loire']);
    barres[0]!.click();
    await el.updateComplete;
    expect(el.donnees!.filtre.lieux).to.have.length(1);
    await expect(el).to.be.accessible();
  });

  it('names CPV divisions once they are asked for', async () => {
    const el: MarchesRepartition = await fixture(
      html`<ternum-marches-repartition
        par="division"
        .data=${commune()}
      ></ternum-marches-repartition>`,
    );
    await new Promise((r) => setTimeout(r, 300));
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('.barres')!.textContent).to.contain('construction');
  });
});
