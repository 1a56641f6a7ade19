import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { mots, q, recevoir, servir, tous } from '../consultations/testing/outils.ts';
import { fichier, PLUSIEURS, traitement } from '../shared/rgpd-public/testing/fichier.ts';
import '../define/ternum-mentions-rgpd.ts';
import type { MentionsRgpd } from './mentions-rgpd.ts';

const monter = async (
  donnees: object | string,
  attributs: Record<string, string> = {},
): Promise<MentionsRgpd> => {
  const el = document.createElement('ternum-mentions-rgpd');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  el.donnees = donnees;
  (await fixture(html`<div></div>`)).append(el);
  await el.updateComplete;
  return el;
};
const texte = (el: Element): string => mots(q(el, 'section'));

describe('ternum-mentions-rgpd', () => {
  let imprime = 0;
  const vrai = window.print;
  before(() => {
    window.print = () => void imprime++;
  });
  after(() => {
    window.print = vrai;
  });

  it('shows the policy: who answers, each processing, rights, remedies; printed whole', async () => {
    const el = await monter(fichier(PLUSIEURS), { demande: '/demande' });
    expect(texte(el)).to.contain('Politique de confidentialité – Commune de Saint-Aubin');
    expect(texte(el)).to.contain('dpo@saint-aubin.example');
    expect(texte(el)).to.contain('À jour du 23 novembre 2026');
    expect(tous(el, 'summary').map(mots)).to.deep.equal([
      'Cantine',
      'Cimetière',
      'Élections',
      'État civil',
      'Lettre d’information',
      'Plan canicule',
      'Vidéoprotection',
    ]);
    expect(mots(q(el, '[data-traitement=t0] dl'))).to.contain(
      'Gérer : Cantine – Mission d’intérêt public, Délibération du 3 mars 2025.',
    );
    expect(q<HTMLAnchorElement>(el, 'a').getAttribute('href')).to.match(/\/demande$/);
    dispatchEvent(new Event('beforeprint'));
    expect(tous<HTMLDetailsElement>(el, 'details').every((d) => d.open)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(tous(el, 'details[open]').length).to.equal(0);
    tous<HTMLButtonElement>(el, 'button')
      .find((b) => mots(b) === 'Imprimer')!
      .click();
    expect(imprime).to.equal(1);
    await expect(el).to.be.accessible();
  });

  it('is used by keyboard alone: search, open one, come back where one was', async () => {
    const el = await monter(fichier(PLUSIEURS), { vue: 'registre' });
    q(el, '#recherche').focus();
    await sendKeys({ type: 'lettre' });
    await el.updateComplete;
    expect(tous(el, 'tbody tr').length).to.equal(1);
    expect(mots(q(el, '[role=status]'))).to.equal('1 traitement sur 7');
    const choix = oneEvent(el, 'ternum-selection');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(((await choix) as CustomEvent).detail.nom).to.equal('Lettre d’information');
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement!.id).to.equal('fiche');
    expect(texte(el)).to.contain('Qui les reçoit ? Service scolaire.');
    await expect(el).to.be.accessible();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(mots(el.shadowRoot!.activeElement!)).to.equal('Lettre d’information');
    el.chercher('aucun rapport');
    await el.updateComplete;
    expect(texte(el)).to.contain('Aucun traitement sur 7');
    const tout = tous<HTMLButtonElement>(el, 'button').find((b) => /Voir tous/.test(mots(b)))!;
    tout.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement!.id).to.equal('recherche');
    expect(tous(el, 'tbody tr').length).to.equal(7);
    await expect(el).to.be.accessible();
  });

  it('gives the register as a table that runs no formula', async () => {
    const el = await monter(fichier([traitement('a', '=1+1')]), { vue: 'registre' });
    const csv = await recevoir(() =>
      tous<HTMLButtonElement>(el, 'button')
        .find((b) => /CSV/.test(mots(b)))!
        .click(),
    );
    expect(csv.nom).to.equal('registre-public.csv');
    expect(csv.texte).to.contain("\r\n'=1+1;");
  });

  it('shows one mention under a form, short, the rest when opened', async () => {
    const el = await monter(fichier(PLUSIEURS), { traitement: 't0', 'heading-level': '3' });
    expect(q(el, '#titre').localName).to.equal('h3');
    expect(mots(q(el, '#titre'))).to.equal('Vos données – Cantine');
    expect(texte(el)).to.contain('Commune de Saint-Aubin utilise les informations demandées ici');
    expect(texte(el)).to.contain('réclamation à la Commission nationale');
    expect(tous(el, 'details').length).to.equal(1);
    dispatchEvent(new Event('beforeprint'));
    expect(tous(el, 'details[open]').length, 'a form is printed with its short text').to.equal(0);
    await expect(el).to.be.accessible();
    el.traitement = 'absent';
    await el.updateComplete;
    expect(texte(el)).to.contain('« absent » n’est pas dans le fichier public');
  });

  it('shows what comes as text only, and no field that the format does not name', async () => {
    const mauvais = '<img src=x onerror=alert(1)>';
    const el = await monter(
      JSON.stringify(
        fichier(
          [
            traitement('a', mauvais, {
              note: 'SECRET',
              personnes: [mauvais, 'javascript:alert(1)'],
            }),
            {},
          ],
          {
            organisme: { nom: mauvais, representant: 'SECRET', site: 'javascript:alert(1)' },
            delegue: { nom: 'DPO', mel: 'javascript:alert(1)', note: 'SECRET' },
          },
        ),
      ),
      { demande: 'javascript:alert(1)' },
    );
    expect(tous(el, 'img, a, [style]').length).to.equal(0);
    expect(texte(el)).not.to.contain('SECRET');
    expect(texte(el)).to.contain('1 traitement du fichier ne se lit pas');
  });

  it('reads an address, or a script in the page; says what went wrong and tries again', async () => {
    const dedans = await fixture<MentionsRgpd>(html`<div></div>`);
    dedans.innerHTML = `<ternum-mentions-rgpd vue="registre"><script type="application/json">${JSON.stringify(fichier(PLUSIEURS))}</script></ternum-mentions-rgpd>`;
    const un = dedans.firstElementChild as MentionsRgpd;
    await un.updateComplete;
    expect(tous(un, 'tbody tr').length).to.equal(7);

    const el = document.createElement('ternum-mentions-rgpd');
    const rate = oneEvent(el, 'ternum-error');
    el.source = '/essais/503';
    dedans.append(el);
    await rate;
    await el.updateComplete;
    expect(mots(q(el, '[role=alert]'))).to.contain('Le serveur est en panne');
    await expect(el).to.be.accessible();
    const bon = servir(fichier(PLUSIEURS));
    const pret = oneEvent(el, 'ternum-ready');
    el.source = bon;
    await pret;
    expect(tous(el, 'details').length).to.equal(7);
    URL.revokeObjectURL(bon);
    await el.recharger();
    await waitUntil(() => tous(el, '.etat[role=status]').length);
    expect(texte(el), 'the former stays').to.contain('vous voyez la précédente');
    expect(tous(el, 'details').length).to.equal(7);
    expect(texte(await monter({ format: 'autre' }))).to.contain('n’est pas le fichier public');
    const rien = await fixture<MentionsRgpd>(html`<ternum-mentions-rgpd></ternum-mentions-rgpd>`);
    expect(texte(rien)).to.contain('Aucun fichier n’est indiqué');
  });

  it('fits 375 px, and 320 px with text twice as big', async () => {
    await setViewport({ width: 375, height: 800 });
    const long = traitement('l', 'Anticonstitutionnellement'.repeat(3));
    for (const vue of ['politique', 'registre', 'mention']) {
      const el = await monter(fichier([...PLUSIEURS, long]), {
        vue,
        ...(vue === 'mention' ? { traitement: 'l' } : {}),
      });
      el.style.setProperty('width', '320px');
      el.style.setProperty('font-size', '200%');
      for (const d of tous<HTMLDetailsElement>(el, 'details')) d.open = true;
      await aTimeout(50);
      const droite = el.getBoundingClientRect().right;
      const trop = tous(el, '*').filter(
        (e) => !e.closest('.seul-lecteur, thead') && e.getBoundingClientRect().right > droite + 1,
      );
      expect(
        trop.map((e) => e.localName + e.className),
        vue,
      ).to.deep.equal([]);
      const petits = tous(el, 'button, summary').filter(
        (e) => e.getBoundingClientRect().height < 44,
      );
      expect(petits.map(mots), vue).to.deep.equal([]);
    }
    await setViewport({ width: 1280, height: 800 });
  });
});
