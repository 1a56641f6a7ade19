import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Anomalie } from '@ternum/marches';
import '../define/ternum-marches-detail.ts';
import { consolidation, contrat, organisme } from '../testing/fabrique.ts';
import type { MarchesDetail } from './marches-detail.ts';

const etat = { montant: 50_000, dureeMois: 12, titulaires: [organisme(1)] };
const modifie = contrat(
  { uid: 'X1', objet: 'Voirie', anomalies: [new Anomalie('absent', 'ccag', '')] },
  { montant: 60_000 },
  [
    etat,
    { ...etat, montant: 60_000, date: '2024-09-01', modification: { id: 1, montant: 60_000 } },
  ],
);
const data = consolidation([
  modifie,
  contrat({ uid: 'X2', objet: 'Lot 1' }),
  contrat({ uid: 'X2', objet: 'Lot 2' }),
]);

const texte = (el: MarchesDetail): string => el.shadowRoot!.textContent!.replace(/\s+/g, ' ');

async function monter(uid?: string): Promise<MarchesDetail> {
  return fixture<MarchesDetail>(
    html`<ternum-marches-detail .data=${data} .uid=${uid}></ternum-marches-detail>`,
  );
}

describe('ternum-marches-detail', () => {
  it('shows a contract by its uid: fields, timeline, anomalies; the focus stays where it was', async () => {
    const el = await monter('X1');
    expect(texte(el)).to.contain('60 000,00 € HT');
    expect(texte(el)).to.contain('À l’origine');
    expect(texte(el)).to.contain('(+10 000,00 €, soit +20 %)');
    expect(texte(el)).to.contain('Le champ « ccag » est obligatoire et manque.');
    expect(texte(el)).to.contain('non renseigné');
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('tells the lots of one identifier apart', async () => {
    const el = await monter('X2~2');
    expect(el.shadowRoot!.querySelector('#titre')!.textContent).to.contain('Lot 2');
    el.shadowRoot!.querySelector<HTMLButtonElement>('.lots button')!.click();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('#titre')!.textContent).to.contain('Lot 1');
  });

  it('says that a contract is not there', async () => {
    expect(texte(await monter('absent'))).to.contain('ne figure pas dans ces données');
  });

  it('in the page: takes the focus on a choice, Escape gives it back', async () => {
    const el = await monter();
    const bouton = await fixture<HTMLButtonElement>(html`<button>Ouvrir</button>`);
    bouton.focus();
    el.donnees!.choisir(modifie);
    await el.updateComplete;
    await aTimeout(0);
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement === bouton).to.equal(true);
    expect(el.donnees!.selection).to.equal(undefined);
  });

  it('is accessible', async () => {
    await expect(await monter('X1')).to.be.accessible();
  });
});
