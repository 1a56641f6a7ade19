import { expect } from '@open-wc/testing';
import type { Change } from '@ternum/rgpd';
import { attendre, bouton, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const LE = '2026-01-05T10:00:00Z';
const FICHE: Change = {
  type: 'poser',
  dans: 'traitements',
  valeur: {
    id: 'cantine',
    nom: 'Cantine',
    role: 'responsable',
    statut: 'brouillon',
    finalites: [{ texte: 'Repas' }],
    creeLe: LE,
    modifieLe: LE,
  },
};

describe('ternum-assistant-rgpd, what an inspector would ask', () => {
  it('names each button in two words, describes it by its point, and keeps the focus there', async () => {
    const el = await monter(FICHE);
    const r = el.shadowRoot!;
    el.aller({ ecran: 'controle' });
    await attendre(() => /\d+ points\./.test(r.textContent!), 'the points');
    await expect(el).to.be.accessible();
    const noms = [...r.querySelectorAll('.suivis button')].map((b) =>
      b.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(new Set(noms).size).to.equal(noms.length);
    expect(noms[0]).to.equal('Compléter 1.1');
    const premier = bouton(el, 'Ajouter à ce qui est à faire : 1.1');
    const point = r.getElementById(premier.getAttribute('aria-describedby')!)!;
    expect(point.textContent).to.match(/\w{4}/);
    premier.click();
    await attendre(() => r.activeElement?.textContent!.includes('Compléter'), 'its other button');
    expect(r.activeElement!.getAttribute('aria-describedby')).to.equal(point.id);
    expect(el.registre.actions[0]!.texte).to.equal(
      point.textContent!.replace(/^\s*1\.1\s*/, '').trim(),
    );
  });

  it('a sheet that lacks something is not said complete', async () => {
    const el = await monter(FICHE);
    el.aller({ ecran: 'relecture', id: 'cantine' });
    await attendre(() => titre(el) === 'Vérifiez la fiche');
    bouton(el, 'Terminer pour l’instant').click();
    await attendre(() => /gardée : \d+ points à compléter/.test(el.shadowRoot!.textContent!));
    expect(el.registre.traitements[0]!.statut).to.equal('brouillon');
  });
});
