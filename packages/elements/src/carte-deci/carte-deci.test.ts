import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/ternum-carte-deci.ts';
import type { CarteDeci } from './carte-deci.ts';

const REGISTRE = new URL('./testing/pei.csv', import.meta.url).href;

async function monter(attributs: Record<string, string> = {}): Promise<CarteDeci> {
  const el = document.createElement('ternum-carte-deci');
  for (const [nom, valeur] of Object.entries({ insee: '21231', source: REGISTRE, ...attributs }))
    el.setAttribute(nom, valeur);
  const pret = oneEvent(el, 'ternum-ready');
  await fixture(html`${el}`);
  await pret;
  await waitUntil(() => el.shadowRoot!.querySelector('tbody tr'), 'the list');
  return el;
}
const q = <T extends HTMLElement>(el: Element, selecteur: string): T => {
  const trouve = el.shadowRoot!.querySelector<T>(selecteur);
  if (!trouve) throw new Error(`${selecteur} introuvable`);
  return trouve;
};
const tous = (el: Element, selecteur: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selecteur),
];
const mots = (el: Element): string => el.textContent!.replace(/\s+/g, ' ').trim();
const numeros = (el: Element): string[] => tous(el, 'tbody tr .choix').map(mots);
const actif = (el: Element): Element | null => el.shadowRoot!.activeElement;

