import { equal } from 'node:assert/strict';
import { it } from 'node:test';
import { fold } from './fold.ts';

it('two spellings of one word fold to the same text', () => {
  equal(fold('Réfection de l’École'), "refection de l'ecole");
  equal(fold('MAÎTRISE D´ŒUVRE'), "maitrise d'oeuvre");
  equal(fold('Curriculum vitæ'), 'curriculum vitae');
  equal(fold('e\u0301cole'), 'ecole', 'already taken apart');
  equal(fold('plain ASCII 123'), 'plain ascii 123');
  equal(fold('Ελλάδα 🙂'), 'ελλαδα 🙂');
});
