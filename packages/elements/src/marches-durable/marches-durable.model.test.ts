import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { consolidation, contrat } from '../testing/fabrique.ts';
import { tableauDurable } from './marches-durable.chiffres.ts';
import { barresTaux, phraseDurable, phrasesConcurrence } from './marches-durable.model.ts';

const donnees = chiffrer(
  consolidation([
    contrat({
      date: '2024-01-10',
      considerationsEnvironnementales: ['Clause environnementale'],
      considerationsSociales: [],
      offresRecues: 1,
    }),
    contrat({
      date: '2024-02-10',
      considerationsEnvironnementales: [],
      considerationsSociales: [],
      offresRecues: 4,
      sousTraitanceDeclaree: true,
    }),
    contrat({ date: '2022-02-10' }),
  ]),
);

test('a rate counts only the contracts that carry the field', () => {
  assert.match(
    phraseDurable(donnees),
    /^50\s% des marchés qui le précisent portent une considération environnementale ; 0\s%/,
  );
  const [barre, ...autres] = barresTaux(donnees, 'environnementales', 'c3');
  assert.equal(barre!.libelle, '2024');
  assert.match(barre!.note!, /1 sur 2\smarchés/);
  assert.deepEqual(autres, []);
});

test('a year that does not know is « non renseigné » in the table, not 0', () => {
  const ligne = tableauDurable(donnees).lignes.find(([annee]) => annee === '2022')!;
  assert.equal(ligne[3], undefined);
});

test('single offers and sub-contracting say over how many', () => {
  const [[, concurrence], [, sousTraitance]] = phrasesConcurrence(donnees) as [
    [string, string],
    [string, string],
  ];
  assert.match(concurrence, /50\s% des marchés n’ont reçu qu’une offre \(1 sur 2/);
  assert.match(sousTraitance, /100\s%.*\(1 sur 1/);
});

test('data of 2019 knows nothing of it, and says since when it exists', () => {
  assert.match(phraseDurable(chiffrer(consolidation([contrat()]))), /2024/);
});
