import { expect } from '@open-wc/testing';
import type { Change } from '@ternum/rgpd';
import { attendre, bouton, cocher, taper, titre } from '../../testing/outils.ts';
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
    creeLe: LE,
    modifieLe: LE,
  },
};

describe('ternum-assistant-rgpd, day to day', () => {
  it('what an inspector would ask becomes an action; it is dated, done, undone', async () => {
    const el = await monter(FICHE);
    el.aller({ ecran: 'controle' });
    await attendre(() =>
      /point/.test(el.shadowRoot!.querySelector('.ecran [role=status]')?.textContent ?? ''),
    );
    await expect(el).to.be.accessible();
    [...el.shadowRoot!.querySelectorAll<HTMLElement>('.suivis button')]
      .find((b) => b.textContent!.includes('Ajouter'))!
      .click();
    expect(el.registre.actions.length).to.equal(1);
    el.aller({ ecran: 'actions' });
    await attendre(() => titre(el) === 'Ce qui est à faire');
    bouton(el, 'Ajouter une chose à faire').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'action-texte', 'its first field');
    taper(el, 'action-texte', 'Appeler l’éditeur');
    await el.updateComplete;
    taper(el, 'action-date', '2026-12-01');
    await expect(el).to.be.accessible();
    const { id } = el.registre.actions[1]!;
    const fichiers: [string, string][] = [];
    el.telecharger = (nom, octets) => void fichiers.push([nom, octets as string]);
    bouton(el, 'Télécharger les dates (.ics, pour votre agenda)').click();
    await attendre(() => fichiers.length === 1, 'its calendar');
    expect(fichiers[0]![0]).to.equal('plan-action-rgpd.ics');
    expect(fichiers[0]![1]).to.contain('DTSTART;VALUE=DATE:20261201').and.contain('éditeur');
    expect(fichiers[0]![1].match(/BEGIN:VEVENT/g)!.length, 'dated ones').to.equal(1);
    bouton(el, 'Fermer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === `action-${id}`, 'back to its button');
    expect(el.shadowRoot!.textContent).to.contain('Pour le 1er décembre 2026');
    [...el.shadowRoot!.querySelectorAll<HTMLElement>('.suivis button')]
      .find((b) => b.textContent!.includes('C’est fait'))!
      .click();
    expect(el.registre.actions.find((a) => a.id === id)!.faiteLe).to.match(/^\d{4}/);
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });

  it('searches everything, as text', async () => {
    const el = await monter(FICHE);
    el.aller({ ecran: 'recherche' });
    await attendre(() => titre(el) === 'Chercher dans le registre');
    taper(el, 'mots', 'CANTINE');
    await attendre(() =>
      /1 résultat|[2-9] résultats/.test(
        el.shadowRoot!.querySelector('.ecran [role=status]')!.textContent!,
      ),
    );
    expect(el.shadowRoot!.querySelector('i')).to.equal(null);
    await expect(el).to.be.accessible();
    bouton(el, '<i>Cantine</i>').click();
    await attendre(() => titre(el) === 'Vérifiez la fiche');
  });

  it('the tone of recipes is switched off, and stays off', async () => {
    const el = await monter();
    el.aller({ ecran: 'reglages' });
    await attendre(() => el.shadowRoot!.querySelector('#ton'));
    expect(el.recette).to.equal(true);
    cocher(el, 'Neutre');
    expect(el.recette).to.equal(false);
    await el.session!.enregistrer();
    await el.ouvrirRegistre(el.registre.id);
    await attendre(() => titre(el) === 'Tableau de bord');
    expect(el.recette).to.equal(false);
  });
});
