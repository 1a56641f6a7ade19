import { expect, fixture, html } from '@open-wc/testing';
import '../define/ternum-marches-indicateurs.ts';
import { commune } from '../testing/fabrique.ts';
import type { MarchesIndicateurs } from './marches-indicateurs.ts';

describe('ternum-marches-indicateurs', () => {
  it('shows six figures as terms and values, accessible', async () => {
    const el: MarchesIndicateurs = await fixture(
      html`<ternum-marches-indicateurs .data=${commune()}></ternum-marches-indicateurs>`,
    );
    expect(el.shadowRoot!.querySelectorAll('dt').length).to.equal(6);
    await expect(el).to.be.accessible();
  });
});
