import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/ternum-carte-mednum.ts';
import '../define/ternum-consultations.ts';
import type { CarteMednum } from './carte-mednum.ts';

interface Ligne {
  [champ: string]: string;
}

const lieu = (n: number, partie: Ligne = {}): Ligne => ({
  id: `l${n}`,
  pivot: '21990000000000',
  nom: `Lieu ${n}`,
  commune: 'Dijon',
  code_postal: '21000',
  code_insee: '21231',
  adresse: `${n}, rue du Pont`,
  date_maj: '2026-11-01',
  latitude: String(47.32 + n / 100),
  longitude: '5.04',
  horaires: '24/7',
  telephone: '+33399002140',
  services: 'Aide aux démarches administratives',
  ...partie,
});
const TROIS = [
  lieu(3, { horaires: 'Mo-Su 00:00-00:01 "rarement"', frais_a_charge: 'Payant' }),
  lieu(1, { frais_a_charge: 'Gratuit' }),
  lieu(2, { latitude: '', longitude: '', horaires: 'quand il fait beau' }),
];

async function monter(data: unknown, attributs: Ligne = {}): Promise<CarteMednum> {
  const el = document.createElement('ternum-carte-mednum');
  for (const [nom, valeur] of Object.entries({ 'pres-de': '47.32,5.04', ...attributs }))
    el.setAttribute(nom, valeur);
  el.data = data;
  const pret = oneEvent(el, 'ternum-ready');
  await fixture(html`${el}`);
  await pret;
  await el.updateComplete;
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
const noms = (el: Element): string[] => tous(el, '.lieu [id^=lieu-]').map(mots);

describe('ternum-carte-mednum', () => {
  it('lists the nearest first, says how far, whether it is open, and what it cannot know', async () => {
    const el = await monter(TROIS);
    expect(noms(el)).to.deep.equal(['Lieu 1', 'Lieu 3', 'Lieu 2']);
    const [un, , deux] = tous(el, '.lieu').map(mots);
    expect(un).to.contain('1,1 km').and.to.contain('Ouvert').and.to.contain('03 99 00 21 40');
    expect(deux).to.contain('Distance inconnue').and.to.contain('Horaires à vérifier');
    expect(deux).to.contain('« quand il fait beau »');
    await expect(el).to.be.accessible();
  });

  it('filters, counts, and every filter can be taken back', async () => {
    const el = await monter(TROIS);
    const filtre = oneEvent(el, 'ternum-filtre');
    el.filtrer({ frais: 'Gratuit' });
    expect((await filtre).detail).to.deep.equal({ frais: 'Gratuit' });
    await el.updateComplete;
    expect(noms(el)).to.deep.equal(['Lieu 1']);
    expect(mots(q(el, '.bilan'))).to.equal('1 lieu sur 3 répond à ces critères.');
    q(el, '.puce').click();
    await el.updateComplete;
    expect(noms(el).length).to.equal(3);
    el.filtrer({ texte: 'zanzibar' });
    await el.updateComplete;
    expect(mots(q(el, '.bilan'))).to.equal('Aucun lieu ne répond à ces critères.');
    await waitUntil(() => el.shadowRoot!.querySelector('.etat .bouton'), 'a way out');
    await expect(el).to.be.accessible();
    q(el, '.etat .bouton').click();
    await el.updateComplete;
    expect(noms(el).length).to.equal(3);
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
  });

  it('a keyboard opens the details, and finds the week', async () => {
    const el = await monter([lieu(1, { horaires: 'Mo-Fr 09:00-12:00' })]);
    q(el, '.lieu summary').focus();
    const choisi = oneEvent(el, 'ternum-selection');
    await sendKeys({ press: 'Enter' });
    await choisi;
    await waitUntil(() => el.shadowRoot!.querySelector('.semaine'), 'the week');
    expect(tous(el, '.semaine tbody tr').length).to.equal(7);
    expect(mots(q(el, '.semaine'))).to.contain('9 h – 12 h');
    await expect(el).to.be.accessible();
  });

  it('data is never markup, and only safe addresses are linked', async () => {
    const el = await monter([
      lieu(1, {
        nom: '<img src=x onerror=alert(1)>',
        site_web: 'javascript:alert(1)',
        prise_rdv: 'data:text/html,x',
        courriels: 'a@b.example|"><script>',
        presentation_detail: 'x'.repeat(10_000),
      }),
    ]);
    el.deplier(el.montres[0]!, true);
    await waitUntil(() => el.shadowRoot!.querySelector('.details'), 'the details');
    expect(el.shadowRoot!.querySelector('img, script')).to.equal(null);
    for (const { href } of el.shadowRoot!.querySelectorAll('a'))
      expect(href).to.match(/^(https?|mailto|tel):/);
    expect(el.scrollWidth).to.be.at.most(el.clientWidth + 1);
  });

  it('the map comes into view by itself, marks what is asked for, and asks nothing of anybody', async () => {
    const avant = performance.getEntriesByType('resource').length;
    const el = await monter(TROIS);
    tous(el, '.gestes .lien')[0]!.click();
    await waitUntil(() => el.shadowRoot!.querySelector('.toile canvas'), 'the map', {
      timeout: 8000,
    });
    const autres = performance
      .getEntriesByType('resource')
      .slice(avant)
      .filter(({ name }) => !name.startsWith(location.origin));
    expect(autres).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('the map says the number that the list shows, whatever places have no position', async () => {
    const el = await monter([lieu(2, { latitude: '', longitude: '' }), lieu(1)], { 'pres-de': '' });
    expect(noms(el)).to.deep.equal(['Lieu 1', 'Lieu 2']);
    el.data = [lieu(2), lieu(1, { latitude: '', longitude: '' })];
    await waitUntil(() => el.montres[0]?.longitude === undefined && el.montres.length === 2);
    await el.updateComplete;
    const rang = getComputedStyle(q(el, '#lieu-0'), '::before').content;
    expect(rang).to.contain('counter(rang)');
    el.montrer(el.montres[1]!);
    await waitUntil(() => el.shadowRoot!.querySelector('.carte-vue'), 'the map', { timeout: 8000 });
    q(el, '.carte-vue').focus();
    // The keyboard goes to the next point, which the map says.
    await waitUntil(
      async () => {
        await sendKeys({ press: 'n' });
        return tous(el, '.toile [role=status]').some((p) => mots(p).includes('2. Lieu 2'));
      },
      'said',
      { timeout: 5000, interval: 300 },
    );
  });

  for (const fin of ['afterprint', 'keydown']) {
    it(`prints one place, and its button keeps the focus (the dialog ends with ${fin})`, async () => {
      const el = await monter([lieu(1, { site_web: 'https://a.example' }), lieu(2), lieu(3)]);
      const avant = globalThis.print;
      let vu: unknown;
      globalThis.print = () => {
        vu = [
          tous(el, '[data-imprime]').length,
          tous(el, '.lieu[data-imprime] .semaine').length,
          noms(el).length,
        ];
        // As a browser that lays the page out for paper, where the button is not.
        (el.shadowRoot!.activeElement as HTMLElement | null)?.blur();
      };
      try {
        const bouton = tous(el, '.gestes .lien').find((b) => mots(b).includes('fiche : Lieu 1'))!;
        bouton.focus();
        bouton.click();
        await waitUntil(() => vu, 'printed');
        // The section and the place, its week; the others are still there for whoever looks at the screen.
        expect(vu).to.deep.equal([2, 1, 3]);
        dispatchEvent(new Event(fin));
        await waitUntil(() => !tous(el, '[data-imprime]').length, 'the whole again');
        expect(el.shadowRoot!.activeElement).to.equal(bouton);
      } finally {
        globalThis.print = avant;
      }
    });
  }

  it('prints the whole list, then shows the pages again', async () => {
    const el = await monter(Array.from({ length: 30 }, (_, i) => lieu(i + 1)));
    const avant = globalThis.print;
    let imprimes = 0;
    globalThis.print = () => void (imprimes = noms(el).length);
    try {
      void el.imprimer();
      await waitUntil(() => imprimes === 30, 'printed');
      dispatchEvent(new Event('afterprint'));
      await waitUntil(() => noms(el).length === 20, 'one page');
    } finally {
      globalThis.print = avant;
    }
  });

  it('says what a file is when it is no list of places', async () => {
    for (const [data, dit] of [
      ['nom,prenom\nDupont,Jean', /n’est pas une liste de lieux/],
      [' ', /est vide/],
      ['PK\u0003\u0004\u0000\u0000', /une archive, un classeur/],
    ] as const) {
      const el = document.createElement('ternum-carte-mednum');
      el.data = data;
      const erreur = oneEvent(el, 'ternum-error');
      await fixture(html`${el}`);
      await erreur;
      await el.updateComplete;
      expect(mots(q(el, '[role=alert]'))).to.match(dit);
    }
  });

  it('the compact form stands in the slot of another element: three places, no filter, no map', async () => {
    const consultations = await fixture(
      html`<ternum-consultations
        .data=${{ version: 1, acheteur: { nom: 'Dijon', departements: ['21'] }, consultations: [] }}
      ></ternum-consultations>`,
    );
    const el = document.createElement('ternum-carte-mednum');
    el.slot = 'autres-moyens';
    el.compact = true;
    el.data = [...TROIS, lieu(4), lieu(5)];
    const pret = oneEvent(el, 'ternum-ready');
    consultations.append(el);
    await pret;
    await el.updateComplete;
    expect(tous(el, 'li').length).to.equal(3);
    expect(el.shadowRoot!.querySelector('form, .toile, footer')).to.equal(null);
    expect(el.assignedSlot?.name).to.equal('autres-moyens');
    expect(el.clientHeight).to.be.greaterThan(60);
    await expect(consultations).to.be.accessible();
  });

  it('a source that does not answer: a sentence, a way out, and the event', async () => {
    const el = document.createElement('ternum-carte-mednum');
    el.source = '/absent.csv';
    const erreur = oneEvent(el, 'ternum-error');
    await fixture(html`${el}`);
    expect((await erreur).detail.kind).to.equal('http');
    await el.updateComplete;
    expect(mots(q(el, '[role=alert]'))).to.contain('pas de fichier à l’adresse');
    expect(mots(q(el, '[role=alert] .bouton'))).to.equal('Réessayer');
    await expect(el).to.be.accessible();
  });

  it('nothing yet, and rows that cannot be read, are said', async () => {
    const vide = await monter([]);
    await waitUntil(() => vide.shadowRoot!.querySelector('.etat'), 'said');
    expect(mots(q(vide, '.etat'))).to.contain('aucun lieu pour le moment');
    const el = await monter('nom;commune\nA;Dijon\n"B;Dijon');
    await waitUntil(() => el.shadowRoot!.querySelector('details.etat'), 'said');
    expect(mots(q(el, 'details.etat'))).to.contain('1 ligne du fichier ne se lit pas');
  });

  it('holds in 375 and 320 px', async () => {
    for (const width of [375, 320]) {
      await setViewport({ width, height: 700 });
      const el = await monter(TROIS);
      expect(el.scrollWidth, String(width)).to.be.at.most(el.clientWidth + 1);
    }
    await setViewport({ width: 1000, height: 700 });
  });
});
