import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { attendre, bouton, champ, cocher, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';
import { montre } from '../../temps.model.ts';

describe('ternum-assistant-rgpd, breaches', () => {
  const { maintenant } = montre;
  afterEach(() => {
    montre.maintenant = maintenant;
  });

  it('the clock runs to the minute, then says since when it is over; no notice needs its reason', async () => {
    const [le, depart] = ['2026-03-28T10:00:00.000Z', Date.parse('2026-03-28T10:00:00.000Z')];
    const apres = (minutes: number): void => {
      montre.maintenant = () => new Date(depart + minutes * 60_000);
    };
    apres(71 * 60 + 20);
    const el = await monter({
      type: 'poser',
      dans: 'violations',
      valeur: { id: 'v', titre: 'Courriel', connueLe: le, creeLe: le, modifieLe: le },
    });
    el.aller({ ecran: 'violation', id: 'v' });
    await attendre(() => /Il reste 40 minutes/.test(el.shadowRoot!.textContent!), 'before');
    apres(72 * 60 + 61);
    el.requestUpdate();
    await attendre(() => /Dépassé depuis 1 heure et 1 minute/.test(el.shadowRoot!.textContent!));
    el.aller({ ecran: 'violation', id: 'v', etape: 2 });
    await attendre(() => /Quel risque/.test(titre(el)));
    cocher(el, 'Un risque est improbable');
    await el.updateComplete;
    bouton(el, 'Continuer').click();
    await attendre(() =>
      /pourquoi un risque est improbable/.test(
        el.shadowRoot!.querySelector('#erreurs')?.textContent ?? '',
      ),
    );
    await expect(el).to.be.accessible();
    taper(el, 'raison', 'Clé chiffrée, retrouvée.');
    bouton(el, 'Continuer').click();
    await attendre(() => /prévenu/.test(titre(el)));
    el.aller({ ecran: 'violation', id: 'v' });
    await attendre(() => /risque improbable\. Clé chiffrée/.test(el.shadowRoot!.textContent!));
  });

  it('names the processor where it happened, even one that is gone', async () => {
    const le = '2026-03-28T10:00:00.000Z';
    const dates = { creeLe: le, modifieLe: le };
    const el = await monter(
      { type: 'poser', dans: 'sousTraitants', valeur: { id: 'p', nom: 'Ciboulette', ...dates } },
      {
        type: 'poser',
        dans: 'violations',
        valeur: { id: 'v', titre: 'Courriel', connueLe: le, ...dates },
      },
    );
    el.aller({ ecran: 'violation', id: 'v', etape: 1 });
    await attendre(() => /Qui et quoi/.test(titre(el)));
    taper(el, 'prestataire', 'p');
    champ(el, 'prestataire').dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(el.registre.violations[0]!.sousTraitant).to.equal('p');
    await expect(el).to.be.accessible();
    el.aller({ ecran: 'violation', id: 'v' });
    await attendre(() => /Ciboulette/.test(el.shadowRoot!.textContent!));
    el.appliquer({ type: 'retirer', dans: 'sousTraitants', id: 'p' });
    await attendre(() => /Prestataire retiré du registre/.test(el.shadowRoot!.textContent!));
  });

  it('one breach: the clock to the minute, the texts, what is unknown stays unknown', async () => {
    const el = await monter();
    el.aller({ ecran: 'violations' });
    await attendre(() => /violations/.test(titre(el)));
    await expect(el).to.be.accessible();
    bouton(el, 'Signaler une violation').click();
    await attendre(() => /Que s’est-il/.test(titre(el)));
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    taper(el, 'nom-violation', 'Clé USB perdue');
    const hier = new Date(Date.now() - 24 * 3_600_000);
    taper(el, 'connue', hier.toLocaleDateString('sv-SE'));
    await el.updateComplete;
    taper(el, 'connue-heure', '');
    await el.updateComplete;
    expect(champ(el, 'connue-heure').value, 'what is half typed stays').to.equal('');
    taper(el, 'connue-heure', hier.toLocaleTimeString('sv-SE').slice(0, 5));
    cocher(el, 'Des données sont perdues, ou ne sont plus accessibles');
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => /Qui et quoi/.test(titre(el)));
    taper(el, 'personnes', 'parents, agents');
    await el.updateComplete;
    cocher(el, 'Je ne sais pas combien');
    await el.updateComplete;
    expect(el.registre.violations[0]!.personnes).to.deep.equal({
      categories: ['parents', 'agents'],
      nombre: { inconnu: true },
    });
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => /Quel risque/.test(titre(el)));
    cocher(el, 'Le risque est élevé');
    bouton(el, 'Continuer').click();
    await attendre(() => /prévenu/.test(titre(el)));
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Clé USB perdue');
    await attendre(() => /Il reste 4[78] heures/.test(el.shadowRoot!.textContent!), 'the clock');
    expect(el.shadowRoot!.textContent).to.contain('Dès que possible');
    await expect(el).to.be.accessible();
    await attendre(() => el.shadowRoot!.querySelector('#lettre-violation-cnil'));
    champ(el, 'lettre-violation-cnil').click();
    await attendre(() => el.shadowRoot!.querySelector('.document'));
    await setViewport({ width: 375, height: 800 });
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1100, height: 800 });
  });
});
