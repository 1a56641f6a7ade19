import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '@ternum/rgpd/catalogue';
import { bilan, premiereSansReponse } from './questions.model.ts';

const question = (code: string, si?: Question['si']): Question => ({
  code,
  texte: `${code} ?`,
  groupe: 'Écoles',
  recettes: [],
  ...(si ? { si } : {}),
});
const LISTE = [
  question('ecole'),
  question('cantine', { question: 'ecole', reponse: 'oui' }),
  question('video'),
];

test('where somebody stopped; « je ne sais pas » is an answer', () => {
  equal(premiereSansReponse(LISTE, { ecole: 'nsp' }), 1);
  equal(premiereSansReponse(LISTE, { ecole: 'oui', cantine: 'non', video: 'nsp' }), 3);
  equal(
    bilan(LISTE, { ecole: 'oui', video: 'nsp' }),
    '2 réponses sur 3, dont 1 « Je ne sais pas ».',
  );
  equal(bilan(LISTE, { ecole: 'oui' }), '1 réponse sur 3.');
});
