/** The element as a keyboard and a screen reader meet it; docs/carte-deci-lecteur-ecran.md tells the same story. */
import { expect, waitUntil as attendre } from '@open-wc/testing';
import { a11ySnapshot, sendKeys, setViewport } from '@web/test-runner-commands';
import type { CarteDeci } from './carte-deci.ts';
import { ENTETE, registre } from './testing/registre.ts';
import { actif, mots, numeros, poser, q, tous } from './testing/outils.ts';
import { fabriqueCarte } from './zone.ts';

interface Noeud {
  role: string;
  name?: string;
  children?: Noeud[];
}
const aplatir = (n: Noeud): Noeud[] => [n, ...(n.children ?? []).flatMap(aplatir)];
const lu = async (): Promise<Noeud[]> => aplatir((await a11ySnapshot({})) as unknown as Noeud);

const tabuler = async (el: CarteDeci, jusqua: string): Promise<void> => {
  const arrive = (): boolean => actif(el)?.matches(jusqua) ?? false;
  for (let i = 0; i < 60 && !arrive(); i++) await sendKeys({ press: 'Tab' });
  expect(arrive(), jusqua).to.equal(true);
};
const fiche = (el: CarteDeci): string => mots(q(el, '.fiche'));

/** Parts come on demand, and one by one from a development server. */
const waitUntil = (vrai: () => unknown, quoi = ''): Promise<void> =>
  attendre(vrai, quoi, { timeout: 8000 });

