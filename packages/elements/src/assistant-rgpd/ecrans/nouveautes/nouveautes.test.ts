import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Change } from '@ternum/rgpd';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, champ } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const LE = '2026-11-23T10:00:00Z';
const FICHE: Change = {
  type: 'poser',
  dans: 'traitements',
  valeur: {
    id: 'cantine',
    nom: '<i>Cantine</i>',
    role: 'responsable',
    statut: 'brouillon',
    finalites: [{ texte: 'Repas' }],
    origine: { recette: 'cantine', version: 'vieille' },
    creeLe: LE,
    modifieLe: LE,
  },
};

describe('ternum-assistant-rgpd, what the models propose', () => {
  const aller = async (): Promise<AssistantRgpd> => {
    const el = await monter(FICHE);
    el.aller({ ecran: 'nouveautes' });
    await attendre(() => el.shadowRoot!.querySelector('#maj-cantine'));
    return el;
  };
  const dans = (el: AssistantRgpd, mots: string): HTMLElement =>
    [...el.shadowRoot!.querySelectorAll<HTMLElement>('.item :is(button, label)')].find((b) =>
      b.textContent!.trim().startsWith(mots),
    )!;
  const fiche = (el: AssistantRgpd): AssistantRgpd['registre']['traitements'][number] =>
    el.registre.traitements[0]!;

  it('takes over the fields that are chosen, at once undone, and no other', async () => {
    const el = await aller();
    await expect(el).to.be.accessible();
    expect(el.shadowRoot!.querySelector('i')).to.equal(null);
    dans(el, 'Données').click();
    await el.updateComplete;
    dans(el, 'Nom').click();
    await el.updateComplete;
    dans(el, 'Reprendre').click();
    expect(fiche(el).nom, 'chosen').to.equal('Cantine scolaire');
    expect(fiche(el).personnes, 'was empty: chosen to begin with').not.to.equal(undefined);
    expect(fiche(el).donnees, 'taken off the choice').to.equal(undefined);
    await attendre(() => !el.shadowRoot!.querySelector('#maj-cantine'));
    expect(el.shadowRoot!.activeElement?.id).to.equal('ecran');
    el.session!.annuler();
    await attendre(() => el.shadowRoot!.querySelector('#maj-cantine'));
    expect(fiche(el).nom).to.equal('<i>Cantine</i>');
  });

  it('is refused whole, or said to be empty, by keyboard', async () => {
    const el = await aller();
    for (const coche of el.shadowRoot!.querySelectorAll<HTMLInputElement>('.item :checked')) {
      coche.click();
      await el.updateComplete;
    }
    dans(el, 'Reprendre').focus();
    await sendKeys({ press: 'Enter' });
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs', 'the summary');
    await expect(el).to.be.accessible();
    dans(el, 'Tout garder').focus();
    await sendKeys({ press: 'Space' });
    await attendre(() => !el.shadowRoot!.querySelector('#maj-cantine'));
    expect(fiche(el).personnes).to.equal(undefined);
    expect(fiche(el).origine!.version).not.to.equal('vieille');
    expect(el.shadowRoot!.activeElement?.id).to.equal('ecran');
  });

  it('what the host adds to the recipes shows as well', async () => {
    const el = await monter(FICHE);
    const { catalogue } = await import('@ternum/rgpd/catalogue');
    const recette = catalogue.recettes.find(({ code }) => code === 'cantine')!;
    el.ajouts = {
      recettes: [
        {
          ...recette,
          version: '2031-05-06',
          modele: { ...recette.modele, service: 'Service de l’hôte' },
        },
      ],
    };
    el.aller({ ecran: 'nouveautes' });
    await attendre(() => el.shadowRoot!.querySelector('#maj-cantine'));
    expect(el.shadowRoot!.querySelector('.item')!.textContent).to.contain('Service de l’hôte');
    let dit = '';
    el.addEventListener('ternum-error', (e) => (dit = (e as CustomEvent).detail.hint));
    el.ajouts = { recettes: [{ ...recette, version: 'hote' }] };
    await attendre(() => dit && el.catalogue, 'the host is told, the commune goes on');
    expect(dit).to.contain('recettes[0].version');
    expect(el.catalogue!.version).to.equal(catalogue.version);
  });

  it('fits 375 px', async () => {
    await setViewport({ width: 375, height: 800 });
    try {
      const el = await aller();
      expect(champ(el, 'choix-cantine').type).to.equal('checkbox');
      expect(document.documentElement.scrollWidth).to.be.at.most(375);
      await expect(el).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
