import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import { attendre, bouton, champ, taper, titre } from './testing/outils.ts';

describe('ternum-assistant-rgpd', () => {
  let base: string;
  const ouvrir = async (): Promise<AssistantRgpd> => {
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base}></ternum-assistant-rgpd>`,
    );
    await attendre(() => titre(el) !== '');
    return el;
  };
  beforeEach(() => {
    base = `essai-${crypto.randomUUID()}`;
    history.replaceState(null, '');
  });
  afterEach(() => void indexedDB.deleteDatabase(base));

  it('creates a register, says that it is kept, and opens it again where one was', async () => {
    const el = await ouvrir();
    expect(titre(el)).to.equal('Commencer le registre de la commune');
    bouton(el, 'Commencer').click();
    await attendre(() => el.renderRoot.querySelector('#erreurs'));
    expect(el.shadowRoot!.activeElement?.id).to.equal('erreurs');
    el.renderRoot.querySelector<HTMLElement>('#erreurs a')!.click();
    expect(el.shadowRoot!.activeElement?.id).to.equal('nom');
    await sendKeys({ type: 'Chorey-les-Beaune' });
    bouton(el, 'Commencer').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    expect(el.shadowRoot!.activeElement?.id).to.equal('ecran');
    taper(el, 'adresse', '1 place de la Mairie');
    await attendre(() => /Enregistré à/.test(el.shadowRoot!.textContent!));
    el.remove();

    const encore = await ouvrir();
    expect(titre(encore)).to.equal('Qui tient ce registre ?');
    expect(champ(encore, 'adresse').value).to.equal('1 place de la Mairie');
    expect(location.href).not.to.contain('Chorey');
  });

  it('goes back with the browser, and keeps nothing in local storage nor in the address', async () => {
    const el = await ouvrir();
    taper(el, 'nom', 'Chorey');
    bouton(el, 'Commencer').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Qui est le responsable légal ?');
    history.back();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    bouton(el, 'Retour').click();
    await attendre(() => titre(el) === 'Commencer le registre de la commune');
    expect(localStorage.length).to.equal(0);
  });

  it('reaches the place asked for, and its heading, whatever is made again meanwhile', async () => {
    const el = await ouvrir();
    el.aller({ ecran: 'registres' });
    el.reprendre();
    await attendre(() => titre(el) === 'Les registres de cet appareil');
    expect(el.shadowRoot!.activeElement?.id).to.equal('ecran');
  });

  it('undoes a field at once, and does it again', async () => {
    const el = await ouvrir();
    taper(el, 'nom', 'Chorey');
    bouton(el, 'Commencer').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    for (const t of ['1', '10', '10 r', '10 rue']) taper(el, 'adresse', t);
    bouton(el, 'Annuler').click();
    await el.updateComplete;
    expect(champ(el, 'adresse').value).to.equal('');
    bouton(el, 'Rétablir').click();
    await el.updateComplete;
    expect(champ(el, 'adresse').value).to.equal('10 rue');
  });

  for (const width of [1280, 375])
    it(`stays within the page whatever names are given: ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const el = await ouvrir();
      taper(el, 'nom', `Saint-${'x'.repeat(400)}`);
      bouton(el, 'Commencer').click();
      await attendre(() => titre(el) === 'Qui tient ce registre ?');
      for (const [ecran, nom] of [
        ['taches', 'Tableau de bord'],
        ['reglages', 'Réglages'],
        ['registres', 'Les registres de cet appareil'],
        ['echanges', 'Importer, exporter'],
      ] as const) {
        el.aller({ ecran });
        await attendre(() => titre(el) === nom, nom);
        expect(document.documentElement.scrollWidth, ecran).to.be.at.most(width);
      }
    });
});
