import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Consultations } from './consultations.ts';
import {
  brut,
  dans,
  fichier,
  JOUR,
  monter,
  mots,
  objets,
  plusieurs,
  PROFIL,
  q,
  recevoir,
  texte,
  tous,
} from './testing/outils.ts';

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
      /Réponses jusqu’au jeudi 3 décembre 2099 à 12 h 00 dans \d+ jours/,
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
      '2 lots',
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
      await waitUntil(() => location.search.includes('consultations.delai=30'), 'the address', {
        timeout: 5000,
      });
      expect(location.search.startsWith(depart)).to.equal(true);
      history.back();
      await waitUntil(() => objets(el).length === 9);
      history.forward();
      await waitUntil(() => objets(el).length === 3);
    } finally {
      history.replaceState(null, '', location.pathname + depart);
    }
  });

  it('lets the Back button leave, and the other parameters as they are written', async () => {
    const depart = location.search;
    const etrangers = `${depart ? `${depart}&` : '?'}apercu&q=l'eau&x=a%20b`;
    try {
      history.pushState(null, '', location.pathname + etrangers);
      const ecrits = location.search;
      const el = await monter(fichier(plusieurs(9)), { 'url-etat': '' });
      await aTimeout(50);
      const pas = history.length;
      el.filtrer({ categories: ['travaux'] });
      expect(location.search).to.equal(`${ecrits}&consultations.categories=travaux`);
      history.back();
      await waitUntil(() => objets(el).length === 9);
      await aTimeout(20);
      // A browser keeps fifty places: the oldest one goes.
      expect([location.search, history.length]).to.deep.equal([ecrits, Math.min(50, pas + 1)]);
      history.forward();
      await waitUntil(() => objets(el).length === 3);
    } finally {
      history.replaceState(null, '', location.pathname + depart);
    }
  });

  it('gives two elements of a page their keys by their order in it', async () => {
    const depart = location.search;
    try {
      const [un, deux] = [0, 1].map(() =>
        Object.assign(document.createElement('ternum-consultations'), {
          data: fichier(plusieurs(9)),
        }),
      );
      const cadre = await fixture(html`<div></div>`);
      cadre.append(un!, deux!);
      await un!.updateComplete;
      // The second one asks first.
      deux!.urlEtat = '';
      un!.urlEtat = '';
      await aTimeout(50);
      deux!.filtrer({ delai: 30 });
      expect(location.search).to.contain('consultations2.delai=30');
    } finally {
      history.replaceState(null, '', location.pathname + depart);
    }
  });

  it('lets words be typed with their spaces, and a year with its digits', async () => {
    const el = await monter(fichier(plusieurs(9)));
    const champ = q<HTMLInputElement>(el, '[type=search]');
    champ.focus();
    await sendKeys({ type: 'objet ' });
    await waitUntil(() => tous(el, '.puce').length === 1);
    await sendKeys({ type: '3' });
    await waitUntil(() => objets(el).length === 1);
    expect(champ.value).to.equal('objet 3');
    el.remplacer({});
    await el.updateComplete;
    const delai = q<HTMLSelectElement>(el, 'select');
    delai.value = 'dates';
    delai.dispatchEvent(new Event('change'));
    await el.updateComplete;
    const date = q<HTMLInputElement>(el, '[type=date]');
    date.value = '0002-12-15';
    date.dispatchEvent(new Event('change'));
    await el.updateComplete;
    expect(tous(el, '.puce').length).to.equal(0);
  });

  it('gives deadlines to an agenda, all or one, and the list as CSV that runs nothing', async () => {
    const el = await monter(fichier([brut(1, { objet: '=1+1', lienReponse: '' }), brut(2)]), {
      nom: 'Saint-Aubin',
    });
    const bouton = (nom: string) => tous(el, 'button').find((b) => mots(b).startsWith(nom))!;
    const un = await recevoir(() => bouton('Ajouter la date limite').click());
    expect(un.nom).to.equal('date-limite-C1.ics');
    expect(un.texte).to.contain(`URL:${PROFIL}\r\n`);
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
    expect(vus.slice(0, 6)).to.deep.equal([
      '2 lots',
      'Répondre sur',
      'Lire l’avis ',
      'Ajouter la d',
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
