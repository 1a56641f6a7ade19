import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrat } from '../testing/fabrique.ts';
import { nomLieu } from '../shared/libelles.ts';
import { enOptions, facettes } from './facettes.model.ts';
import { phrasePeriode } from '../shared/periode.ts';
import { annees, bornes, choixPeriode } from './filtres.model.ts';
import { puces } from './puces.model.ts';
import { lireCpv, lireMontant } from './saisie.model.ts';

const DOUZE = { du: '2023-04-01', au: '2024-03-31' };

test('a period is recognised as the choice that gave it', () => {
  for (const choix of ['douze', 'tout', '2022'])
    assert.equal(choixPeriode(bornes(choix, DOUZE, {}), DOUZE), choix);
  assert.equal(choixPeriode({ du: '2022-01-01', au: '2022-12-30' }, DOUZE), 'dates');
  assert.equal(choixPeriode({ du: '2022-01-01' }, DOUZE), 'dates');
});

test('a period is said in French, open ones too', () => {
  assert.equal(phrasePeriode({ du: '2022-01-01', au: '2022-12-31' }), 'en 2022');
  assert.equal(phrasePeriode(DOUZE), 'du 1er avril 2023 au 31 mars 2024');
  assert.equal(phrasePeriode({ du: '2024-02-01', au: '2024-02-29' }), 'en février 2024');
  assert.equal(
    phrasePeriode({ du: '2025-02-01', au: '2025-02-27' }),
    'du 1er février 2025 au 27 février 2025',
  );
  assert.equal(phrasePeriode({ du: '2023-04-02' }), 'depuis le 2 avril 2023');
  assert.equal(phrasePeriode({}), '');
});

test('each active filter can be taken back alone; the default period is not one', () => {
  const filtre = { ...DOUZE, categories: ['travaux', 'services'] as const, montantMin: 45_000 };
  const p = puces({ ...filtre, categories: [...filtre.categories] }, DOUZE, (id) => id);
  assert.deepEqual(
    p.map((x) => x.libelle),
    ['Travaux', 'Services', 'À partir de 45\u00a0k€'],
  );
  assert.deepEqual(p[0]!.retirer, { categories: ['services'] });
  assert.deepEqual(p[2]!.retirer, { montantMin: undefined });
});

test('another period is an active filter, and taking it back gives the default one', () => {
  const [p] = puces({ du: '2022-01-01', au: '2022-12-31' }, DOUZE, (id) => id);
  assert.equal(p!.libelle, 'En 2022');
  assert.deepEqual(p!.retirer, DOUZE);
  assert.equal(puces({}, DOUZE, (id) => id)[0]!.libelle, 'Toutes les dates');
});

test('organisations are called by their name', () => {
  const [p] = puces({ ...DOUZE, titulaires: ['4000'] }, DOUZE, () => 'Durand');
  assert.equal(p!.libelle, 'Titulaire : Durand');
});

test('choices come from the contracts, each once', () => {
  const contrats = [
    contrat({ date: '2022-05-01', procedure: 'B' }),
    contrat({ date: '2024-05-01', procedure: 'A' }),
    contrat({ date: '2024-06-01', procedure: 'A', lieu: undefined }),
  ];
  assert.deepEqual(annees(contrats), ['2024', '2022']);
  const { procedures, lieux } = facettes(contrats);
  assert.deepEqual(
    enOptions(procedures, String).map((p) => p.cle),
    ['A', 'B'],
  );
  assert.deepEqual(enOptions(lieux, nomLieu), [{ cle: '21', libelle: 'Côte-d’Or' }]);
});

test('amounts are read as people write them, and nothing else is', () => {
  assert.equal(lireMontant('45 000 €'), 45_000);
  assert.equal(lireMontant('45\u202f000,50'), 45_000.5);
  assert.equal(lireMontant('1,5 M€'), 1_500_000);
  assert.equal(lireMontant('90k'), 90_000);
  for (const faux of ['', 'beaucoup', '-3', '1 000 000 $'])
    assert.equal(lireMontant(faux), undefined);
});

test('a CPV prefix is two to eight digits', () => {
  assert.equal(lireCpv(' 45 '), '45');
  assert.equal(lireCpv('45233140-2'), '45233140');
  assert.equal(lireCpv('4'), undefined);
  assert.equal(lireCpv('voirie'), undefined);
});
