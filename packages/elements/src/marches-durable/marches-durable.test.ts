import { expect, fixture, html } from '@open-wc/testing';
import '../define/ternum-marches-durable.ts';
import { commune } from '../testing/fabrique.ts';
import type { MarchesDurable } from './marches-durable.ts';

describe('ternum-marches-durable', () => {
  it('says what is unknown in words, and is accessible', async () => {
    const el: MarchesDurable = await fixture(
      html`<ternum-marches-durable .data=${commune()}></ternum-marches-durable>`,
    );
    expect(el.shadowRoot!.querySelector('.phrase')!.textContent).to.contain('précise');
    expect(el.shadowRoot!.querySelector('dl')!.textContent).to.contain('n’est pas renseigné');
    await expect(el).to.be.accessible();
  });
});
