import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { apply, createRegistre } from '@ternum/rgpd';
import { lireFichierPublic } from '@ternum/rgpd/public';
import { depotIndexedDB, Session } from '@ternum/rgpd/stockage';
import '../../../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, bouton, cocher, taper, titre } from '../../testing/outils.ts';

describe('ternum-assistant-rgpd, what the public sees', () => {
  const base = `essai-${crypto.randomUUID()}`;
  after(() => void indexedDB.deleteDatabase(base));

  it('shows nothing without a choice; the file holds what was chosen, and the preview shows it', async () => {
    let r = createRegistre({ nom: 'Chorey', mel: 'mairie@chorey.example' });
    for (const nom of ['Cantine', 'Élections'])
      r = apply(r, {
        type: 'poser',
        dans: 'traitements',
        valeur: {
          id: nom.slice(0, 2),
          nom,
          note: 'SECRET',
          role: 'responsable',
          statut: 'valide',
          finalites: [{ texte: 'Servir', base: 'e' }],
          creeLe: r.creeLe,
          modifieLe: r.creeLe,
        },
      });
    r = { ...r, traitements: r.traitements.map((t, i) => ({ ...t, id: `t${i}` })) };
    await (await Session.creer(depotIndexedDB(base), r)).fermer();
    history.replaceState(null, '');
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base}></ternum-assistant-rgpd>`,
    );
    const fichiers: [string, string][] = [];
    el.telecharger = (nom, octets) => void fichiers.push([nom, String(octets)]);
    await attendre(() => titre(el));
    bouton(el, 'Sur le site').click();
    await attendre(() => titre(el) === 'Ce que le public voit');
    const dit = (): string => el.renderRoot.textContent!.replace(/\s+/g, ' ');
    expect(dit()).to.contain('Aucune fiche ne paraîtra.');
    bouton(el, 'Télécharger le fichier pour le site').click();
    await attendre(() => /Choisissez d’abord une fiche/.test(dit()));
    expect(fichiers).to.deep.equal([]);
    cocher(el, 'Cantine');
    await attendre(() => /1 fiche sur 2 paraîtra/.test(dit()));
    bouton(el, 'Télécharger le fichier pour le site').click();
    expect(fichiers[0]![0]).to.equal('rgpd-public.json');
    expect(fichiers[0]![1]).not.to.contain('SECRET');
    expect(lireFichierPublic(fichiers[0]![1]).traitements.map(({ nom }) => nom)).to.deep.equal([
      'Cantine',
    ]);
    bouton(el, 'Voir comme le public').click();
    const apercu = (): Element | null => el.renderRoot.querySelector('#apercu');
    await attendre(() => /Cantine/.test(apercu()?.shadowRoot?.textContent ?? ''));
    await expect(el).to.be.accessible();
    bouton(el, 'Ne rien montrer').click();
    await attendre(() => /Aucune fiche ne paraîtra/.test(dit()));
    expect(apercu()!.shadowRoot!.textContent).not.to.contain('Cantine');
    bouton(el, 'Annuler').click();
    await attendre(() => /1 fiche sur 2/.test(dit()));
    for (const d of el.renderRoot.querySelectorAll('details')) d.open = true;
    await setViewport({ width: 375, height: 800 });
    await el.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1280, height: 800 });
  });

  it('many sheets come by parts, the focus goes on, and one search finds them', async () => {
    const grande = `essai-${crypto.randomUUID()}`;
    const r = createRegistre({ nom: 'Chorey' });
    const traitements = Array.from({ length: 120 }, (_, i) => ({
      id: `f${i}`,
      nom: `Fiche ${i}`,
      role: 'responsable' as const,
      statut: 'valide' as const,
      finalites: [{ texte: 'Servir' }],
      creeLe: r.creeLe,
      modifieLe: r.creeLe,
    }));
    await (await Session.creer(depotIndexedDB(grande), { ...r, traitements })).fermer();
    history.replaceState(null, '');
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${grande}></ternum-assistant-rgpd>`,
    );
    await attendre(() => titre(el));
    bouton(el, 'Sur le site').click();
    await attendre(() => titre(el) === 'Ce que le public voit');
    const cases = (): Element[] => [...el.renderRoot.querySelectorAll('input[type=checkbox]')];
    expect(cases().length).to.equal(50);
    bouton(el, 'Afficher la suite (70)').click();
    await attendre(() => cases().length === 100);
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement!.id).to.equal('publiques-f50');
    taper(el, 'recherche', 'fiche 119');
    await attendre(() => cases().length === 1);
    bouton(el, 'Montrer les fiches trouvées').click();
    const montrees = (): number => el.registre.traitements.filter((t) => t.public).length;
    await attendre(() => montrees() === 1, 'no more than what is on screen');
    taper(el, 'recherche', '');
    await attendre(() => cases().length === 50);
    bouton(el, 'Tout montrer').click();
    await attendre(() => montrees() === 120);
    bouton(el, 'Annuler').click();
    await attendre(() => montrees() === 1);
    indexedDB.deleteDatabase(grande);
  });
});
