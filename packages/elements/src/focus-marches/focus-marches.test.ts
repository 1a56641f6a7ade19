import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/ternum-focus-marches.ts';
import '../define/ternum-marches-detail.ts';
import { commune, consolidation, contrat, MAIRIE, organisme } from '../testing/fabrique.ts';
import type { FocusMarches } from './focus-marches.ts';

const q = <T extends HTMLElement>(el: Element, selecteur: string): T => {
  const trouve = el.shadowRoot!.querySelector<T>(selecteur);
  if (!trouve) throw new Error(`${selecteur} introuvable`);
  return trouve;
};
const texte = (el: Element, selecteur: string): string =>
  q(el, selecteur).textContent!.replace(/\s+/g, ' ').trim();

async function monter(
  data = commune(),
  attributs: Record<string, string> = {},
): Promise<FocusMarches> {
  const el = document.createElement('ternum-focus-marches');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  el.data = data;
  const parent = await fixture(html`<div></div>`);
  parent.append(el);
  await el.updateComplete;
  return el;
}

// The runner keeps a key of its own in the address: what is not ours must stay as it is.
const DEPART = location.search;
const nettoyer = (): void => history.replaceState(null, '', location.pathname + DEPART);
const adresse = (): string => {
  const params = [...new URLSearchParams(location.search)];
  return params
    .filter(([cle]) => cle.startsWith('marches'))
    .map((p) => p.join('='))
    .join('&');
};

