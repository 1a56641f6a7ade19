import { expect } from '@open-wc/testing';
import type { Change } from '@ternum/rgpd';
import { attendre, bouton, champ, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const LE = '2026-01-05T10:00:00Z';
const DATES = { creeLe: LE, modifieLe: LE };
const fiche = (id: string, service: string, prochaineRevue?: string): Change => ({
  type: 'poser',
  dans: 'traitements',
  valeur: {
    id,
    nom: `<i>${id}</i>`,
    service,
    role: 'responsable',
    statut: 'brouillon',
    finalites: [{ texte: 'Repas' }],
    ...(prochaineRevue && { prochaineRevue }),
    ...DATES,
  },
});
const CHANGES: readonly Change[] = [
  fiche('Cantine', 'École', '2026-02-01'),
  fiche('Paie', 'Mairie'),
  {
    type: 'poser',
    dans: 'violations',
    valeur: { id: 'v', titre: 'Vol', connueLe: LE, ...DATES },
  },
];

describe('ternum-assistant-rgpd, the dashboard', () => {
  it('says how far everything is, what is late, and leads to each', async () => {
    const el = await monter(...CHANGES);
    const r = el.shadowRoot!;
    el.style.width = '375px';
    await attendre(() => r.querySelector('#t-ce-qui-est-du'), 'what is due');
    await attendre(() => /sur \d+/.test(r.querySelector('.ecran')!.textContent!), 'the catalogue');
    expect(champ(el, 'avancement').labels![0]!.textContent).to.match(/En tout : \d+ %/);
    expect(r.querySelector('i'), 'hostile text is text').to.equal(null);
    for (const d of r.querySelectorAll<HTMLDetailsElement>('.ecran details')) d.open = true;
    await expect(el).to.be.accessible();
    expect(r.querySelector('.ecran')!.scrollWidth).to.be.at.most(375);

    const dus = [...r.querySelectorAll('#t-ce-qui-est-du + ul li')].map((li) => li.textContent!);
    expect(dus[0])
      .to.contain('Vol')
      .and.match(/dépassé depuis \d+ jours/);
    expect(dus.at(-1)).to.match(/Cantine[^]*dimanche 1er février 2026, en retard de \d+ jours/);

    const aller = async (mots: string, vers: string): Promise<void> => {
      bouton(el, mots).focus();
      bouton(el, mots).click();
      await attendre(() => titre(el) === vers, vers);
      expect(r.activeElement?.id).to.equal('ecran');
    };
    await aller('Continuer : ma commune', 'Qui tient ce registre ?');
    el.aller({ ecran: 'taches' });
    await attendre(() => titre(el) === 'Tableau de bord');
    await aller('École', 'Les fiches de traitement');
    expect(champ(el, 'recherche').value).to.equal('École');
    expect(r.querySelectorAll('.liste-fiches li').length).to.equal(1);
    el.aller({ ecran: 'taches' });
    await attendre(() => titre(el) === 'Tableau de bord');
    await aller('Ensuite', 'Ce que la commune doit faire');
    await attendre(() => r.querySelector<HTMLInputElement>('[name=priorite]:checked'));
    const choisie = r.querySelector<HTMLInputElement>('[name=priorite]:checked')!;
    expect(choisie.labels![0]!.textContent!.trim()).to.equal('Ensuite');
  });
});
