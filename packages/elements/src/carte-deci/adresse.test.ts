/** Links to one point, as somebody opens them. */
import { expect, waitUntil as attendre } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CarteDeci } from './carte-deci.ts';
import { ENTETE, registre } from './testing/registre.ts';
import { mots, poser, q } from './testing/outils.ts';

/** Parts come on demand, and one by one from a development server. */
const waitUntil = (vrai: () => unknown, quoi = ''): Promise<void> =>
  attendre(vrai, quoi, { timeout: 8000 });
const dit = (el: Element): string => mots(q(el, '[role=status].bilan'));

/** Dijon and Beaune, each with its own 1, 2 and 3. */
const DEUX_COMMUNES = [
  ENTETE,
  ...['21231', '21054'].flatMap((insee, c) =>
    [1, 2, 3].map(
      (n) =>
        `${insee},${insee}_${n},${n},PI,100,public,,"${c ? 'Beaune' : 'Dijon'} ${n}",60,,1,2025-01-01,${5.04 - c * 0.2},${47.32 - c * 0.3}`,
    ),
  ),
].join('\n');

describe('ternum-carte-deci, links to one point', () => {
  const depart = location.search;
  let el: CarteDeci;
  before(() => setViewport({ width: 1100, height: 800 }));
  afterEach(() => {
    el.remove();
    history.replaceState(null, '', location.pathname + depart);
    scrollTo(0, 0);
  });

  async function ouvrir(pei: string, data = registre(60)): Promise<void> {
    history.replaceState(null, '', `${location.pathname}?deci.pei=${pei}`);
    el = await poser({ 'url-etat': '', signaler: 'mailto:m@x.example' }, data);
  }

  for (const width of [1100, 375])
    it(`shows the details and says so once, the focus stays: ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      await ouvrir('31');
      await waitUntil(() => dit(el).includes('Fiche ouverte'), 'said');
      expect(dit(el)).to.match(/affichés, .* Fiche ouverte : 31, poteau d’incendie, .*\.$/);
      const { top } = q(el, '#fiche-titre').getBoundingClientRect();
      expect(top).to.be.within(-1, innerHeight);
      expect(scrollY, 'the page moved').to.be.above(100);
      expect(el.shadowRoot!.activeElement).to.equal(null);
      await expect(el).to.be.accessible();
      el.filtrer({ types: ['CI'] });
      await el.updateComplete;
      expect(dit(el), 'before the list is filtered').to.not.contain('Fiche ouverte');
      await waitUntil(() => dit(el).includes('10 points d’eau sur 60'), 'filtered');
      expect(dit(el)).to.not.contain('Fiche ouverte');
    });

  it('says that a point is not in the register', async () => {
    await ouvrir('999');
    await waitUntil(() => dit(el).includes('« 999 »'), 'said');
    expect(dit(el)).to.contain('Le point d’eau « 999 » n’est pas dans ce registre.');
    expect(el.selection).to.equal(undefined);
    expect(scrollY).to.equal(0);
  });

  it('opens the point that the link was made on, even where numbers repeat', async () => {
    await ouvrir('21054_2', DEUX_COMMUNES);
    await waitUntil(() => el.selection, 'open');
    await waitUntil(() => q(el, '.fiche').textContent!.includes('Lien vers'), 'its link');
    expect(el.selection!.pei.situation).to.equal('Beaune 2');
    const [lien, signaler] = ['Lien vers', 'Signaler'].map(
      (debut) =>
        [...el.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.fiche .actions a')].find((a) =>
          mots(a).startsWith(debut),
        )!.href,
    );
    expect(lien).to.contain('deci.pei=21054_2');
    expect(decodeURIComponent(signaler!)).to.match(/ 2, identifiant 21054_2, commune 21054$/);
    await el.choisir(1, 'souris');
    await waitUntil(() => location.search.includes('deci.pei=21231_2'), 'written');
  });

  it('says that an old link by number may mean several points, and opens none', async () => {
    await ouvrir('2', DEUX_COMMUNES);
    await waitUntil(() => dit(el).includes('« 2 »'), 'said');
    expect(dit(el)).to.contain('2 points d’eau de ce registre portent le numéro « 2 »');
    expect(el.selection).to.equal(undefined);
  });
});
