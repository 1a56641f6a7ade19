import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { attendre, bouton, champ, cocher, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const LE = '2026-11-23T10:00:00Z';

describe('ternum-assistant-rgpd, impact analysis', () => {
  it('two criteria call for one; deciding otherwise needs a reason; the file for the CNIL’s tool', async () => {
    const el = await monter({
      type: 'poser',
      dans: 'traitements',
      valeur: {
        id: 't',
        nom: 'Caméras',
        role: 'responsable',
        statut: 'brouillon',
        finalites: [{ texte: 'Sécurité' }],
        creeLe: LE,
        modifieLe: LE,
      },
    });
    el.aller({ ecran: 'aipd', id: 't' });
    await attendre(() => el.shadowRoot!.querySelector('#critere-surveillance'));
    const dit = (): string => el.shadowRoot!.querySelector('.ecran .etat')!.textContent!;
    expect(dit()).not.to.contain('n’est pas demandée');
    await expect(el).to.be.accessible();
    champ(el, 'critere-surveillance').click();
    await el.updateComplete;
    champ(el, 'critere-vulnerables').click();
    await attendre(() => /est à faire/.test(dit()), 'two criteria');
    cocher(el, 'Elle n’est pas nécessaire');
    await el.updateComplete;
    bouton(el, 'Revenir à la fiche').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs', 'why?');
    await expect(el).to.be.accessible();
    taper(el, 'motif', 'Avis du délégué.');
    let fichier = '';
    el.telecharger = (_, contenu) => void (fichier = contenu as string);
    bouton(el, 'Télécharger pour l’outil PIA de la CNIL (.json)').click();
    expect(JSON.parse(fichier)).to.include.keys('pia', 'answers', 'measures');
    await setViewport({ width: 375, height: 800 });
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1100, height: 800 });
    bouton(el, 'Revenir à la fiche').click();
    await attendre(() => titre(el) === 'Vérifiez la fiche');
    expect(el.registre.traitements[0]!.aipd).to.deep.include({ decision: 'non-requise' });
  });
});
