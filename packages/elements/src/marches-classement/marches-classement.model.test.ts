import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { consolidation, contrat, organisme } from '../testing/fabrique.ts';
import { barresClassement, phraseClassement, ROLES } from './marches-classement.model.ts';

const donnees = consolidation([
  contrat({ montant: 100, titulaires: [organisme(1), organisme(2)] }),
  contrat({ montant: 60, titulaires: [organisme(2)], categorie: 'services' }),
]);

test('a contract won by two counts whole for each, or is shared', () => {
  const rang = (cotitulaires: 'entier' | 'partage') =>
    ROLES.titulaires
      .classement(chiffrer(donnees, {}, { cotitulaires }))
      .tous.map((p) => [p.libelle, p.montant]);
  assert.deepEqual(rang('entier'), [
    ['Entreprise 2', 160],
    ['Entreprise 1', 100],
  ]);
  assert.deepEqual(rang('partage'), [
    ['Entreprise 2', 110],
    ['Entreprise 1', 50],
  ]);
});

test('the ranking changes with the category', () => {
  const { services } = ROLES.titulaires.classement(chiffrer(donnees));
  assert.deepEqual(
    barresClassement(services).map((b) => b.libelle),
    ['Entreprise 2'],
  );
});

test('an empty ranking is a sentence', () => {
  assert.equal(phraseClassement([], 0, 'titulaire'), 'Aucun titulaire n’est renseigné.');
});
