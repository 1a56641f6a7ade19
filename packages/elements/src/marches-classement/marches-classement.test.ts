import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/ternum-marches-classement.ts';
import { commune } from '../testing/fabrique.ts';
import type { MarchesClassement } from './marches-classement.ts';

const monter = (): Promise<MarchesClassement> =>
  fixture(html`<ternum-marches-classement .data=${commune()}></ternum-marches-classement>`);
const boutons = (el: Element, selecteur: string): HTMLButtonElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLButtonElement>(selecteur),
];

describe('ternum-marches-classement', () => {
  it('filters on a company by keyboard, keeps the focus, and lets go', async () => {
    const el = await monter();
    const [premier] = boutons(el, '.barres button');
    premier!.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    const apres = boutons(el, '.barres button');
    const choisi = apres.find((b) => b.getAttribute('aria-pressed') === 'true')!;
    expect(el.donnees!.filtre.titulaires).to.have.length(1);
    expect(el.shadowRoot!.activeElement).to.equal(choisi);
    choisi.click();
    await el.updateComplete;
    expect(el.donnees!.filtre.titulaires).to.equal(undefined);
  });

  it('switches category, and how a shared contract counts', async () => {
    const el = await monter();
    const total = () =>
      [...el.shadowRoot!.querySelectorAll('.barres strong')].map((valeur) => valeur.textContent);
    const entier = total();
    expect(entier.length).to.be.greaterThan(2);
    boutons(el, '.regle button')[1]!.click();
    await el.updateComplete;
    expect(total()).not.to.deep.equal(entier);
    boutons(el, '[aria-label="Catégorie"] button')[1]!.click();
    await el.updateComplete;
    expect(
      boutons(el, '[aria-label="Catégorie"] button')[1]!.getAttribute('aria-pressed'),
    ).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('says the part of its category, not of everything', async () => {
    const el = await monter();
    const phrase = () => el.shadowRoot!.querySelector('.phrase')!.textContent;
    boutons(el, '[aria-label="Catégorie"] button')[1]!.click();
    await el.updateComplete;
    const { parCategorie, topTitulaires } = el.donnees!.synthese!;
    const travaux = parCategorie.find((p) => p.cle === 'travaux')!;
    const part = Math.round((100 * topTitulaires.travaux[0]!.montant) / travaux.montant);
    expect(phrase()).to.match(new RegExp(`\\(${part}\\s% du montant\\)`));
  });
});
