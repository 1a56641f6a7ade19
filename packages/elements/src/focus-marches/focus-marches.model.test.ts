import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '@ternum/marches';
import { commune, consolidation, contrat, MAIRIE } from '../testing/fabrique.ts';
import {
  horsTotaux,
  phraseBilan,
  phraseIdentifiant,
  sujetDe,
  termes,
  trouverNom,
} from './focus-marches.model.ts';
import { compterAnomalies } from './mis-de-cote.model.ts';

const sansNom = (): undefined => undefined;

test('one supplier is a page, with a way back only when the visitor chose it', () => {
  assert.deepEqual(
    sujetDe({ titulaires: ['a'] }, {}, () => 'Durand'),
    {
      genre: 'titulaire',
      id: 'a',
      nom: 'Durand',
      retour: true,
    },
  );
  assert.equal(sujetDe({}, { titulaires: ['a'] }, sansNom).retour, false);
  assert.equal(sujetDe({ titulaires: ['a', 'b'] }, {}, sansNom).genre, 'ensemble');
});

test('one buyer among several is a page; the only buyer of the page is the whole', () => {
  const plusieurs = { acheteurs: ['x', 'y'] };
  assert.equal(sujetDe({}, plusieurs, sansNom).genre, 'ensemble');
  assert.equal(sujetDe({ acheteurs: ['x'] }, plusieurs, sansNom).retour, true);
  assert.equal(sujetDe({}, { acheteurs: ['x'] }, sansNom).retour, false);
  assert.equal(
    sujetDe({ acheteurs: ['x'], titulaires: ['a'] }, plusieurs, sansNom).genre,
    'titulaire',
  );
});

test('an organisation is named by any record; a SIREN by any of its establishments', () => {
  const c = commune();
  assert.equal(trouverNom(c, 'acheteurs', MAIRIE.id), 'Commune de Saint-Aubin');
  assert.equal(trouverNom(c, 'acheteurs', MAIRIE.id.slice(0, 9)), 'Commune de Saint-Aubin');
  assert.equal(trouverNom(c, 'titulaires', '40000000000008'), 'Entreprise 8');
  assert.equal(trouverNom(c, 'titulaires', '999'), undefined);
});

test('the accounting line adds up', () => {
  const { comptes } = summarize(commune());
  const somme = termes(comptes)
    .map((t) => Number(t.replace(/\D/g, '')))
    .reduce((a, b) => a + b);
  assert.equal(somme, comptes.enregistrements);
  assert.equal(comptes.enregistrements, 64);
});

test('the summary sentence says how many, when and how much, and what is unknown', () => {
  const filtre = { du: '2024-01-01', au: '2024-12-31' };
  const phrase = (montants: (number | undefined)[]): string =>
    phraseBilan(
      summarize(consolidation(montants.map((montant) => contrat({ montant }))), filtre),
    ).replaceAll('\u00a0', ' ');
  assert.equal(phrase([]), 'Aucun marché notifié en 2024.');
  assert.equal(phrase([50_000]), '1 marché notifié en 2024, pour 50 k€ HT.');
  assert.equal(
    phrase([50_000, undefined]),
    '2 marchés notifiés en 2024, pour 50 k€ HT (1 montant non renseigné).',
  );
  assert.equal(phrase([undefined]), '1 marché notifié en 2024, sans montant renseigné.');
});

test('what stands outside the totals is said', () => {
  const phrases = horsTotaux(summarize(commune()));
  assert.equal(phrases.length, 1);
  assert.match(phrases[0]!, /accord-cadre hors des totaux : 400/);
});

test('identifiers say what they are', () => {
  assert.equal(phraseIdentifiant('21210001600019'), 'SIRET 212\u202f100\u202f016\u202f00019');
  assert.equal(phraseIdentifiant('212100016'), 'SIREN 212\u202f100\u202f016');
  assert.equal(phraseIdentifiant('CHE-107'), 'Identifiant CHE-107');
});

test('anomalies are counted per field, inside the page’s buyers', () => {
  const c = commune();
  assert.deepEqual(
    { ...compterAnomalies(c, {}), parChamp: compterAnomalies(c, {}).parChamp.length },
    { total: 1, contrats: 1, parChamp: 1 },
  );
  assert.equal(compterAnomalies(c, { acheteurs: ['999999999'] }).total, 0);
});
