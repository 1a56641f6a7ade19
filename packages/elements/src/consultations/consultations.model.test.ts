import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lireConsultations, type Consultation } from '@ternum/marches';
import {
  aFournirDe,
  aMontrer,
  cles,
  estRectifiee,
  estUrgente,
  filtreDe,
  lienSur,
  phraseBilan,
  phraseCategories,
  phraseCloses,
  phrasePrecaution,
  phraseProcedure,
  prochainDessin,
  puces,
} from './consultations.model.ts';
import { CATEGORIES } from '../shared/contrats.ts';

const MAINTENANT = Date.parse('2026-11-24T08:00:00Z');

const appel = (partie: Partial<Consultation> = {}): Consultation => ({
  ...lireConsultations([{ id: '1', objet: 'Toiture', dateLimite: '2026-12-03T12:00' }])
    .consultations[0]!,
  ...partie,
});
const boamp = (nom: string, departements = ['21'], siret?: string): Consultation =>
  appel({ source: 'boamp', acheteur: { nom, departements, ...(siret ? { siret } : {}) } });

const PERIMETRE = { sirets: [], nom: undefined, departements: [] };

test('only http(s) addresses become links, relative ones from the page', () => {
  const page = 'https://commune.example/marches/';
  assert.equal(lienSur('/flux.xml', page), 'https://commune.example/flux.xml');
  assert.equal(lienSur('https://profil.example', page), 'https://profil.example/');
  for (const autre of [
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'http://',
    '',
    undefined,
  ])
    assert.equal(lienSur(autre, page), undefined, autre);
});

test('notices of BOAMP are matched by name and département, by SIRET where they have one', () => {
  const avis = [
    boamp('Commune de Saint-Aubin'),
    boamp('COMMUNE DE SAINT AUBIN', ['39']),
    boamp('CCAS de Saint-Aubin'),
    boamp('Mairie', ['21'], '21210001600019'),
  ];
  const trouves = aMontrer(avis, {
    sirets: ['21210001600019'],
    nom: 'Saint-Aubin',
    departements: ['21'],
  });
  assert.deepEqual(
    trouves.map((c) => [c.acheteur.nom, c.rapprochement]),
    [
      ['Commune de Saint-Aubin', 'nom'],
      ['Mairie', 'siret'],
    ],
  );
  assert.equal(
    aMontrer(avis, { ...PERIMETRE, nom: 'Saint-Aubin' }).length,
    0,
    'never by name alone',
  );
  assert.equal(aMontrer(avis, PERIMETRE).length, 4, 'no buyer asked for: the whole answer');
});

test('a file is its buyer’s: only another SIRET is left out', () => {
  const de = (siret?: string) => appel({ acheteur: { nom: 'Mairie', departements: [], siret } });
  const tous = [de(), de('21210001600019'), de('20000668200013')];
  const vus = (sirets: string[]) =>
    aMontrer(tous, { ...PERIMETRE, sirets, nom: 'Autre nom' }).length;
  assert.deepEqual([vus([]), vus(['21210001600019']), vus(['200006682'])], [3, 2, 2]);
});

test('what matching by name is worth is said unless every notice has its SIRET', () => {
  const ou = { sirets: [], nom: 'Saint-Aubin', departements: ['21'] };
  assert.match(phrasePrecaution(ou, []), /^Avis retrouvés par le nom et le département/);
  assert.match(phrasePrecaution(ou, [appel({ rapprochement: 'nom' })]), /^Avis retrouvés/);
  assert.equal(phrasePrecaution(ou, [appel({ rapprochement: 'siret' })]), '');
  assert.match(phrasePrecaution({ ...ou, departements: [] }, []), /il manque le département/);
  assert.equal(phrasePrecaution(PERIMETRE, []), '');
});

