import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { lireJour } from './jours.ts';

for (const [texte, jour] of [
  ['2024-03-14', '2024-03-14'],
  ['2024-03-14T10:00:00', '2024-03-14'],
  ['14/03/2024', '2024-03-14'],
  [' 4.3.2024 à 10 h', '2024-03-04'],
  ['14 mars 2024', '2024-03-14'],
  ['1er janvier 2025', '2025-01-01'],
  ['jeudi 1er Août 2024', '2024-08-01'],
  ['Dimanche 29 fevrier 2024', '2024-02-29'],
  ['29 février 2023', undefined],
  ['31/04/2024', undefined],
  ['14 brumaire 2024', undefined],
  ['14 mars 20245', undefined],
  ['mars 2024', undefined],
  ['', undefined],
] as const)
  test(`a day of a file: ${texte || '(empty)'} → ${jour}`, () => equal(lireJour(texte), jour));
