import { expect, waitUntil } from '@open-wc/testing';
import { actif, mots, poser as poserElement, q, tous } from '../testing/outils.ts';
import type { CarteDeci } from '../carte-deci.ts';
import { lireCouche } from './lire.ts';

const ERP = new URL('./testing/erp.geojson', import.meta.url).href;
const REGISTRE = new URL('../testing/pei.csv', import.meta.url).href;
const PEI = await (await fetch(REGISTRE)).text();

const panneau = (el: CarteDeci): string => mots(q(el, '.panneau'));
const cases = (el: CarteDeci): HTMLInputElement[] => tous(el, '.panneau input');

async function poser(attributs: Record<string, string>): Promise<CarteDeci> {
  const el = await poserElement({ insee: '21231', ...attributs }, PEI);
  q(el, '#outil-couches').click();
  await waitUntil(() => cases(el).length, 'the panel');
  await waitUntil(() => actif(el)?.id === 'panneau-titre', 'its heading');
  return el;
}

describe('ternum-carte-deci, overlays', () => {
  it('asks for an overlay when it is switched on; an absent or unreadable one says so', async () => {
    const el = await poser({ erp: ERP, icpe: '/absent.geojson', batiments: REGISTRE });
    const lues = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => name === ERP).length;
    expect(lues()).to.equal(0);
    const [erp, icpe, batiments] = cases(el);
    erp!.click();
    await waitUntil(() => tous(el, '.panneau details').length, 'its list');
    expect(panneau(el)).to.contain('École du Centre');
    expect(panneau(el)).to.contain('Couche fournie par ce site. Date : 3 mai 2026.');
    expect(panneau(el)).to.not.contain('Fiabilité');
    icpe!.click();
    await waitUntil(() => panneau(el).includes('(ICPE) : couche absente'), 'absent');
    expect(icpe!.checked).to.equal(false);
    batiments!.click();
    await waitUntil(() => panneau(el).includes('Bâtiments : couche illisible'), 'unreadable');
    await expect(el).to.be.accessible();
    el.couches = { icpe: { fiabilite: 'bonne' } };
    await el.updateComplete;
    expect(panneau(el)).to.contain('Fiabilité non renseignée');
    erp!.click();
    await waitUntil(() => !tous(el, '.panneau details').length, 'switched off');
  });

  it('what is switched on stays on when the panel closes; another address starts again', async () => {
    const el = await poser({ erp: ERP });
    cases(el)[0]!.click();
    await waitUntil(() => tous(el, '.panneau details').length, 'its list');
    const vue = (await el.zone.venir())!;
    const otees: string[] = [];
    const vraie = vue.mettreCouche.bind(vue);
    vue.mettreCouche = (nom, couche) => {
      if (!couche) otees.push(nom);
      return vraie(nom, couche);
    };
    q(el, '.panneau .tete button').click();
    await waitUntil(() => actif(el)?.id === 'outil-couches', 'back');
    expect(otees).to.deep.equal([]);
    q(el, '#outil-couches').click();
    await waitUntil(() => cases(el)[0]?.checked, 'still on');
    el.erp = `${ERP}?autre`;
    await waitUntil(() => !cases(el)[0]!.checked, 'another address');
    expect(otees[0]).to.contain('ERP');
  });

  it('tells a refusal, a failure and an absence apart, and sends no cookie', async () => {
    document.cookie = 'session=1; path=/essais';
    try {
      const el = await poser({ erp: '/essais/401', icpe: '/essais/403', batiments: '/essais/503' });
      for (const c of cases(el)) c.click();
      await waitUntil(() => panneau(el).includes('(503)'), 'answers');
      expect(panneau(el)).to.contain('(ERP) : accès réservé').and.to.contain('(ICPE) : accès');
      expect(panneau(el)).to.contain('Bâtiments : le serveur de cette couche a répondu');
      expect(cases(el).filter((c) => c.checked).length).to.equal(0);
    } finally {
      document.cookie = 'session=; path=/essais; max-age=0';
    }
  });

  it('reads a layer of a WFS, all its pages', async () => {
    const el = await poser({
      icpe: '/essais/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=icpe&count=1&outputFormat=application/json&srsName=EPSG:4326',
    });
    expect(cases(el).length).to.equal(1);
    cases(el)[0]!.click();
    await waitUntil(() => tous(el, '.panneau details').length, 'its list', { timeout: 5000 });
    expect(panneau(el)).to.contain('Atelier du Pont').and.to.contain('Dépôt du Canal');
  });

  it('has no button where the page gives nothing to show', async () => {
    const el = await poserElement({ insee: '21231' }, PEI);
    const noms = (): string[] => tous(el, '.outils button').map(mots);
    expect(noms()).to.deep.equal(['Mesurer', 'Imprimer', 'Télécharger']);
    el.setAttribute('erp', ERP);
    await el.updateComplete;
    expect(noms()).to.include('Couches').and.to.not.include('Couverture');
    el.setAttribute('batiments', ERP);
    await el.updateComplete;
    expect(noms()).to.include('Couverture');
  });

  it('stops when nobody waits any more', async () => {
    const erreur = await lireCouche('/essais/muet', 'X', AbortSignal.timeout(10)).catch((e) => e);
    expect(erreur.hint).to.match(/^X : /);
  });
});
