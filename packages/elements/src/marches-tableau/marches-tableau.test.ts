import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/ternum-marches-tableau.ts';
import { commune, consolidation, contrat } from '../testing/fabrique.ts';
import type { MarchesTableau } from './marches-tableau.ts';

async function monter(data = commune()): Promise<MarchesTableau> {
  const el = await fixture<MarchesTableau>(
    html`<ternum-marches-tableau .data=${data}></ternum-marches-tableau>`,
  );
  el.donnees!.filtrer({ du: undefined, au: undefined });
  await el.updateComplete;
  return el;
}
const tous = (el: MarchesTableau, s: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(s),
];
const colonne = (el: MarchesTableau, s: string): string[] =>
  tous(el, s).map((c) => c.textContent!.replace(/\s+/g, ' ').trim());

describe('ternum-marches-tableau', () => {
  it('shows a page, latest first, and turns pages keeping the focus', async () => {
    const el = await monter();
    expect(tous(el, 'tbody tr').length).to.equal(20);
    expect(colonne(el, '[role=status]')).to.deep.equal(['Marchés 1 à 20 sur 60']);
    const suivant = tous(el, 'nav button')[1]!;
    suivant.focus();
    for (let i = 0; i < 4; i++) {
      suivant.click();
      await el.updateComplete;
    }
    expect(colonne(el, '[role=status]')).to.deep.equal(['Marchés 41 à 60 sur 60']);
    expect(suivant.getAttribute('aria-disabled')).to.equal('true');
    expect(el.shadowRoot!.activeElement === suivant).to.equal(true);
  });

  it('sorts by amount, both ways, and says so', async () => {
    const el = await monter();
    const bouton = tous(el, '.tri').at(-1)!;
    const entete = bouton.closest('th')!;
    bouton.click();
    await waitUntil(() => entete.ariaSort === 'descending');
    expect(entete.getAttribute('aria-sort')).to.equal('descending');
    expect(colonne(el, 'tbody .montant')[0]).to.equal('600 000,00 €');
    bouton.click();
    await waitUntil(() => entete.ariaSort === 'ascending');
    expect(colonne(el, 'tbody .montant')[0]).to.equal('10 000,00 €');
    expect(tous(el, '[aria-sort=ascending], [aria-sort=descending]').length).to.equal(1);
    // A filter keeps the order chosen.
    el.donnees!.filtrer({ categories: ['services'] });
    await el.updateComplete;
    expect(colonne(el, 'tbody .montant').slice(0, 2)).to.deep.equal(['30 000,00 €', '60 000,00 €']);
  });

  it('goes back to the first page when the filter changes', async () => {
    const el = await monter();
    tous(el, 'nav button')[1]!.click();
    await el.updateComplete;
    el.donnees!.filtrer({ categories: ['travaux', 'services'] });
    await el.updateComplete;
    expect(colonne(el, '[role=status]')).to.deep.equal(['Marchés 1 à 20 sur 40']);
  });

  it('opens a contract from its row; Escape closes it and gives the focus back', async () => {
    const el = await monter();
    const rangee = tous(el, '.objet')[2]!;
    const nom = rangee.textContent!.trim();
    rangee.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() =>
      el
        .shadowRoot!.querySelector('ternum-marches-detail')
        ?.shadowRoot?.querySelector('dialog[open]'),
    );
    const detail = el.shadowRoot!.querySelector('ternum-marches-detail')!;
    expect(detail.shadowRoot!.querySelector('#titre')!.textContent!.trim()).to.equal(nom);
    expect(detail.shadowRoot!.activeElement?.id).to.equal('titre');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => el.shadowRoot!.activeElement === rangee);
    // A second contract opens in the same dialog.
    tous(el, '.objet')[3]!.click();
    await waitUntil(() => detail.shadowRoot!.querySelector('dialog[open]'));
    expect(el.shadowRoot!.querySelectorAll('ternum-marches-detail').length).to.equal(1);
    el.donnees!.choisir(undefined);
  });

  it('says what is not known, and never 0', async () => {
    const el = await monter(
      consolidation([
        contrat({
          montant: undefined,
          date: undefined,
          titulaires: [],
          categorie: undefined,
          objet: undefined,
        }),
      ]),
    );
    expect(colonne(el, 'tbody th, tbody td')).to.deep.equal([
      'Objet non renseigné',
      'date non renseignée',
      'non renseigné',
      'non renseigné',
      'non renseigné',
    ]);
  });

  it('gives every filtered contract as a file', async () => {
    const el = await monter();
    let nom = '';
    let contenu: Blob | undefined;
    const [creer, cliquer] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    URL.createObjectURL = (b) => creer.call(URL, (contenu = b as Blob));
    HTMLAnchorElement.prototype.click = function () {
      nom = this.download;
    };
    try {
      tous(el, '.actions button')[0]!.click();
      await waitUntil(() => nom);
    } finally {
      URL.createObjectURL = creer;
      HTMLAnchorElement.prototype.click = cliquer;
    }
    expect(nom).to.equal('marches.csv');
    expect((await contenu!.text()).trim().split('\r\n').length).to.equal(61);
  });

  it('is accessible, wide and narrow', async () => {
    const el = await monter();
    await expect(el).to.be.accessible();
    el.style.setProperty('width', '340px');
    await expect(el).to.be.accessible();
  });
});