describe('ternum-carte-deci, by keyboard', () => {
  before(() => setViewport({ width: 1100, height: 800 }));

  it('filters, sorts, opens a row, comes back; then the map, its point, and back to the map', async () => {
    const el = await poser({ nom: 'Dijon' });
    q(el, '#recherche').focus();
    await sendKeys({ type: 'moulin' });
    await waitUntil(() => mots(q(el, '.bilan')).startsWith('15 points d’eau sur 60'), 'the count');
    expect(q(el, '.bilan').getAttribute('role')).to.equal('status');

    await tabuler(el, '.puce');
    expect(actif(el)!.ariaLabel ?? actif(el)!.getAttribute('aria-label')).to.equal(
      'Retirer le filtre : « moulin »',
    );
    await tabuler(el, '.tableau');
    await tabuler(el, 'th:nth-child(4) .tri');
    await sendKeys({ press: 'Enter' });
    await waitUntil(
      () => q(el, 'th:nth-child(4)').getAttribute('aria-sort') === 'ascending',
      'sorted',
    );
    expect(actif(el)!.matches('th:nth-child(4) .tri'), 'focus stays').to.equal(true);

    await tabuler(el, 'tbody .choix');
    const rangee = actif(el)!;
    const numero = mots(rangee);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => actif(el)?.id === 'fiche-titre', 'the details');
    expect(mots(actif(el)!)).to.equal(numero);
    expect(rangee.closest('tr')!.getAttribute('aria-current')).to.equal('true');
    const entendu = await lu();
    expect(entendu.some((n) => n.role === 'heading' && n.name === numero)).to.equal(true);
    await expect(el).to.be.accessible();
    await tabuler(el, '.fiche .bouton');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => actif(el) === rangee, 'back to the row');

    await waitUntil(() => el.shadowRoot!.querySelector('.carte-vue'), 'the map');
    // As a screen reader does, and after a click: no key has told how the map was come to.
    const vue = q(el, '.carte-vue');
    vue.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    vue.focus();
    await sendKeys({ press: 'n' });
    const dit = (): string => mots(q(el, '.toile [role=status]'));
    await waitUntil(
      () => /Groupe|poteau|bouche|citerne|aspiration/.test(dit()),
      'the point is said',
    );
    for (let i = 0; i < 8 && dit().startsWith('Groupe'); i++) {
      await sendKeys({ press: 'Enter' });
      await new Promise((ok) => setTimeout(ok, 400));
      await sendKeys({ press: 'n' });
      await new Promise((ok) => setTimeout(ok, 150));
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => actif(el)?.id === 'fiche-titre', 'the details of the point of the map');
    const choisi = mots(actif(el)!);
    expect(mots(q(el, 'tr[aria-current] .choix')), 'its row').to.equal(choisi);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => actif(el)?.matches('.carte-vue'), 'back to the map');
  });

  it('a screen reader hears a named region, a table with headings, its order and its count', async () => {
    const el = await poser({ nom: 'Dijon' });
    const entendu = await lu();
    const roles = (role: string): (string | undefined)[] =>
      entendu.filter((n) => n.role === role).map((n) => n.name);
    expect(roles('heading')[0]).to.equal('Points d’eau incendie');
    expect(entendu.some((n) => /60\s+points d’eau affichés/.test(n.name ?? ''))).to.equal(true);
    expect(roles('button')).to.include('Page suivante').and.to.include('Ma position');
    expect(roles('button'), 'without its arrow').to.include('Numéro').and.to.include('Capacité');
    expect(roles('searchbox')).to.include('Numéro ou situation');
    expect(roles('checkbox').some((n) => n?.startsWith('Indisponible'))).to.equal(true);
    expect(roles('button').filter((n) => n === '1').length, 'row buttons').to.equal(1);
    expect(tous(el, 'th[scope=row]').length).to.equal(25);
    // A symbol says nothing that words do not say.
    expect(tous(el, 'svg:not([aria-hidden])').length).to.equal(0);
  });

  it('turns pages keeping the focus, and the end of the list is no trap', async () => {
    const el = await poser();
    const [, suivante] = tous(el, '.pages .bouton');
    suivante!.focus();
    for (const premier of ['26', '51', '51']) {
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => numeros(el)[0] === premier, premier);
    }
    expect(suivante!.getAttribute('aria-disabled')).to.equal('true');
    expect(actif(el) === suivante).to.equal(true);
    expect(mots(q(el, '.pages'))).to.contain('Lignes 51 à 60 sur 60');
  });

  it('a point chosen on the map by pointer turns the page to its row, and takes no focus', async () => {
    const el = await poser();
    q(el, '#recherche').focus();
    await el.choisir(57, 'carte');
    await el.updateComplete;
    expect(mots(q(el, 'tr[aria-current] .choix'))).to.equal('58');
    expect(actif(el)?.id).to.not.equal('fiche-titre');
    const [cadre, rangee] = [q(el, '.tableau'), q(el, 'tr[aria-current]')].map((n) =>
      n.getBoundingClientRect(),
    );
    expect(rangee!.bottom).to.be.at.most(cadre!.bottom + 1);
  });

  it('what is nearest to a place, among what is shown; the list can be put in that order', async () => {
    const el = await poser();
    await el.designer({ lon: 5.03, lat: 47.31, nom: 'la mairie' });
    await waitUntil(() => tous(el, '.proches li').length === 5, 'five');
    expect(mots(q(el, '.dit'))).to.match(
      /Le plus proche de la mairie : \d+, à \d+ m à vol d’oiseau/,
    );
    await expect(el).to.be.accessible();
    q(el, '.proches .doux .lien').click();
    await waitUntil(() => tous(el, 'th[aria-sort=ascending]').some((t) => mots(t) === 'Distance'));
    expect(numeros(el)[0]).to.equal(mots(q(el, '.proches li .lien')));
    el.filtrer({ types: ['CI'] });
    await waitUntil(() => tous(el, '.proches li').every((l) => mots(l).includes('citerne')));
  });

  it('a refused position gives a sentence, and other ways', async () => {
    const el = await poser();
    const avant = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
    Object.defineProperty(Navigator.prototype, 'geolocation', {
      configurable: true,
      get: () => ({
        getCurrentPosition: (_: unknown, non: (e: object) => void) => non({ code: 1 }),
      }),
    });
    try {
      tous(el, '.filtres > .bouton')
        .find((b) => mots(b) === 'Ma position')!
        .click();
      await waitUntil(() => el.shadowRoot!.querySelector('.dit')?.textContent?.includes('n’a pas'));
    } finally {
      Object.defineProperty(Navigator.prototype, 'geolocation', avant);
    }
    expect(mots(q(el, '.dit'))).to.contain('Cherchez par numéro');
  });

  it('without its map, the list works and says so', async () => {
    const { charger } = fabriqueCarte;
    fabriqueCarte.charger = () => Promise.reject(new Error('offline'));
    try {
      const el = await poser();
      expect(await el.zone.venir()).to.equal(undefined);
      await el.updateComplete;
      expect(mots(q(el, '.zone [role=status]'))).to.contain('La liste contient les mêmes');
      await el.choisir(4, 'souris');
      await waitUntil(() => fiche(el).includes('Latitude, longitude'));
      await expect(el).to.be.accessible();
    } finally {
      fabriqueCarte.charger = charger;
    }
  });

  it('the address opens on a point, keeps the filters, and the Back button goes back', async () => {
    const depart = location.search;
    history.replaceState(null, '', `${location.pathname}?deci.pei=21231_0007&deci.types=PI`);
    try {
      const el = await poser({ 'url-etat': '' });
      await waitUntil(() => el.selection?.numero === '7', 'the point of the address');
      await waitUntil(() => tous(el, '.puce').length === 1, 'its filter');
      expect(location.search).to.contain('deci.types=PI');
      await waitUntil(() => fiche(el).includes('Lien vers ce point d’eau'));
      expect(q<HTMLAnchorElement>(el, '.fiche .actions a').href).to.contain('deci.pei=7');
      el.effacer();
      await waitUntil(() => !location.search.includes('deci.types'), 'written');
      history.back();
      await waitUntil(() => tous(el, '.puce').length === 1, 'back');
      el.remove();
    } finally {
      history.replaceState(null, '', location.pathname + depart);
    }
  });

  it('hostile records: text stays text, addresses stay addresses, long strings do not break the page', async () => {
    const long = 'W'.repeat(10_000);
    const balise = '<img src=x onerror=alert(1)>';
    const el = await poser(
      { signaler: 'javascript:alert(1)', remarque: 'javascript:alert(1)', licence: balise },
      [
        ENTETE,
        `21231,"${balise}","${balise}",PI,100,public,,"${long}",60,,1,2025-01-01,5.04,47.32`,
        `21231,${long},${long},"${long}",100,prive,${long},javascript:alert(1),60,,1,2025-01-01,5.05,47.32`,
      ].join('\n'),
    );
    for (const index of [0, 1]) {
      await el.choisir(index, 'souris');
      await waitUntil(() => el.selection?.index === index && fiche(el).includes('Situation'));
      expect(tous(el, 'img, script, a[href^="javascript"]').length).to.equal(0);
      // The map sizes its own canvas through the object model.
      expect(tous(el, '[style]').filter((n) => !n.closest('.toile')).length).to.equal(0);
      expect(el.scrollWidth).to.be.at.most(el.clientWidth + 1);
      expect(fiche(el).length, 'cut').to.be.below(4000);
    }
    expect(fiche(el)).to.not.contain('Signaler');
  });

  it('a reading that fails leaves what was read, says so, and can be tried again', async () => {
    const adresse = URL.createObjectURL(new Blob([registre(30)], { type: 'text/csv' }));
    const el = await poser();
    el.data = undefined;
    el.source = adresse;
    await waitUntil(() => mots(q(el, '.bilan')).startsWith('30 points'), 'the other register');
    URL.revokeObjectURL(adresse);
    await el.recharger();
    await el.updateComplete;
    expect(tous(el, 'tbody tr').length).to.equal(25);
    expect(mots(q(el, '.etat[role=status]'))).to.contain('Réessayer');
    await expect(el).to.be.accessible();
  });
});
