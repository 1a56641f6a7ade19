import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { commune, consolidation, contrat } from '../testing/fabrique.ts';
import { tableauEvolution, imageEvolution } from './marches-evolution.chiffres.ts';
import {
  barresEvolution,
  evolution,
  phraseColonne,
  phraseEvolution,
  variation,
} from './marches-evolution.model.ts';
import { bornesDe } from '../shared/periode.ts';

const AN = { du: '2024-01-01', au: '2024-12-31' };

test('twelve months are twelve columns, empty ones included', () => {
  const mars = ['05', '06', '07'].map((jour) => contrat({ date: `2024-03-${jour}` }));
  const e = evolution(chiffrer(consolidation(mars), AN));
  assert.equal(e.pas, 'mois');
  assert.equal(e.colonnes.length, 12);
  assert.equal(e.colonnes[2]!.montant, 150_000);
  assert.match(e.colonnes[0]!.court, /^janv/);
  assert.equal(e.colonnes[0]!.annee, '2024');
  assert.match(
    phraseEvolution(e),
    /Le mois le plus fort : mars 2024, avec 150\sk€ HT pour 3\smarchés\. Aucun marché pendant 11\smois\./,
  );
});

test('beyond two years a column is a year', () => {
  const e = evolution(
    chiffrer(
      consolidation([
        contrat({ date: '2020-03-05' }),
        contrat({ date: '2022-03-05' }),
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

test('one or two contracts, or one month, have no strongest month', () => {
  const dire = (n: number, filtre = AN): string =>
    phraseEvolution(
      evolution(
        chiffrer(
          consolidation(Array.from({ length: n }, () => contrat({ date: '2024-03-05' }))),
          filtre,
        ),
      ),
    );
  assert.match(dire(1), /^1\smarché sur la période, pour 50\sk€ HT\.$/);
  assert.match(
    dire(3, { du: '2024-03-01', au: '2024-03-31' }),
    /^En mars 2024 : 150\sk€ HT pour 3\smarchés\.$/,
  );
});

test('one month lies beside the same month a year before', () => {
  const dates = ['2024-03-01', '2024-03-02', '2024-03-03', '2023-03-04'];
  const e = evolution(
    chiffrer(consolidation(dates.map((date) => contrat({ date }))), {
      du: '2024-03-01',
      au: '2024-03-31',
    }),
  );
  assert.deepEqual(
    barresEvolution(e).map((b) => [b.libelle, b.valeur]),
    [
      ['mars 2024', 150_000],
      ['un an plus tôt', 50_000],
    ],
  );
});

test('amounts that nobody gave are « non renseigné », not 0', () => {
  const e = evolution(
    chiffrer(consolidation([contrat({ date: '2024-03-05', montant: undefined })]), AN),
  );
  assert.equal(
    phraseColonne(e.colonnes[2]!, false),
    'mars 2024 : montant non renseigné, 1\u00a0marché',
  );
  assert.equal(phraseColonne(e.colonnes[3]!, false), 'avril 2024 : aucun marché');
  assert.equal(tableauEvolution(e).lignes[2]![2], undefined);
  assert.equal(tableauEvolution(e).lignes[3]![2], 0);
});

test('Januaries keep their label where the page is narrow', () => {
  const mars = Array.from({ length: 3 }, () => contrat({ date: '2024-03-05' }));
  const { colonnes } = evolution(
    chiffrer(consolidation(mars), { du: '2023-12-01', au: '2024-11-30' }),
  );
  assert.deepEqual(
    colonnes.filter((c) => !c.discret).map((c) => c.court),
    ['janv.', 'mars', 'mai', 'juil.', 'sept.', 'nov.'],
  );
  assert.deepEqual(colonnes.map((c) => c.annee).filter(Boolean), ['2024']);
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
  assert.deepEqual(bornesDe('2024-02'), { du: '2024-02-01', au: '2024-02-29' });
  assert.deepEqual(bornesDe('2023-12'), { du: '2023-12-01', au: '2023-12-31' });
  assert.deepEqual(bornesDe('2024'), { du: '2024-01-01', au: '2024-12-31' });
});

test('a change is signed, and equality is said', () => {
  assert.match(variation(150, 100), /^\+50\s%$/);
  assert.match(variation(97, 100), /^−3\s%$/);
  assert.equal(variation(100, 100), 'autant');
});
