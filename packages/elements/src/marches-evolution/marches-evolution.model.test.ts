import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { commune, consolidation, contrat } from '../testing/fabrique.ts';
import {
  bornes,
  evolution,
  imageEvolution,
  phraseColonne,
  phraseEvolution,
  tableauEvolution,
  variation,
} from './marches-evolution.model.ts';

const AN = { du: '2024-01-01', au: '2024-12-31' };

test('twelve months are twelve columns, empty ones included', () => {
  const e = evolution(chiffrer(consolidation([contrat({ date: '2024-03-05' })]), AN));
  assert.equal(e.pas, 'mois');
  assert.equal(e.colonnes.length, 12);
  assert.equal(e.colonnes[2]!.montant, 50_000);
  assert.match(e.colonnes[0]!.court, /^janv/);
  assert.equal(e.colonnes[0]!.annee, '2024');
  assert.match(
    phraseEvolution(e),
    /mars 2024, avec 50\sk€ HT pour 1\smarché\. Aucun marché pendant 11\smois\./,
  );
});

test('beyond two years a column is a year', () => {
  const e = evolution(
    chiffrer(
      consolidation([
        contrat({ date: '2020-03-05' }),
        contrat({ date: '2024-03-05', montant: 9e6 }),
      ]),
    ),
  );
  assert.equal(e.pas, 'annee');
  assert.deepEqual(
    e.colonnes.map((c) => c.cle),
    ['2020', '2021', '2022', '2023', '2024'],
  );
  assert.match(phraseEvolution(e), /L’année la plus forte : 2024/);
});

test('the scale holds the year before too', () => {
  const e = evolution(
    chiffrer(
      consolidation([
        contrat({ date: '2024-03-05', montant: 100 }),
        contrat({ date: '2023-03-05', montant: 900 }),
      ]),
      AN,
    ),
  );
  assert.ok(e.compare);
  assert.ok(e.graduations.at(-1)! >= 900);
  assert.match(
    phraseColonne(e.colonnes[2]!, true),
    /^mars 2024 : 100\s€ HT, 1\smarché \(un an plus tôt : 900\s€/,
  );
  assert.equal(imageEvolution(e).marques[2]!.avant, 900);
});

test('no contract, or no amount, is said and not divided by', () => {
  assert.equal(
    phraseEvolution(evolution(chiffrer(consolidation([])))),
    'Aucun montant n’est renseigné sur la période.',
  );
  assert.deepEqual(tableauEvolution(evolution(chiffrer(consolidation([])))).lignes, []);
});

test('the table holds the sum of what is drawn', () => {
  const synthese = chiffrer(commune(), AN);
  const total = tableauEvolution(evolution(synthese)).lignes.reduce((s, l) => s + Number(l[2]), 0);
  assert.equal(total, synthese.indicateurs.montant);
});

test('a month ends on its last day, leap years included', () => {
  assert.deepEqual(bornes('2024-02'), { du: '2024-02-01', au: '2024-02-29' });
  assert.deepEqual(bornes('2023-12'), { du: '2023-12-01', au: '2023-12-31' });
  assert.deepEqual(bornes('2024'), { du: '2024-01-01', au: '2024-12-31' });
});

test('a change is signed, and equality is said', () => {
  assert.match(variation(150, 100), /^\+50\s%$/);
  assert.match(variation(97, 100), /^−3\s%$/);
  assert.equal(variation(100, 100), 'autant');
});