test('a delay counts from today in Paris', () => {
  assert.deepEqual(filtreDe({ delai: 7 }, MAINTENANT), { limiteAu: '2026-12-01' });
  assert.deepEqual(filtreDe({ delai: 7 }, Date.parse('2026-11-24T23:30:00Z')), {
    limiteAu: '2026-12-02',
  });
  assert.deepEqual(filtreDe({ jusquau: '2027-01-01', texte: 'toit', categories: [] }, MAINTENANT), {
    texte: 'toit',
    limiteAu: '2027-01-01',
  });
});

test('each active filter is said and can be taken back alone', () => {
  const choix = { texte: 'toit', categories: ['travaux', 'services'] as const, delai: 15 as const };
  const dites = puces({ ...choix, categories: [...choix.categories] }, CATEGORIES);
  assert.deepEqual(
    dites.map((p) => p.libelle),
    ['« toit »', 'Travaux', 'Services', 'À rendre dans les 15\u00a0jours'],
  );
  assert.deepEqual(dites[1]!.retirer, { categories: ['services'] });
  assert.deepEqual(puces({}, CATEGORIES), []);
});

test('none, one and several are told in words, without the clock', () => {
  assert.match(phraseBilan(1, 1, false), /^1\sconsultation ouverte :/);
  assert.match(phraseBilan(4, 4, false), /^4\sconsultations ouvertes,/);
  assert.match(phraseBilan(1, 4, true), /^1\sconsultation sur 4 répond /);
  assert.match(phraseBilan(0, 4, true), /^Aucune consultation/);
  assert.equal(phraseCloses([]), '');
  assert.match(phraseCloses([appel()]), /« Toiture » vient de fermer/);
  assert.match(phraseCloses([appel(), appel()]), /^2\sconsultations viennent de fermer/);
});

test('categories and procedures are said in plain words', () => {
  assert.equal(
    phraseCategories(appel({ categories: ['fournitures', 'services'] }), CATEGORIES),
    'Fournitures et services',
  );
  assert.match(phraseProcedure('PROCÉDURE ADAPTÉE'), /règles simples/);
  assert.match(
    phraseProcedure("Appel d'offres ouvert"),
    /^Appel d’offres ouvert\s: toute entreprise/,
  );
  assert.equal(phraseProcedure('autre'), 'Autre');
});

test('a simplified contract is said once', () => {
  const aFournir = [
    'un seul numéro SIRET suffit pour candidater (marché public simplifié)',
    'vos bilans',
  ];
  assert.deepEqual(aFournirDe(appel({ aFournir, simplifie: true })), ['Vos bilans']);
  assert.equal(aFournirDe(appel({ aFournir })).length, 2);
});

test('corrections are told from first notices', () => {
  assert.equal(estRectifiee(appel()), false);
  assert.equal(estRectifiee(appel({ premierAvis: '1' })), false);
  assert.equal(estRectifiee(appel({ premierAvis: '0' })), true);
  assert.equal(estRectifiee(appel({ republication: true })), true);
});

test('the last 48 hours are marked, and the list is drawn again when they begin', () => {
  const limite = Date.parse('2026-12-03T11:00:00Z');
  const c = appel();
  assert.equal(estUrgente(c, limite - 48 * 3_600_000 - 1), false);
  assert.equal(estUrgente(c, limite - 48 * 3_600_000), true);
  assert.equal(estUrgente(appel({ dateLimite: undefined }), limite), false);
  const veille = Date.parse('2026-12-01T10:59:00Z');
  assert.equal(prochainDessin([c], veille), limite - 48 * 3_600_000);
  assert.equal(prochainDessin([c], limite - 500), limite);
  assert.equal(prochainDessin([c], limite + 1), undefined);
  assert.equal(prochainDessin([appel({ dateLimite: undefined })], MAINTENANT), undefined);
});

test('calls that share an id keep apart, a corrected one keeps its key', () => {
  const [a, b, c] = [appel(), appel(), appel({ id: '9', premierAvis: '7' })];
  assert.deepEqual([...cles([a, b, c]).values()], ['1', '1 1', '7']);
});
