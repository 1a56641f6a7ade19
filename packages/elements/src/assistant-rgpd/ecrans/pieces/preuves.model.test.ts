import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apply, createRegistre } from '@ternum/rgpd';
import { preuvesDe, prouver } from './preuves.model.ts';

test('a proof is joined once and parted; the answer of the obligation stays', () => {
  const registre = apply(createRegistre({ nom: 'Chorey' }), {
    type: 'suivre',
    dans: 'obligations',
    code: 'dpo',
    suivi: { etat: 'nsp', note: 'à revoir' },
  });
  const ici = { dans: 'obligations', code: 'dpo' } as const;
  const lie = apply(registre, prouver(registre, ici, 'p', true)!);
  deepEqual(preuvesDe(lie, 'p'), [ici]);
  const deux = apply(lie, prouver(lie, ici, 'p', true)!);
  deepEqual(deux.obligations['dpo'], { etat: 'nsp', note: 'à revoir', pieces: ['p'] });
  deepEqual(preuvesDe(apply(deux, prouver(deux, ici, 'p', false)!), 'p'), []);
  equal(prouver(registre, { dans: 'securite', code: 'x' }, 'p', true), undefined);
});
