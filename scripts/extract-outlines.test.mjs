import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contours, module } from './extract-outlines.mjs';

/** Two squares side by side whose common border has a bump: a big one that stays, a tiny one that goes. */
const frontiere = [
  [3, 46],
  [3, 46.4],
  [3.3, 46.5],
  [3, 46.6],
  [3.0005, 46.8],
  [3, 47],
];
const carre = (code, x, bord) => ({
  properties: { code, nom: `L'${code}` },
  geometry: { type: 'Polygon', coordinates: [[[x, 46], ...bord, [x, 47], [x, 46]]] },
});
const geojson = {
  features: [carre('B', 4, frontiere), carre('A', 2, frontiere)],
};

/** Absolute points of a path. */
function points(trace) {
  const [, debut, reste] = /^M(\d+ \d+)l(.*)z$/.exec(trace);
  let [x, y] = debut.split(' ').map(Number);
  const liste = [`${x},${y}`];
  const pas = reste.match(/-?\d+/g).map(Number);
  for (let i = 0; i < pas.length; i += 2) liste.push(`${(x += pas[i])},${(y += pas[i + 1])}`);
  return liste;
}

test('neighbours keep the very same border once simplified', () => {
  const [a, b] = contours(geojson).departements.map((d) => points(d.trace));
  const communs = a.filter((p) => b.includes(p));
  // The ends, the bump and its two feet; what nobody would see is gone.
  assert.equal(communs.length, 5, `${a.join(' ')} / ${b.join(' ')}`);
});

test('the drawing fits its frame, in order of code, with the label inside', () => {
  const { largeur, hauteur, departements } = contours(geojson);
  assert.deepEqual(
    departements.map((d) => d.code),
    ['A', 'B'],
  );
  for (const { trace, centre } of departements) {
    const xs = points(trace).map((p) => Number(p.split(',')[0]));
    const ys = points(trace).map((p) => Number(p.split(',')[1]));
    assert.ok(Math.min(...xs) >= 0 && Math.max(...xs) <= largeur);
    assert.ok(Math.min(...ys) >= 0 && Math.max(...ys) <= hauteur);
    assert.ok(centre[0] > Math.min(...xs) && centre[0] < Math.max(...xs));
  }
});

test('the module says where the outlines come from', () => {
  const texte = module(contours(geojson));
  assert.match(texte, /Licence Ouverte/);
  assert.match(texte, /'L’A'/);
});