describe('ternum-focus-marches', () => {
  it('says whose contracts, how many, and accounts for every record', async () => {
    const el = await monter();
    expect(texte(el, '#titre')).to.equal('Commune de Saint-Aubin');
    expect(texte(el, '.bilan')).to.match(/^\d+ marchés notifiés/);
    expect(texte(el, '.egalite')).to.equal(
      '64 enregistrements dans les données = 60 marchés + 0 concession + 1 accord-cadre + 1 écarté + 1 doublon + 0 ligne regroupée + 1 illisible.',
    );
  });

  it('lists what was set aside only once asked, and names the reason', async () => {
    const el = await monter();
    const details = q<HTMLDetailsElement>(el, '.comptes details');
    expect(details.querySelector('li')).to.equal(null);
    details.open = true;
    await waitUntil(() => details.querySelector('li'));
    expect(details.textContent).to.contain('Montant invraisemblable.');
    expect(details.textContent).to.contain('répète le nº');
    expect(details.textContent).to.contain('octet 41200');
  });

  it('shows every default part from one data set', async () => {
    const el = await monter();
    const parties = [...q(el, '.parties').querySelectorAll<FocusMarches>(':not(div)')];
    expect(parties.map((p) => p.localName.replace('ternum-marches-', ''))).to.deep.equal([
      'indicateurs',
      'evolution',
      'repartition',
      'classement',
      'durable',
      'carte',
      'echeances',
      'tableau',
    ]);
    for (const p of parties) expect(p.donnees === el.donnees, p.localName).to.equal(true);
  });

  it('shows the parts that the page puts in it, in their order, and hides the fallback', async () => {
    const el = await fixture<FocusMarches>(html`
      <ternum-focus-marches .data=${commune()}>
        <p>Sans JavaScript</p>
        <ternum-marches-tableau></ternum-marches-tableau>
        <ternum-marches-carte></ternum-marches-carte>
      </ternum-focus-marches>
    `);
    await el.updateComplete;
    const [tableau, carte] = ['tableau', 'carte'].map((n) =>
      el.querySelector<FocusMarches>(`ternum-marches-${n}`)!,
    );
    expect(q(el, '.parties').querySelector('ternum-marches-indicateurs')).to.equal(null);
    expect(tableau!.donnees === el.donnees && carte!.donnees === el.donnees).to.equal(true);
    expect(tableau!.getBoundingClientRect().top).to.be.lessThan(carte!.getBoundingClientRect().top);
    expect(el.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
    el.donnees!.filtrer({ categories: ['travaux'] });
    await tableau!.updateComplete;
    await aTimeout(0);
    expect(texte(tableau!, '[role=status]')).to.match(/\d/);
  });

  it('filters by category, says the new count, and takes a filter back without losing the focus', async () => {
    const el = await monter();
    el.donnees!.filtrer({ du: undefined, au: undefined });
    await el.updateComplete;
    const bouton = q<HTMLButtonElement>(el, '.groupe button');
    const evenement = oneEvent(el, 'ternum-filtre');
    bouton.focus();
    bouton.click();
    expect(((await evenement) as CustomEvent).detail.categories).to.deep.equal(['travaux']);
    await el.updateComplete;
    expect(bouton.getAttribute('aria-pressed')).to.equal('true');
    expect(el.shadowRoot!.activeElement === bouton).to.equal(true);
    expect(texte(el, '.bilan')).to.contain('20 marchés');
    await waitUntil(() => el.shadowRoot!.querySelector('.puce'));
    const puces = el.shadowRoot!.querySelectorAll<HTMLButtonElement>('.puce');
    expect([...puces].map((p) => p.getAttribute('aria-label'))).to.deep.equal([
      'Retirer le filtre : Toutes les dates',
      'Retirer le filtre : Travaux',
    ]);
    puces[1]!.focus();
    puces[1]!.click();
    await el.updateComplete;
    await aTimeout(0);
    expect(texte(el, '.bilan')).to.contain('60 marchés');
    expect(el.shadowRoot!.activeElement?.className).to.equal('puce');
    q(el, '.actifs > .lien').click();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('.puce')).to.equal(null);
  });

  it('refuses an amount that is none, in words, and keeps the filter', async () => {
    const el = await monter();
    q(el, '.plus').click();
    await waitUntil(() => el.shadowRoot!.querySelector('#plus input'));
    const champ = q<HTMLInputElement>(el, '#plus input[inputmode=decimal]');
    champ.value = 'beaucoup';
    champ.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(champ.getAttribute('aria-invalid')).to.equal('true');
    expect(texte(el, `#${champ.getAttribute('aria-describedby')}`)).to.contain('45 000');
    champ.value = '45 k€';
    champ.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(el.donnees!.filtre.montantMin).to.equal(45_000);
    expect(champ.getAttribute('aria-invalid')).to.equal('false');
  });

  it('becomes a company’s page, and comes back', async () => {
    const el = await monter();
    el.donnees!.filtrer({ titulaires: [organisme(1).id] });
    await el.updateComplete;
    expect(texte(el, '#titre')).to.equal('Entreprise 1');
    expect(texte(el, 'header')).to.contain('SIRET 400 000 000 00001');
    q(el, '.retour').click();
    await el.updateComplete;
    await aTimeout(0);
    expect(texte(el, '#titre')).to.equal('Commune de Saint-Aubin');
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
  });

  it('never lets an asked organisation reach outside the page’s own', async () => {
    const autre = { ...MAIRIE, id: '71000000000019', nom: 'Autre' };
    const el = await monter(consolidation([contrat(), contrat({ acheteur: autre })]), {
      siret: MAIRIE.id,
    });
    el.donnees!.filtrer({ acheteurs: [autre.id], du: undefined, au: undefined });
    await el.updateComplete;
    expect(el.donnees!.contrats.map((c) => c.publie.acheteur.id)).to.deep.equal([MAIRIE.id]);
  });

  it('has words and a way out when nothing matches, and when there is nothing at all', async () => {
    const el = await monter();
    el.donnees!.filtrer({ texte: 'introuvable' });
    await waitUntil(() => el.shadowRoot!.querySelector('.vide'));
    expect(texte(el, '.vide')).to.contain('Aucun marché ne répond');
    const places = (): number => q(el, '.parties').getClientRects().length;
    expect(places()).to.equal(0);
    [...el.shadowRoot!.querySelectorAll<HTMLButtonElement>('.vide button')].at(-1)!.click();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('.vide')).to.equal(null);
    expect(places()).to.be.greaterThan(0);
    const vide = await monter(consolidation([]));
    await waitUntil(() => vide.shadowRoot!.querySelector('.vide'));
    expect(texte(vide, '.vide')).to.contain('Aucun marché n’est encore publié');
  });

  it('says that a source cannot be read, and what to do', async () => {
    const erreur = new Promise((ok) => addEventListener('ternum-error', ok, { once: true }));
    const el = await fixture<FocusMarches>(
      html`<ternum-focus-marches source="/absent.json"></ternum-focus-marches>`,
    );
    await erreur;
    await waitUntil(() => el.shadowRoot!.querySelector('[role=alert]'));
    expect(texte(el, '[role=alert]')).to.contain('n’ont pas pu être lus');
    expect(q(el, '[role=alert] button').textContent).to.contain('Réessayer');
    expect(texte(el, 'footer')).to.contain('absent.json');
  });

  it('separates addresses by spaces, since an address may hold commas', async () => {
    const el = await fixture<FocusMarches>(
      html`<ternum-focus-marches
        source="/a.json?x=1,2 data:application/json,[1,2]"
      ></ternum-focus-marches>`,
    );
    await waitUntil(() => el.donnees?.sources.length);
    expect(el.donnees!.sources).to.deep.equal([
      new URL('/a.json?x=1,2', location.href).href,
      'data:application/json,[1,2]',
    ]);
  });

  describe('url-etat', () => {
    afterEach(nettoyer);

    it('writes the filters in the address, and the back button takes one choice back', async () => {
      const el = await monter(commune(), { 'url-etat': '' });
      expect(adresse()).to.equal('');
      el.donnees!.basculer('categories', 'travaux');
      await waitUntil(() => adresse() === 'marches.categories=travaux');
      el.donnees!.filtrer({ montantMin: 50_000 });
      expect(adresse()).to.contain('marches.montantMin=50000');
      history.back();
      await waitUntil(() => el.donnees!.filtre.montantMin === undefined);
      expect(el.donnees!.filtre.categories).to.deep.equal(['travaux']);
      expect(adresse()).to.equal('marches.categories=travaux');
    });

    it('starts from the address, period « tout » included', async () => {
      history.replaceState(
        null,
        '',
        `${DEPART || '?'}&marches.periode=tout&marches.categories=services`,
      );
      const el = await monter(commune(), { 'url-etat': '' });
      await waitUntil(
        () =>
          texte(el, '.bilan').includes('20\u00a0marchés') ||
          texte(el, '.bilan').includes('20 marchés'),
      );
    });

    it('keeps two dashboards of one page apart', async () => {
      const a = await monter(commune(), { 'url-etat': '' });
      const b = await monter(commune(), { 'url-etat': '' });
      a.donnees!.filtrer({ texte: 'eau' });
      b.donnees!.filtrer({ texte: 'gaz' });
      await waitUntil(() => location.search.includes('gaz') && location.search.includes('eau'));
      const params = new URLSearchParams(location.search);
      expect([params.get('marches.texte'), params.get('marches2.texte')]).to.deep.equal([
        'eau',
        'gaz',
      ]);
      expect(a.donnees!.filtre.texte).to.equal('eau');
    });

    it('opens the contract that the address names', async () => {
      const data = commune();
      const { uid } = data.marches[4]!.publie;
      history.replaceState(null, '', `${DEPART || '?'}&marches.contrat=${uid}`);
      const el = await monter(data, { 'url-etat': '' });
      await waitUntil(() => el.shadowRoot!.querySelector('ternum-marches-detail'));
      const detail = q<FocusMarches>(el, 'ternum-marches-detail');
      await detail.updateComplete;
      expect(texte(detail, '#titre')).to.equal('Achat numéro 5');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => adresse() === '');
      expect(location.search).to.equal(DEPART);
    });
  });

  it('keeps text readable on a pale colour of the page', async () => {
    const hote = await fixture<HTMLElement>(html`<div></div>`);
    hote.style.setProperty('--ternum-color-primary', 'oklch(0.9 0.18 100)');
    const el = document.createElement('ternum-focus-marches');
    el.data = commune();
    hote.append(el);
    await el.updateComplete;
    expect(el.style.getPropertyValue('--ternum-on-primary')).to.equal('rgb(0 0 0)');
    expect(el.style.getPropertyValue('--ternum-link')).to.equal('rgb(0 0 0)');
  });

  it('is accessible, filters open', async () => {
    const el = await monter();
    el.donnees!.filtrer({ du: undefined, au: undefined, categories: ['travaux'] });
    q(el, '.plus').click();
    await waitUntil(() => el.shadowRoot!.querySelector('#plus input'));
    await expect(el).to.be.accessible();
  });

  it('fits 320 px', async () => {
    const el = await monter();
    el.style.setProperty('width', '320px');
    el.donnees!.filtrer({ du: undefined, au: undefined, titulaires: [organisme(1).id] });
    q(el, '.plus').click();
    await waitUntil(() => el.shadowRoot!.querySelector('#plus input'));
    await aTimeout(50);
    const droite = el.getBoundingClientRect().right;
    const trop = [...el.shadowRoot!.querySelectorAll('*')].filter(
      (e) => !e.closest('.seul-lecteur') && e.getBoundingClientRect().right > droite + 1,
    );
    expect(trop.map((e) => e.localName + e.className)).to.deep.equal([]);
  });
});
