import { expect, fixture, html } from '@open-wc/testing';
import { createRegistre } from '@ternum/rgpd';
import { depotIndexedDB, Session } from '@ternum/rgpd/stockage';
import '../../../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, bouton, taper, titre } from '../../testing/outils.ts';

const PHRASE = 'un café à dix heures';

describe('ternum-assistant-rgpd, settings', () => {
  let base: string;
  const monter = async (): Promise<AssistantRgpd> => {
    history.replaceState(null, '');
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base}></ternum-assistant-rgpd>`,
    );
    await attendre(() => titre(el));
    return el;
  };
  const dit = (el: AssistantRgpd): string =>
    el.shadowRoot!.querySelector('.ecran [role=status]')?.textContent ?? '';
  beforeEach(async () => {
    base = `essai-${crypto.randomUUID()}`;
    await (await Session.creer(depotIndexedDB(base), createRegistre({ nom: 'Chorey' }))).fermer();
  });
  afterEach(() => void indexedDB.deleteDatabase(base));

  it('a passphrase is asked twice, long enough, and opens the register the next time', async () => {
    const el = await monter();
    el.aller({ ecran: 'reglages' });
    await attendre(() => titre(el) === 'Réglages');
    expect(el.shadowRoot!.textContent).to.contain('perdue pour toujours');
    await expect(el).to.be.accessible();
    taper(el, 'phrase', 'court');
    bouton(el, 'Protéger ce registre').click();
    await attendre(() => el.shadowRoot!.querySelector('#erreurs'));
    taper(el, 'phrase', PHRASE);
    taper(el, 'encore', PHRASE);
    bouton(el, 'Protéger ce registre').click();
    await attendre(() => /est protégé/.test(dit(el)), 'protected');
    el.remove();

    const encore = await monter();
    await attendre(() => titre(encore) === 'Les registres de cet appareil', 'locked');
    await attendre(() => encore.shadowRoot!.querySelector('.liste-fiches'));
    bouton(encore, 'Chorey').click();
    await attendre(() => encore.shadowRoot!.activeElement?.id === 'phrase');
    taper(encore, 'phrase', 'une autre phrase');
    bouton(encore, 'Ouvrir').click();
    await attendre(() => /pas la bonne/.test(dit(encore)));
    taper(encore, 'phrase', PHRASE);
    bouton(encore, 'Ouvrir').click();
    await attendre(() => titre(encore) === 'Tableau de bord', 'open');
  });

  it('erases only after the name is written', async () => {
    const el = await monter();
    el.aller({ ecran: 'reglages' });
    await attendre(() => titre(el) === 'Réglages');
    bouton(el, 'Effacer ce registre').click();
    await attendre(() => el.shadowRoot!.querySelector('#erreurs'));
    taper(el, 'confirmer', 'Chorey');
    bouton(el, 'Effacer ce registre').click();
    await attendre(() => titre(el) === 'Les registres de cet appareil');
    await attendre(() => /Aucun registre/.test(el.shadowRoot!.textContent!));
    expect(await depotIndexedDB(base).lister()).to.deep.equal([]);
  });
});
