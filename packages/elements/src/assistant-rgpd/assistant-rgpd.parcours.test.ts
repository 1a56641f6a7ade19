/** The path of a town hall, screen after screen; axe on each. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import { MENU } from './ecrans.ts';
import { attendre, bouton, champ, cocher, taper, titre } from './testing/outils.ts';

describe('ternum-assistant-rgpd, the path', () => {
  const base = `essai-${crypto.randomUUID()}`;
  after(() => void indexedDB.deleteDatabase(base));

  it('from the first question to the printed file', async function () {
    this.timeout(60_000);
    history.replaceState(null, '');
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base} nom="Chorey"></ternum-assistant-rgpd>`,
    );
    await attendre(() => titre(el));
    await expect(el).to.be.accessible();
    bouton(el, 'Commencer').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Qui est le responsable légal ?');
    taper(el, 'maire', 'Camille Martin');
    bouton(el, 'Continuer').click();
    await attendre(() => /délégué/.test(titre(el)));
    cocher(el, 'pas encore désigné, ou je ne sais pas');
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => /questions/.test(titre(el)));
    await attendre(() => el.catalogue, 'the catalogue');
    await attendre(() => champ(el, 'ecran'));
    bouton(el, 'Commencer').click();
    const mots = ['Oui', 'Je ne sais pas', 'Non'];
    for (let i = 0; i < 60; i += 1) {
      await attendre(() => el.shadowRoot!.querySelector('#reponse, .recapitulatif'));
      if (!el.shadowRoot!.querySelector('#reponse')) break;
      if (i === 0) await expect(el).to.be.accessible();
      const avant = titre(el);
      cocher(el, mots[i % 3]!);
      bouton(el, 'Continuer').click();
      await attendre(() => titre(el) !== avant, `after question ${i + 1}`);
    }
    bouton(el, 'Préparer les fiches').click();
    await attendre(() => titre(el) === 'Tableau de bord');
    const { traitements, actions } = el.registre;
    expect(traitements.length).to.be.greaterThan(20);
    expect(actions.length, 'what nobody knows is to be checked').to.be.greaterThan(0);

    el.aller({ ecran: 'relecture', id: traitements[0]!.id });
    await attendre(() => titre(el) === 'Vérifiez la fiche');
    await expect(el).to.be.accessible();
    for (let etape = 0; etape < 6; etape += 1) {
      el.aller({ ecran: 'fiche', id: traitements[0]!.id, etape });
      await attendre(() => el.chemin.etape === etape);
      await el.updateComplete;
      await expect(el).to.be.accessible();
    }
    el.aller({ ecran: 'documents' });
    await attendre(() => titre(el) === 'Les documents');
    await attendre(() => el.shadowRoot!.querySelector('#document'), 'the list of documents');
    bouton(el, 'Préparer').click();
    await attendre(() => el.shadowRoot!.querySelector('.document'), 'the register');
    const texte = el.shadowRoot!.querySelector('.document')!.textContent!;
    expect(texte).to.contain('Camille Martin').and.to.contain(traitements[0]!.nom);
    let imprime = 0;
    const vraie = window.print;
    window.print = () => void (imprime += 1);
    bouton(el, 'Imprimer').click();
    window.print = vraie;
    expect(imprime).to.equal(1);

    for (const [nom, ecran] of MENU) {
      el.aller({ ecran });
      await attendre(() => el.chemin.ecran === ecran, nom);
      await new Promise((ok) => setTimeout(ok, 100));
      expect(titre(el), nom).not.to.equal('');
      await expect(el).to.be.accessible();
    }
    await setViewport({ width: 375, height: 800 });
    for (const [nom, ecran] of MENU) {
      el.aller({ ecran });
      await attendre(() => el.chemin.ecran === ecran, nom);
      await new Promise((ok) => setTimeout(ok, 50));
      expect(document.documentElement.scrollWidth, nom).to.be.lessThan(376);
    }
    await setViewport({ width: 1100, height: 800 });
  });
});
