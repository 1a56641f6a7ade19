import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apostrophes, fold, majuscule } from './index.ts';

test('two spellings of one word', () => {
  equal(fold('Maîtrise d’Œuvre'), "maitrise d'oeuvre");
  equal(fold("APPEL D'OFFRES"), "appel d'offres");
  equal(fold('NOËL Ægypte'), 'noel aegypte');
  equal(fold('déjà composé'), fold('déjà composé'.normalize('NFD')));
});

test('official words as people read them', () => {
  equal(apostrophes("Appel d'offres ouvert"), 'Appel d’offres ouvert');
  equal(majuscule('été 2026') + majuscule(''), 'Été 2026');
});
