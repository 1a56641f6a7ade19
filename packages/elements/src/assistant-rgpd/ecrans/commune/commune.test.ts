import { expect } from '@open-wc/testing';
import { attendre, bouton, champ, cocher, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

describe('ternum-assistant-rgpd, the commune', () => {
  it('names the answers that would go wrong onto public pages, and keeps them as typed', async () => {
    const el = await monter();
    el.aller({ ecran: 'commune' });
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    taper(el, 'siren', '1234');
    taper(el, 'mel', 'mairie@chorey');
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    const liens = [...el.renderRoot.querySelectorAll<HTMLElement>('#erreurs a')];
    expect(liens.map((a) => a.textContent!.trim())).to.deep.equal([
      'Le numéro SIREN a neuf chiffres',
      'Vérifiez cette adresse électronique : elle s’écrit comme nom@exemple.fr',
    ]);
    liens[1]!.click();
    expect(el.shadowRoot!.activeElement).to.equal(champ(el, 'mel'));
    expect(champ(el, 'mel').value).to.equal('mairie@chorey');
    await expect(el).to.be.accessible();
    taper(el, 'siren', '');
    taper(el, 'mel', 'mairie@chorey.example');
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Qui est le responsable légal ?');
  });

  it('asks for an address of the DPO that can be one', async () => {
    const el = await monter();
    el.aller({ ecran: 'commune', etape: 2 });
    await attendre(() => titre(el).startsWith('Un délégué'));
    cocher(el, 'désigné');
    await el.updateComplete;
    taper(el, 'dpo-nom', 'Centre de gestion');
    taper(el, 'dpo-mel', 'dpo chez cdg21');
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    taper(el, 'dpo-mel', '');
    bouton(el, 'Continuer').click();
    await attendre(() => !titre(el).startsWith('Un délégué'));
  });
});
