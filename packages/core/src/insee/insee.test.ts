import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { DEPARTEMENTS, nomDepartement } from './departements.ts';
import { departementOf, parseCodeInsee } from './index.ts';

test('département of a commune, postal or département code', () => {
  const cases: [string, string | undefined][] = [
    ['21231', '21'],
    ['21', '21'],
    ['9', '09'],
    ['01000', '01'],
    ['2A004', '2A'],
    ['2b033', '2B'],
    ['2A', '2A'],
    ['20000', '2A'],
    ['20167', '2A'],
    ['20200', '2B'],
    ['20620', '2B'],
    ['20', undefined],
    ['97411', '974'],
    ['974', '974'],
    ['97600', '976'],
    ['98800', '988'],
    ['97133', '971'],
    ['75056', '75'],
    ['00100', undefined],
    ['96000', undefined],
    ['99100', undefined],
    ['FR', undefined],
    ['', undefined],
    ['2123', undefined],
  ];
  for (const [code, expected] of cases) equal(departementOf(code), expected, code);
});

test('codes of communes', () => {
  equal(parseCodeInsee('21231'), '21231');
  equal(parseCodeInsee(' 2a004 '), '2A004');
  equal(parseCodeInsee(1053), '01053');
  equal(parseCodeInsee('97411'), '97411');
  equal(parseCodeInsee('20167'), undefined, 'a postal code of Corsica is no commune');
  for (const wrong of ['96001', '212', 'ABCDE', '', null, '99999']) {
    equal(parseCodeInsee(wrong), undefined, String(wrong));
  }
});

test('names', () => {
  equal(nomDepartement('21'), 'Côte-d’Or');
  equal(nomDepartement('974'), 'La Réunion');
  equal(nomDepartement('ZZ'), 'ZZ');
  equal(Object.keys(DEPARTEMENTS).filter((c) => c.length === 2).length, 96);
});
