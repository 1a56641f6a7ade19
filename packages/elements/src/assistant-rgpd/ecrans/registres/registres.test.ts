import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { createRegistre } from '@ternum/rgpd';
import { Session } from '@ternum/rgpd/stockage';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, bouton, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const LE = '2026-11-23T10:00:00Z';
const TITRE = 'Les registres de cet appareil';

describe('ternum-assistant-rgpd, several communes', () => {
  const aller = async (): Promise<AssistantRgpd> => {
    const el = await monter(
      {
        type: 'poser',
        dans: 'traitements',
        valeur: {
          id: 'cantine',
          nom: 'Cantine',
          role: 'responsable',
          statut: 'valide',
          finalites: [],
          creeLe: LE,
          modifieLe: LE,
        },
      },
      {
        type: 'poser',
        dans: 'demandes',
        valeur: {
          id: 'd',
          recueLe: '2026-11-01',
          demandeur: { nom: 'Mme Petit' },
          creeLe: LE,
          modifieLe: LE,
        },
      },
    );
    await (await Session.creer(el.depot, createRegistre({ nom: 'Bligny' }))).fermer();
    await el.ouvrirRegistre(el.registre.id);
    await attendre(() => titre(el) === 'Tableau de bord');
    return el;
  };
  const nom = (el: AssistantRgpd): string => el.shadowRoot!.querySelector('#titre')!.textContent!;
  const geste = (el: AssistantRgpd, quoi: string, lequel: string): HTMLButtonElement =>
    [...el.shadowRoot!.querySelectorAll<HTMLButtonElement>(`[id^="${quoi}-"]`)].find((b) =>
      b.textContent!.includes(lequel),
    )!;
  const pret = (el: AssistantRgpd): Promise<void> =>
    attendre(() => titre(el) === TITRE && el.shadowRoot!.querySelector('[id^="copier-"]'));

  it('says which commune is open and goes to another one from the header', async () => {
    const el = await aller();
    expect(nom(el)).to.contain('Chorey');
    expect(el.shadowRoot!.querySelector('header')!.textContent).to.contain('Une des 2 communes');
    bouton(el, 'Changer de commune').click();
    await pret(el);
    const liste = el.shadowRoot!.querySelector('.liste-fiches')!.textContent!;
    expect(liste).to.contain('Vous y êtes').and.to.contain('Aucune sauvegarde');
    await expect(el).to.be.accessible();
    bouton(el, 'Bligny').click();
    await attendre(() => titre(el) === 'Tableau de bord');
    expect(nom(el)).to.contain('Bligny');
  });

  it('copies the sheets for another commune, not its people', async () => {
    const el = await aller();
    el.aller({ ecran: 'registres' });
    await pret(el);
    geste(el, 'copier', 'Chorey').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'geste', 'the focus');
    bouton(el, 'Créer ce registre').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    await expect(el).to.be.accessible();
    taper(el, 'geste', 'Savigny');
    bouton(el, 'Créer ce registre').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    expect(el.registre.traitements.map((t) => [t.nom, t.statut])).to.eql([
      ['Cantine', 'brouillon'],
    ]);
    expect(el.registre.demandes).to.eql([]);
    expect(nom(el)).to.contain('Savigny');
    await attendre(() => /Une des 3/.test(el.shadowRoot!.querySelector('header')!.textContent!));
  });

  it('erases another one, or the open one, only after its name is written', async () => {
    const el = await aller();
    el.aller({ ecran: 'registres' });
    await pret(el);
    geste(el, 'effacer', 'Bligny').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'geste');
    taper(el, 'geste', 'Chorey');
    bouton(el, 'Effacer ce registre').click();
    await attendre(() => el.shadowRoot!.querySelector('#erreurs'));
    expect((await el.depot.lister()).length).to.equal(2);
    bouton(el, 'Renoncer').click();
    await attendre(() => el.shadowRoot!.activeElement === geste(el, 'effacer', 'Bligny'));
    geste(el, 'effacer', 'Bligny').click();
    await el.updateComplete;
    taper(el, 'geste', 'Bligny');
    bouton(el, 'Effacer ce registre').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'ecran');
    expect((await el.depot.lister()).map((r) => r.nom)).to.eql(['Chorey']);
    expect(el.session, 'the open one stays open').not.to.equal(undefined);
    geste(el, 'effacer', 'Chorey').click();
    await el.updateComplete;
    taper(el, 'geste', 'Chorey');
    bouton(el, 'Effacer ce registre').click();
    await attendre(() => /« Chorey » est effacé/.test(el.shadowRoot!.textContent!), 'said');
    expect(await el.depot.lister()).to.eql([]);
    // It is said at once; the screen comes after, and takes the focus.
    await attendre(() => el.shadowRoot!.activeElement?.id === 'ecran', 'the focus');
    expect(el.shadowRoot!.textContent).to.contain('« Chorey » est effacé');
  });

  it('fits 375 px', async () => {
    await setViewport({ width: 375, height: 800 });
    try {
      const el = await aller();
      el.aller({ ecran: 'registres' });
      await pret(el);
      geste(el, 'copier', 'Chorey').click();
      await el.updateComplete;
      expect(document.documentElement.scrollWidth).to.be.at.most(375);
      await expect(el).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
