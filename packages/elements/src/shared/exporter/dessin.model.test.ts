import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dessiner } from './dessin.ts';
import { enSvg } from './image.ts';

const image = {
  genre: 'colonnes' as const,
  marques: [
    { libelle: 'janvier 2024', valeur: 10, texte: '10 €', avant: 4 },
    { libelle: 'février', valeur: 0, texte: '' },
  ],
};

test('everything drawn stays inside the picture', () => {
  for (const genre of ['colonnes', 'barres'] as const) {
    const d = dessiner('Titre', 'Une phrase '.repeat(30), 'Source : exemple', { ...image, genre });
    for (const f of d.formes) {
      assert.ok(f.x >= 0 && f.x + (f.l ?? 0) <= d.largeur, JSON.stringify(f));
      assert.ok(f.y >= 0 && f.y + (f.h ?? 0) <= d.hauteur, JSON.stringify(f));
    }
  }
});

test('data never becomes markup in the SVG', async () => {
  const svg = await enSvg(
    dessiner('</title><script>alert(1)</script>', 'p', '', {
      genre: 'barres',
      marques: [{ libelle: '"><image href=x>\u0001', valeur: 1, texte: '<b>' }],
    }),
    '</title><script>alert(1)</script>',
  ).text();
  assert.ok(!/<script|<image|<b>|\u0001/.test(svg));
  assert.match(svg, /^<svg xmlns/);
});
