import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { nouveau } from '../../prestataires/prestataires.model.ts';
import { apresCoche, cochees, homonyme } from './prestataires.model.ts';

test('no answer, none and « je ne sais pas » are three things', () => {
  deepEqual(cochees(undefined), []);
  deepEqual(cochees([]), ['aucun']);
  deepEqual(cochees({ inconnu: true }), ['nsp']);
  deepEqual(cochees(['a']), ['a']);
});

test('the last box ticked takes away those that it excludes', () => {
  deepEqual(apresCoche(['a'], ['a', 'b']), ['a', 'b']);
  deepEqual(apresCoche(['a'], ['a', 'nsp']), { inconnu: true });
  deepEqual(apresCoche(['a'], ['a', 'aucun']), []);
  deepEqual(apresCoche({ inconnu: true }, ['nsp', 'a']), ['a']);
  deepEqual(apresCoche([], ['aucun', 'nsp']), { inconnu: true });
  equal(apresCoche([], []), undefined, 'unticked: not answered, never « none »');
});

test('the same name, however it is written', () => {
  const p = { ...nouveau('p', '2026-11-23T10:00:00Z'), nom: 'Berger-Levrault' };
  equal(homonyme(' BERGER-LEVRAULT', [p]), p);
  equal(homonyme('Autre', [p]), undefined);
});
