import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { defaire, longueur, poser, refaire, segments, VIDE } from './mesure.model.ts';

const A = [5.04, 47.32] as const;
const B = [5.05, 47.32] as const;
const C = [5.05, 47.33] as const;

test('lengths are those of the ground, not of the map', () => {
  const trace = [A, B, C].reduce(poser, VIDE);
  const [est, nord] = segments(trace);
  // One hundredth of a degree of longitude at 47.32° N, and of latitude (GRS80).
  ok(Math.abs(est! - 755.6) < 1, String(est));
  ok(Math.abs(nord! - 1111.8) < 1, String(nord));
  equal(longueur(trace), est! + nord!);
  equal(longueur(VIDE), 0);
});

test('undone, done again; a new point forgets what was undone; twice the same place is once', () => {
  const trace = [A, B].reduce(poser, VIDE);
  deepEqual(poser(trace, B).points, [A, B]);
  deepEqual(refaire(defaire(trace)), trace);
  deepEqual(poser(defaire(trace), C), { points: [A, C], defaits: [] });
  deepEqual(defaire(VIDE), VIDE);
  deepEqual(refaire(trace), trace);
});
