import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placer, type ANommer, type Etiquette } from './placer.ts';

const mesurer = (nom: string): number => nom.length * 6;
const point = (x: number, y: number, nom: string): ANommer => ({ x, y, rayon: 5, nom });
const FEUILLE = [800, 600] as const;
const HAUT = 10;

const couvre = (a: Etiquette, b: Etiquette): boolean =>
  a !== b && a.x < b.x + b.largeur && b.x < a.x + a.largeur && Math.abs(a.y - b.y) < HAUT - 1e-9;

test('right of its point when there is room, left of it at the edge', () => {
  deepEqual(placer([point(100, 100, '12')], mesurer, HAUT, FEUILLE), [
    { x: 107, y: 100, largeur: 12, nom: '12' },
  ]);
  equal(placer([point(795, 100, '12')], mesurer, HAUT, FEUILLE)[0]!.x, 795 - 7 - 12);
});

test('points in one place: every name is read, with a line to its point', () => {
  const foule = Array.from({ length: 40 }, (_, i) => point(400 + (i % 4), 300, String(i)));
  const mis = placer(foule, mesurer, HAUT, FEUILLE);
  equal(mis.length, 40);
  for (const a of mis) ok(!mis.some((b) => couvre(a, b)), a.nom);
  const traits = mis.filter(({ trait }) => trait);
  ok(traits.length > 30);
  for (const { nom, trait } of traits) {
    const { x, y } = foule.find((p) => p.nom === nom)!;
    equal(Math.hypot(trait![0] - x, trait![1] - y).toFixed(6), '4.000000', 'from its rim');
  }
});

test('a whole sheet: no name on another nor on a symbol, none outside, none left out', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          x: fc.integer({ min: 0, max: 800 }),
          y: fc.integer({ min: 0, max: 600 }),
          nom: fc.stringMatching(/^[0-9]{1,4}$/),
        }),
        { maxLength: 60 },
      ),
      (places) => {
        const points = places.map(({ x, y, nom }) => point(x, y, nom));
        const mis = placer(points, mesurer, HAUT, FEUILLE);
        equal(mis.length, points.length);
        for (const a of mis) {
          ok(!mis.some((b) => couvre(a, b)), 'on another');
          ok(a.x >= 0 && a.x + a.largeur <= 800, 'outside');
          for (const p of points) {
            const dessus =
              a.x < p.x + 5 &&
              a.x + a.largeur > p.x - 5 &&
              Math.abs(a.y - p.y) < 5 + HAUT / 2 - 1e-9;
            ok(!dessus, 'on a symbol');
          }
        }
      },
    ),
  );
});

test('more than can be read: none is left out on paper; on a screen, some are, and none goes away', () => {
  const foule = Array.from({ length: 3000 }, (_, i) => point(400, 300, String(i)));
  equal(placer(foule, mesurer, HAUT, FEUILLE).length, 3000);
  const mis = placer(foule.slice(0, 30), mesurer, HAUT, FEUILLE, false);
  equal(mis.length, 4);
  ok(mis.every(({ trait }) => !trait));
});
