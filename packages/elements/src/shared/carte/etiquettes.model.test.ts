import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { placer } from './etiquettes.ts';

const mesurer = (nom: string): number => nom.length * 6;
const point = (x: number, y: number, nom: string) => ({ x, y, rayon: 5, nom });

test('right of its point when there is room', () => {
  deepEqual(placer([point(100, 100, '12')], mesurer, 10), [
    { x: 107, y: 100, largeur: 12, nom: '12' },
  ]);
});

test('elsewhere when a symbol or another name is there; never left out', () => {
  const [gauche] = placer([point(100, 100, '12'), point(112, 100, '13')], mesurer, 10);
  equal(gauche!.x, 100 - 7 - 12);
  const foule = Array.from({ length: 30 }, (_, i) => point(100 + (i % 6), 100, String(i)));
  equal(placer(foule, mesurer, 10).length, 30);
});

test('a whole sheet of well-spaced points: no name on another', () => {
  const points = Array.from({ length: 400 }, (_, i) =>
    point(30 * (i % 20), 30 * Math.floor(i / 20), String(i)),
  );
  const mis = placer(points, mesurer, 10);
  for (const a of mis)
    for (const b of mis)
      ok(
        a === b || a.x + a.largeur <= b.x || b.x + b.largeur <= a.x || Math.abs(a.y - b.y) >= 10,
        `${a.nom} ${b.nom}`,
      );
});
