/** The block « autres moyens » of every element, with the compact form of the mediation map in it. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../define/ternum-carte-deci.ts';
import '../define/ternum-carte-mednum.ts';
import '../define/ternum-consultations.ts';
import '../define/ternum-focus-marches.ts';
import '../define/ternum-marches-detail.ts';
import { registre } from '../carte-deci/testing/registre.ts';
import { commune, consolidation } from '../testing/fabrique.ts';

const appels = (titres: string[]): unknown => ({
  version: 1,
  acheteur: { nom: 'Dijon', departements: ['21'] },
  consultations: titres.map((objet, i) => ({
    id: `c${i}`,
    objet,
    acheteur: { nom: 'Dijon' },
    dateLimite: '2099-01-01T12:00:00Z',
  })),
});
const LIEU = { nom: 'Médiathèque', commune: 'Dijon', horaires: '24/7', telephone: '0380000000' };
const PARTIES = [
  'ternum-focus-marches',
  'ternum-marches-carte',
  'ternum-marches-classement',
  'ternum-marches-detail',
  'ternum-marches-durable',
  'ternum-marches-echeances',
  'ternum-marches-evolution',
  'ternum-marches-indicateurs',
  'ternum-marches-repartition',
  'ternum-marches-tableau',
];
/** What each shows, full and empty. */
const DONNEES: Record<string, () => [pleine: unknown, vide: unknown]> = {
  'ternum-carte-deci': () => [registre(3), registre(0)],
  'ternum-carte-mednum': () => [[LIEU], []],
  'ternum-consultations': () => [appels(['Toiture']), appels([])],
  ...Object.fromEntries(PARTIES.map((tag) => [tag, () => [commune(), consolidation([])]])),
};

interface Hote extends HTMLElement {
  data?: unknown;
  source?: string;
}

/** @returns the compact form, once its place is there */
async function monter(tag: string, partie: Partial<Hote>, dit?: string): Promise<HTMLElement> {
  const hote: Hote = Object.assign(document.createElement(tag), partie);
  const court = document.createElement('ternum-carte-mednum');
  Object.assign(court, { slot: 'autres-moyens', compact: true, data: [LIEU] });
  hote.append(court);
  const etat = dit && oneEvent(hote, dit);
  await fixture(html`${hote}`);
  await etat;
  await waitUntil(() => court.assignedSlot && court.offsetHeight > 60, `${tag} shows it`);
  return court;
}

describe('autres-moyens', () => {
  for (const [tag, donnees] of Object.entries(DONNEES)) {
    it(`${tag}: shown when ready, when empty, when the source fails, and before one is named`, async () => {
      for (const data of donnees()) {
        const court = await monter(tag, { data }, 'ternum-ready');
        expect(court.offsetWidth).to.be.greaterThan(100);
      }
      await monter(tag, { source: '/absent.json' }, 'ternum-error');
      await monter(tag, {});
    });
  }

  it('what the compact form says of itself is not taken for its host’s', async () => {
    const hote: Hote = Object.assign(document.createElement('ternum-carte-deci'), {
      source: '/absent.csv',
    });
    const court = document.createElement('ternum-carte-mednum');
    Object.assign(court, { slot: 'autres-moyens', compact: true, data: [LIEU] });
    hote.append(court);
    const entendus: string[] = [];
    for (const nom of ['ternum-ready', 'ternum-error'])
      hote.addEventListener(nom, () => entendus.push(nom));
    const lui = oneEvent(court, 'ternum-ready');
    const erreur = oneEvent(hote, 'ternum-error');
    await fixture(html`${hote}`);
    await Promise.all([lui, erreur]);
    Object.assign(court, { data: undefined, source: '/absent.csv' });
    await oneEvent(court, 'ternum-error');
    expect(entendus).to.deep.equal(['ternum-error']);
  });
});
