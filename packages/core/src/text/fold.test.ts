import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apostrophes, fold, insecables, majuscule } from './index.ts';

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

test('spaces that do not break, where French wants them', () => {
  const lisible = (texte: string): string =>
    insecables(texte).replaceAll('\u202f', '_').replaceAll('\u00a0', '~');
  equal(lisible('Qui ? « Moi » : 72 h, à 17 h 30 !'), 'Qui_? «_Moi_»_: 72~h, à 17~h~30_!');
  equal(lisible('https://a.fr ; a:b :c'), 'https://a.fr_; a:b :c');
});
