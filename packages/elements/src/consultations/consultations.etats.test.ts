import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
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
  PROFIL,
  q,
  servir,
  texte,
  tous,
} from './testing/outils.ts';

describe('ternum-consultations: its states', () => {
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

  it('takes calls as already read from the page only, and links http(s) whatever holds them', async () => {
    const lue = {
      id: 'x',
      source: 'fichier',
      objet: 'Piège',
      etat: 'publiee',
      acheteur: { nom: 'a', departements: [] },
      lieu: { departements: [] },
      lots: [],
      categories: [],
      aFournir: [],
      avisLies: [],
      codesCPV: [],
      contrats: [],
      descripteurs: [],
      anomalies: [],
      lienReponse: 'javascript:alert(1)',
      lienAvis: 'data:text/html,x',
    };
    const piege = { consultations: [lue], illisibles: [], profil: 'javascript:alert(2)' };
    for (const autres of [{ source: servir(piege) }, { data: piege }]) {
      const el = Object.assign(document.createElement('ternum-consultations'), autres);
      (await fixture(html`<div></div>`)).append(el);
      await waitUntil(() => objets(el).length === 1);
      const liens = tous<HTMLAnchorElement>(el, 'a').map((a) => a.protocol);
      expect(liens.filter((p) => !/^(https?|blob):/.test(p))).to.deep.equal([]);
    }
  });

  it('never stays on « Lecture » for data that lacks parts', async () => {
    const el = await monter([{ id: 'x', source: 'fichier', anomalies: [], etat: 'publiee' }]);
    expect(objets(el)).to.deep.equal(['Objet non renseigné']);
    el.data = { consultations: 'rien' };
    await waitUntil(() => tous(el, '[role=alert]').length);
    expect(texte(el, '[role=alert]')).to.contain('consultations');
  });

  it('says what a search in BOAMP lacks, never that nothing is open', async () => {
    const el = await monter(
      { total_count: 0, results: [] },
      { siret: '21210231300013', profil: PROFIL },
    );
    expect(texte(el, '.precaution')).to.contain(
      'il manque le nom (attribut nom) et le département',
    );
    expect(texte(el, '.vide')).not.to.contain('Aucune consultation');
    expect(q<HTMLAnchorElement>(el, '.vide a').href).to.equal(PROFIL);
  });

  it('shows a deadline that it cannot read as such, and none that a correction moved', async () => {
    const el = await monter(
      fichier([brut(1, { dateLimite: '2099-12-03x' }), brut(2, { limiteIncertaine: true })]),
      { profil: 'marches.example/clair' },
    );
    const dites = tous(el, '.limite').map(mots);
    expect(dites[0]).to.contain('« 2099-12-03x »');
    expect(dites[0]).to.contain('sur le profil d’acheteur');
    expect(texte(el, '.etat')).to.contain('1 consultation a une indication qui ne se lit pas');
    el.data = (el.data as { consultations: object[] }).consultations.slice(1).map((c) => ({
      ...c,
      lienReponse: 'https://profil.example/2',
    }));
    await waitUntil(() => objets(el).length === 1);
    expect(texte(el, '.limite')).to.contain('La date limite a changé');
    expect(tous(el, 'time, .actions button').length).to.equal(0);
    expect(tous<HTMLAnchorElement>(el, 'a').filter((a) => a.host === location.host)).to.deep.equal(
      [],
    );
  });

  it('keeps the focus on Réessayer, empties with its source, and dates what is old', async () => {
    const el = document.createElement('ternum-consultations');
    el.source = '/absent.json';
    (await fixture(html`<div></div>`)).append(el);
    await waitUntil(() => tous(el, '[role=alert] button').length);
    q(el, '[role=alert] button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => tous(el, '[role=alert]').length);
    expect(el.shadowRoot!.activeElement?.id).to.equal('titre');
    const source = servir(fichier([], { misAJour: '2026-11-20T10:00' }));
    el.source = source;
    await waitUntil(() => tous(el, '.vide').length);
    URL.revokeObjectURL(source);
    await el.recharger();
    await el.updateComplete;
    expect(texte(el, '.etat')).to.contain('à jour du 20 novembre 2026');
    expect(texte(el, '.vide')).not.to.contain('Aucune consultation en cours');
    el.source = '';
    await waitUntil(() => !tous(el, '.vide').length);
    expect(texte(el, '.etat')).to.contain('Aucune source');
  });
});
