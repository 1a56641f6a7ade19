import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { versMoment } from '@ternum/marches';
import '../define/ternum-consultations.ts';
import type { Consultations } from './consultations.ts';

const JOUR = 86_400_000;
const dans = (ms: number): string => versMoment(Date.now() + ms);
const PROFIL = 'https://profil.example/clairvigne';

interface Brut {
  [champ: string]: unknown;
}
const brut = (n: number, partie: Brut = {}): Brut => ({
  id: `C${n}`,
  objet: `Objet ${n}`,
  categories: [['travaux', 'fournitures', 'services'][n % 3]],
  procedure: 'Procédure adaptée',
  dateLimite: dans((n + 5) * JOUR),
  lienReponse: `${PROFIL}/${n}`,
  ...partie,
});
const fichier = (consultations: Brut[], autres: Brut = {}): Brut => ({
  version: 1,
  acheteur: { nom: 'Commune de Saint-Aubin', departements: ['21'] },
  profil: PROFIL,
  consultations,
  ...autres,
});
const plusieurs = (n: number): Brut[] => Array.from({ length: n }, (_, i) => brut(i));

const q = <T extends HTMLElement>(el: Element, selecteur: string): T => {
  const trouve = el.shadowRoot!.querySelector<T>(selecteur);
  if (!trouve) throw new Error(`${selecteur} introuvable`);
  return trouve;
};
const tous = <T extends HTMLElement>(el: Element, selecteur: string): T[] => [
  ...el.shadowRoot!.querySelectorAll<T>(selecteur),
];
const mots = (noeud: Element): string => noeud.textContent!.replace(/\s+/g, ' ').trim();
const texte = (el: Element, selecteur: string): string => mots(q(el, selecteur));
const objets = (el: Element): string[] => tous(el, '.appel > [id]').map(mots);

async function monter(
  data: object,
  attributs: Record<string, string> = {},
): Promise<Consultations> {
  const el = document.createElement('ternum-consultations');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  el.data = data;
  const pret = oneEvent(el, 'ternum-ready');
  (await fixture(html`<div></div>`)).append(el);
  await pret;
  await el.updateComplete;
  return el;
}

/** An address that answers for real, until it is revoked. */
const servir = (json: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(json)], { type: 'application/json' }));

/** The next file that the element hands over: its name and its text. */
async function recevoir(agir: () => void): Promise<{ nom: string; texte: string }> {
  const lien = await new Promise<HTMLAnchorElement>((ok) => {
    const saisir = (e: Event): void => {
      const a = e.target as HTMLAnchorElement;
      if (!a.download) return;
      e.preventDefault();
      document.removeEventListener('click', saisir);
      ok(a);
    };
    document.addEventListener('click', saisir);
    agir();
  });
  return { nom: lien.download, texte: await (await fetch(lien.href)).text() };
}

