import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/ternum-marches-carte.ts';
import { commune, consolidation, contrat, organisme } from '../testing/fabrique.ts';
import type { MarchesCarte } from './marches-carte.ts';

async function monter(data = commune()): Promise<MarchesCarte> {
  const el = await fixture<MarchesCarte>(
    html`<ternum-marches-carte .data=${data}></ternum-marches-carte>`,
  );
  el.donnees!.filtrer({ du: undefined, au: undefined });
  await el.updateComplete;
  return el;
}
const tous = <T extends Element>(el: MarchesCarte, s: string): T[] => [
  ...el.shadowRoot!.querySelectorAll<T>(s),
];

describe('ternum-marches-carte', () => {
  it('draws eight départements and says the same in a list', async () => {
    const el = await monter();
    expect(tous(el, '.zone').length).to.equal(8);
    // Names outside the region come once the data has one.
    await waitUntil(() => el.shadowRoot!.textContent!.includes('Paris'));
    expect(
      tous(el, 'button.rangee').map((b) => b.querySelector('span')!.textContent),
    ).to.deep.equal(['Saône-et-Loire', 'Côte-d’Or', 'Paris']);
  });

  it('filters by place from the list, keeping the focus, and from the map', async () => {
    const el = await monter();
    const rangee = tous<HTMLButtonElement>(el, 'button.rangee')[1]!;
    rangee.focus();
    rangee.click();
    await el.updateComplete;
    expect(el.donnees!.filtre.lieux).to.deep.equal(['21']);
    // The row is first now, since it is alone: the focus has followed it.
    const suivie = tous<HTMLButtonElement>(el, 'button.rangee')[0]!;
    expect(suivie.textContent).to.contain('Côte-d’Or');
    expect(suivie.getAttribute('aria-pressed')).to.equal('true');
    expect(el.shadowRoot!.activeElement === suivie).to.equal(true);
    tous(el, '.zone.agit')[0]!.dispatchEvent(new MouseEvent('click'));
    await el.updateComplete;
    expect(el.donnees!.filtre.lieux).to.equal(undefined);
  });

  it('shows where suppliers sit, when the data says it', async () => {
    const la = { ...organisme(1), departement: '25' };
    const el = await monter(consolidation([contrat({ titulaires: [la] })]));
    await waitUntil(() => tous(el, '.choix button').length);
    const [, sieges] = tous<HTMLButtonElement>(el, '.choix button');
    sieges!.click();
    await el.updateComplete;
    expect(tous(el, '.rangee').map((r) => r.querySelector('span')!.textContent)).to.deep.equal([
      'Doubs',
    ]);
    expect(tous(el, 'button.rangee').length).to.equal(0);
  });

  it('says that no place is known, without an empty map', async () => {
    const el = await monter(consolidation([contrat({ lieu: undefined })]));
    expect(el.shadowRoot!.textContent).to.contain('n’est renseigné pour aucun');
    expect(tous<SVGElement>(el, 'svg').every((s) => !s.getBoundingClientRect().height)).to.equal(
      true,
    );
  });

  it('is accessible', async () => {
    await expect(await monter()).to.be.accessible();
  });
});