describe('ternum-carte-deci', () => {
  it('lists the points of the commune, counts them, and says what it does not know', async () => {
    const el = await monter();
    expect(numeros(el)).to.deep.equal(['1', '2', '3', '10', '11', '12']);
    expect(mots(q(el, '.bilan'))).to.equal('6 points d’eau affichés, 1 indisponible.');
    const lignes = tous(el, 'tbody tr').map(mots);
    expect(lignes[1]).to.contain('22,5 m³/h').and.to.contain('Insuffisant');
    expect(lignes[5]).to.contain('non renseigné').and.to.contain('sans position');
    expect(q(el, 'caption').textContent).to.not.equal('');
    await expect(el).to.be.accessible();
  });

  it('filters and sorts; counts follow; every filter can be taken back', async () => {
    const el = await monter();
    const filtre = oneEvent(el, 'ternum-filtre');
    el.filtrer({ etats: ['insuffisant'] });
    expect((await filtre).detail).to.deep.equal({ etats: ['insuffisant'] });
    await waitUntil(() => numeros(el).join() === '2', 'one row');
    expect(mots(q(el, '.bilan'))).to.contain('1 point d’eau');
    el.effacer();
    await waitUntil(() => numeros(el).length === 6, 'all rows');
    const entete = tous(el, 'thead button').find((b) => mots(b).startsWith('Capacité'))!;
    entete.click();
    await waitUntil(
      () => entete.closest('th')!.ariaSort ?? entete.closest('th')!.getAttribute('aria-sort'),
    );
    expect(entete.closest('th')!.getAttribute('aria-sort')).to.match(/ascending|descending/);
    el.filtrer({ texte: 'zanzibar' });
    await waitUntil(() => tous(el, 'tbody tr').length === 0, 'nothing');
    await expect(el).to.be.accessible();
  });

  it('by keyboard: from the list to the details, and back to the same row', async () => {
    const el = await monter({ signaler: 'mailto:mairie@x.example' });
    tous(el, 'tbody .choix')[1]!.focus();
    const choisi = oneEvent(el, 'ternum-selection');
    await sendKeys({ press: 'Enter' });
    expect((await choisi).detail.numero).to.equal('2');
    await waitUntil(() => actif(el)?.id === 'fiche-titre', 'the details take the focus');
    const fiche = mots(q(el, '.fiche'));
    expect(fiche).to.contain('Débit de 22,5 m³/h, inférieur à 30 m³/h');
    expect(fiche)
      .to.contain('tient alors pour indisponible')
      .and.to.contain('Règles de calcul du logiciel');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => actif(el) === tous(el, 'tbody .choix')[1], 'back to its row');
    expect(el.selection).to.equal(undefined);
  });

  it('the map and the list are one: a point chosen on the map is the selected row', async () => {
    const el = await monter();
    const vue = await el.zone.venir();
    expect(vue).to.not.equal(undefined);
    await el.choisir(2, 'carte');
    const rangee = q(el, 'tbody [data-index="2"]');
    expect(mots(rangee)).to.contain('Rue du Moulin');
    expect(
      rangee.getAttribute('aria-current') ??
        rangee.querySelector('[aria-current], [aria-pressed=true], [aria-expanded=true]'),
    ).to.not.equal(null);
    expect(mots(q(el, '.fiche'))).to.contain('Indisponible depuis le 1er novembre 2026');
    await expect(el).to.be.accessible();
  });

  it('names of private owners stay out unless the page asks', async () => {
    const el = await monter();
    await el.choisir(3, 'souris');
    await waitUntil(() => q(el, '.fiche').textContent!.includes('120'), 'the details');
    expect(el.shadowRoot!.textContent).to.not.contain('Durand');
    const avec = await monter({ prives: '' });
    await avec.choisir(3, 'souris');
    await waitUntil(() => avec.shadowRoot!.textContent!.includes('Durand'), 'the name');
  });

  it('nor what the statut or the manager of a private point spells out', async () => {
    const el = document.createElement('ternum-carte-deci');
    el.data = [
      'ref_terr,type_pei,statut,nom_gest,lon,lat',
      '1,PI,Privé - SECRET,SECRET,5.04,47.32',
      '2,PI,SECRET (bizarre),SECRET,5.04,47.32',
    ].join('\n');
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    for (const [index, propriete] of ['privé', 'non renseigné'].entries()) {
      const choisi = oneEvent(el, 'ternum-selection');
      await el.choisir(index, 'souris');
      await waitUntil(() => mots(q(el, '.fiche')).includes(`Propriété ${propriete}`), propriete);
      expect(mots(q(el, '.fiche'))).to.contain('La valeur de « statut »');
      expect(el.shadowRoot!.textContent).to.not.contain('SECRET');
      expect(JSON.stringify((await choisi).detail)).to.not.contain('SECRET');
    }
  });

  it('data is never markup', async () => {
    const el = await monter();
    await el.choisir(4, 'souris');
    await waitUntil(() => q(el, '.fiche').textContent!.includes('onerror'), 'as text');
    expect(el.shadowRoot!.querySelector('img, script')).to.equal(null);
  });

  it('asks nothing of another origin, map included', async () => {
    const avant = performance.getEntriesByType('resource').length;
    const el = await monter();
    await el.zone.venir();
    const autres = performance
      .getEntriesByType('resource')
      .slice(avant)
      .filter(({ name }) => !name.startsWith(location.origin));
    expect(autres).to.deep.equal([]);
  });

  it('a register that is not there, empty, or of other communes: a sentence and a way out', async () => {
    const absent = document.createElement('ternum-carte-deci');
    absent.source = '/absent.csv';
    const erreur = oneEvent(absent, 'ternum-error');
    await fixture(html`${absent}`);
    expect((await erreur).detail.kind).to.equal('http');
    await absent.updateComplete;
    expect(mots(q(absent, '[role=alert] .bouton'))).to.equal('Réessayer');
    await expect(absent).to.be.accessible();
    const el = document.createElement('ternum-carte-deci');
    el.source = REGISTRE;
    el.insee = '01001';
    const pret = oneEvent(el, 'ternum-ready');
    await fixture(html`${el}`);
    await pret;
    await el.updateComplete;
    expect(mots(el.shadowRoot!.querySelector('section')!)).to.contain('Aucun point d’eau');
    await expect(el).to.be.accessible();
  });

  it('holds in 375 and 320 px, list first, the map behind a button', async () => {
    for (const width of [375, 320]) {
      await setViewport({ width, height: 800 });
      const el = await monter();
      expect(el.scrollWidth, String(width)).to.be.at.most(el.clientWidth + 1);
      const [, carte] = tous(el, '.bascule button');
      carte!.click();
      await el.updateComplete;
      q(el, '.toile').scrollIntoView();
      await waitUntil(() => el.shadowRoot!.querySelector('.toile canvas'), 'the map', {
        timeout: 8000,
      });
      expect(carte!.getAttribute('aria-pressed')).to.equal('true');
      expect(el.scrollWidth, `${width}, map`).to.be.at.most(el.clientWidth + 1);
      await expect(el).to.be.accessible();
    }
    await setViewport({ width: 1000, height: 700 });
  });
});
