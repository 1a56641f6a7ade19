import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './index.ts';

test('two spellings of one word', () => {
  equal(fold('Maîtrise d’Œuvre'), "maitrise d'oeuvre");
  equal(fold("APPEL D'OFFRES"), "appel d'offres");
  equal(fold('NOËL Ægypte'), 'noel aegypte');
  equal(fold('déjà composé'), fold('déjà composé'.normalize('NFD')));
});