describe('ternum-consultations', () => {
  it('lists open calls, the nearest deadline first, in words and as a date', async () => {
    const el = await monter(
      fichier([
        brut(9),
        brut(1, { dateLimite: '2099-12-03T12:00' }),
        brut(2, { dateLimite: dans(-JOUR) }),
        brut(3, { etat: 'annulee' }),
        brut(4, { dateLimite: undefined }),
      ]),
    );
    expect(objets(el)).to.deep.equal(['Objet 9', 'Objet 1', 'Objet 4']);
    const [, deuxieme] = tous(el, '.limite');
    expect(mots(deuxieme!)).to.match(
      /Réponses jusqu’au jeudi 3 décembre 2099 à 12 h 00 — dans \d+ jours/,
    );
    expect(tous(el, 'time')[1]!.getAttribute('datetime')).to.equal('2099-12-03T11:00:00Z');
    expect(texte(el, '.bilan')).to.contain('3 consultations ouvertes');
    expect(tous(el, '.limite').map(mots)[2]).to.contain('non renseignée');
    expect(el.shadowRoot!.querySelectorAll('ul[role=list] > li').length).to.equal(3);
  });

  it('says what to provide, lots, place, procedure, environment and corrections in plain words', async () => {
    const el = await monter(
      fichier([
        brut(1, {
          aFournir: ['trois références', "l'attestation de visite"],
          simplifie: true,
          considerationsEnvironnementales: true,
          lots: [
            { numero: '1', intitule: 'Charpente' },
            { numero: '2', intitule: 'couverture' },
          ],
          lieu: { libelle: 'Rue de l’École' },
          datePublication: '2026-11-02',
          premierAvis: 'C0',
          lienAvis: 'https://avis.example/1',
        }),
      ]),
      { 'heading-level': '3' },
    );
    const dit = texte(el, '.appel');
    for (const phrase of [
      'Ce qu’il faut fournir Marché public simplifié : votre numéro SIRET suffit pour candidater.',
      'Trois référencesL’attestation de visite',
      '2 lots : répondre à un seul suffit',
      'Lot 2 : Couverture',
      'Lieu Rue de l’École',
      'Procédure adaptée : des règles simples',
      'pris en compte',
      'Avis rectifié le 2 novembre 2026',
    ])
      expect(dit).to.contain(phrase);
    expect(q(el, '#titre').localName).to.equal('h3');
    expect(q(el, '.appel > [id]').localName).to.equal('h4');
    const [repondre, avis] = tous<HTMLAnchorElement>(el, '.actions a');
    expect([repondre!.href, mots(repondre!)]).to.deep.equal([
      `${PROFIL}/1`,
      'Répondre sur le profil d’acheteur : Objet 1 (profil.example, autre site)',
    ]);
    expect(avis!.href).to.equal('https://avis.example/1');
    repondre!.addEventListener('click', (e) => e.preventDefault());
    const choix = oneEvent(el, 'ternum-selection');
    repondre!.click();
    expect(((await choix) as CustomEvent).detail.id).to.equal('C1');
  });

  it('shows text as text, and makes links of http(s) only', async () => {
    const mauvais = '<img src=x onerror=alert(1)>';
    const el = await monter(
      fichier(
        [
          brut(1, {
            objet: mauvais,
            aFournir: [mauvais],
            lienReponse: 'javascript:alert(1)',
            lienAvis: 'data:text/html,x',
          }),
        ],
        { profil: 'javascript:alert(1)' },
      ),
      {
        profil: 'javascript:alert(1)',
        flux: 'javascript:alert(1)',
        remarque: 'javascript:alert(1)',
      },
    );
    expect(objets(el)).to.deep.equal([mauvais]);
    expect(tous(el, 'img, [style]').length).to.equal(0);
    expect(tous<HTMLAnchorElement>(el, 'a').map((a) => a.href)).to.deep.equal([]);
    expect(texte(el, '.actions')).to.contain('adressez-vous à Commune de Saint-Aubin');
  });

  it('has a filter only when there is something to filter', async () => {
    expect(tous(await monter(fichier(plusieurs(4))), 'form').length).to.equal(0);
    const el = await monter(fichier(plusieurs(5)));
    expect(tous(el, 'form').length).to.equal(1);
    expect(tous(el, '.groupe button').map(mots)).to.deep.equal([
      'Travaux',
      'Fournitures',
      'Services',
    ]);
    const un = await monter(fichier(plusieurs(5).map((c) => ({ ...c, categories: ['travaux'] }))));
    expect(tous(un, '.groupe').length).to.equal(0);
  });

  it('filters by category, date and words, says the count, and takes filters back with the keyboard', async () => {
    const el = await monter(fichier(plusieurs(9)));
    const bouton = q<HTMLButtonElement>(el, '.groupe button');
    const dit = oneEvent(el, 'ternum-filtre');
    bouton.focus();
    await sendKeys({ press: 'Enter' });
    expect(((await dit) as CustomEvent).detail).to.deep.equal({ categories: ['travaux'] });
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement === bouton).to.equal(true);
    expect(texte(el, '.bilan')).to.equal('3 consultations sur 9 répondent à ces critères.');
    const delai = q<HTMLSelectElement>(el, 'select');
    delai.value = '7';
    delai.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(objets(el)).to.deep.equal(['Objet 0']);
    const champ = q<HTMLInputElement>(el, '[type=search]');
    champ.value = 'introuvable';
    champ.dispatchEvent(new Event('input'));
    await waitUntil(() => !objets(el).length);
    expect(texte(el, '.bilan')).to.contain('Aucune consultation ne répond');
    expect(tous(el, '.puce').map((p) => p.getAttribute('aria-label'))).to.deep.equal([
      'Retirer le filtre : « introuvable »',
      'Retirer le filtre : Travaux',
      'Retirer le filtre : À rendre dans les 7\u00a0jours',
    ]);
    q(el, '.puce').focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    await aTimeout(0);
    expect(el.shadowRoot!.activeElement?.getAttribute('aria-label')).to.contain('Travaux');
    expect(objets(el).length).to.equal(1);
    q(el, '.actifs > .lien').click();
    await el.updateComplete;
    expect(objets(el).length).to.equal(9);
    delai.value = 'dates';
    delai.dispatchEvent(new Event('change'));
    await el.updateComplete;
    const date = q<HTMLInputElement>(el, '[type=date]');
    date.value = dans(6 * JOUR).slice(0, 10);
    date.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(objets(el).length).to.be.within(1, 3);
  });

  it('keeps its filters in the address when asked, and reads them back', async () => {
    const depart = location.search;
    try {
      const el = await monter(fichier(plusieurs(9)), { 'url-etat': '' });
      await aTimeout(50);
      el.filtrer({ categories: ['travaux'], delai: 30 });
      await waitUntil(() => location.search.includes('consultations.delai=30'));
      expect(location.search.startsWith(depart)).to.equal(true);
      history.back();
      await waitUntil(() => objets(el).length === 9);
      history.forward();
      await waitUntil(() => objets(el).length === 3);
    } finally {
      history.replaceState(null, '', location.pathname + depart);
    }
  });

  it('links the buyer’s profile when nothing is open, wherever it is known from', async () => {
    const lien = (el: Element): string | undefined =>
      tous<HTMLAnchorElement>(el, '.vide a').map((a) => a.href)[0];
    expect(lien(await monter(fichier([])))).to.equal(PROFIL);
    const el = await monter(fichier([]), { profil: 'https://autre.example/', flux: '/flux.xml' });
    expect(lien(el)).to.equal('https://autre.example/');
    expect(texte(el, '.vide')).to.match(
      /^Aucune consultation en cours\. Les prochaines paraîtront ici et sur le profil/,
    );
    expect(texte(el, '.outils')).to.equal('S’abonner au flux');
    const sans = await monter(fichier([], { profil: undefined }), { nom: 'Saint-Aubin' });
    expect(texte(sans, '.vide')).to.contain('adressez-vous à Saint-Aubin');
  });

  it('lets a call go when it closes, says so, and gives the focus to the next', async () => {
    const el = await monter(
      fichier([
        brut(1, { dateLimite: new Date(Date.now() + 2100).toISOString() }),
        brut(2),
        brut(3),
      ]),
    );
    // Deadlines are whole seconds: this one closes within two of them.
    expect(objets(el)).to.deep.equal(['Objet 1', 'Objet 2', 'Objet 3']);
    expect(texte(el, '.urgente strong')).to.equal('Moins de 48 heures pour répondre');
    const gardee = tous(el, '.appel')[1];
    q(el, '.actions .lien').focus();
    await waitUntil(() => objets(el).length === 2, 'closed', { timeout: 4000 });
    expect(texte(el, '.annonce')).to.equal(
      'La consultation « Objet 1 » vient de fermer : elle a quitté la liste.',
    );
    expect(q(el, '.annonce').getAttribute('role')).to.equal('status');
    await aTimeout(0);
    expect(mots(el.shadowRoot!.activeElement!)).to.equal('Objet 2');
    expect(tous(el, '.appel')[0] === gardee).to.equal(true);
  });

  it('reads its source and nothing else', async () => {
    const source = servir(fichier([brut(1)], { misAJour: '2026-11-20T10:00' }));
    performance.clearResourceTimings();
    const el = await fixture<Consultations>(
      html`<ternum-consultations source=${source}><p>Sans JavaScript</p></ternum-consultations>`,
    );
    await waitUntil(() => objets(el).length === 1);
    expect(el.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
    const autres = performance
      .getEntriesByType('resource')
      .map((e) => e.name)
      .filter((nom) => nom !== source && !nom.startsWith(`${location.origin}/`));
    expect(autres).to.deep.equal([]);
    expect(texte(el, 'footer')).to.contain('Données du 20 novembre 2026');
  });

  it('recognises BOAMP, matches by name and département, and says so', async () => {
    const avis = (idweb: string, nomacheteur: string) => ({
      idweb,
      nomacheteur,
      objet: `Avis ${idweb}`,
      nature: 'APPEL_OFFRE',
      nature_libelle: 'Avis de marché',
      code_departement: ['21'],
      type_marche: ['TRAVAUX'],
      dateparution: '2026-11-02',
      datelimitereponse: dans(9 * JOUR),
      url_avis: `https://www.boamp.fr/${idweb}`,
    });
    const source = servir({
      total_count: 5,
      results: [avis('26-1', 'Commune de Saint-Aubin'), avis('26-2', 'Ville de Dijon')],
    });
    const el = await fixture<Consultations>(
      html`<ternum-consultations
        source=${source}
        nom="Saint-Aubin"
        departement="21"
        profil=${PROFIL}
      ></ternum-consultations>`,
    );
    await waitUntil(() => objets(el).length);
    expect(objets(el)).to.deep.equal(['Avis 26-1']);
    expect(texte(el, '.precaution')).to.contain('Avis retrouvés par le nom et le département');
    expect(texte(el, '.etat')).to.contain('3 avis de plus');
    expect(q<HTMLAnchorElement>(el, '.principal').href).to.equal(PROFIL);
  });

  it('counts what it could not read, and says which', async () => {
    const el = await monter(fichier([brut(1), { lots: [] }]));
    expect(texte(el, '.etat')).to.contain('1 consultation du fichier n’a pas pu être lue.');
    expect(texte(el, '.etat')).to.contain('Nº 2 du fichier');
    expect(texte(el, '.etat')).to.contain('profil d’acheteur');
  });

  it('says that a source cannot be read, with ways out, and keeps older data when a reading fails', async () => {
    const erreur = new Promise<CustomEvent>((ok) => {
      addEventListener('ternum-error', (e) => ok(e as CustomEvent), { once: true });
    });
    const el = await fixture<Consultations>(
      html`<ternum-consultations source="/absent.json" profil=${PROFIL}></ternum-consultations>`,
    );
    expect((await erreur).detail.status).to.equal(404);
    await el.updateComplete;
    expect(texte(el, '[role=alert]')).to.contain('n’ont pas pu être lues');
    expect(q<HTMLAnchorElement>(el, '[role=alert] a').href).to.equal(PROFIL);
    expect(texte(el, '[role=alert] button')).to.equal('Réessayer');
    const source = servir(fichier([brut(1)]));
    el.source = source;
    await waitUntil(() => objets(el).length === 1);
    expect(tous(el, '[role=alert]').length).to.equal(0);
    URL.revokeObjectURL(source);
    await el.recharger();
    await el.updateComplete;
    expect(objets(el)).to.deep.equal(['Objet 1']);
    expect(texte(el, '.etat')).to.contain('La dernière lecture a échoué');
    el.source = servir('<html>');
    await waitUntil(() => tous(el, '[role=alert]').length);
    expect(objets(el)).to.deep.equal([]);
  });

  it('gives deadlines to an agenda, all or one, and the list as CSV that runs nothing', async () => {
    const el = await monter(fichier([brut(1, { objet: '=1+1' }), brut(2)]), { nom: 'Saint-Aubin' });
    const bouton = (nom: string) => tous(el, 'button').find((b) => mots(b).startsWith(nom))!;
    const un = await recevoir(() => bouton('Ajouter la date limite').click());
    expect(un.nom).to.equal('date-limite-C1.ics');
    expect(un.texte.match(/BEGIN:VEVENT/g)!.length).to.equal(1);
    const agenda = await recevoir(() => bouton('Ajouter les dates').click());
    expect(agenda.texte.match(/BEGIN:VEVENT/g)!.length).to.equal(2);
    expect(agenda.texte).to.contain('X-WR-CALNAME:Consultations : Saint-Aubin');
    const csv = await recevoir(() => bouton('Télécharger la liste').click());
    expect(csv.texte).to.contain(";'=1+1;");
  });

  it('is reached by the keyboard in reading order', async () => {
    const el = await monter(
      fichier([
        brut(1, { lots: [{ intitule: 'A' }, { intitule: 'B' }], lienAvis: 'https://avis.example' }),
      ]),
      { flux: '/flux.xml' },
    );
    const vus: string[] = [];
    for (let i = 0; i < 8; i++) {
      await sendKeys({ press: 'Tab' });
      const ici = el.shadowRoot!.activeElement;
      if (ici) vus.push(mots(ici).slice(0, 12));
    }
    expect(vus.slice(0, 7)).to.deep.equal([
      '2 lots : rép',
      'Répondre sur',
      'Lire l’avis ',
      'Ajouter la d',
      'Ajouter les ',
      'S’abonner au',
      'Télécharger ',
    ]);
  });

  it('opens lots for the paper, and closes them again', async () => {
    const el = await monter(fichier([brut(1, { lots: [{ intitule: 'A' }, { intitule: 'B' }] })]));
    const lots = q<HTMLDetailsElement>(el, '.lots');
    dispatchEvent(new Event('beforeprint'));
    expect(lots.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(lots.open).to.equal(false);
  });

  it('is accessible: full, filtered, empty, failed', async () => {
    const riche = brut(1, {
      dateLimite: dans(JOUR),
      lots: [{ intitule: 'A' }],
      simplifie: true,
      premierAvis: '0',
      aFournir: ['x'],
    });
    const plein = await monter(fichier([riche, ...plusieurs(6), {}]), { flux: '/flux.xml' });
    plein.filtrer({ categories: ['travaux'] });
    await plein.updateComplete;
    await expect(plein).to.be.accessible();
    await expect(await monter(fichier([]))).to.be.accessible();
    const rate = await fixture<Consultations>(
      html`<ternum-consultations source="/absent.json"></ternum-consultations>`,
    );
    await waitUntil(() => tous(rate, '[role=alert]').length);
    await expect(rate).to.be.accessible();
  });

  it('fits 320 px with text twice as big', async () => {
    const el = await monter(
      fichier([
        brut(1, { objet: 'Anticonstitutionnellement '.repeat(4), lots: [{ intitule: 'A' }] }),
        ...plusieurs(6),
      ]),
      { flux: '/flux.xml' },
    );
    el.style.setProperty('width', '320px');
    el.style.setProperty('font-size', '200%');
    el.filtrer({ categories: ['travaux', 'services'] });
    await el.updateComplete;
    await aTimeout(50);
    const droite = el.getBoundingClientRect().right;
    const trop = tous(el, '*').filter(
      (e) => !e.closest('.seul-lecteur') && e.getBoundingClientRect().right > droite + 1,
    );
    expect(trop.map((e) => e.localName + e.className)).to.deep.equal([]);
    const petits = tous(el, '.actions a, .actions button, .outils a, .outils button').filter(
      (e) => e.getBoundingClientRect().height < 44,
    );
    expect(petits.map(mots)).to.deep.equal([]);
  });
});
