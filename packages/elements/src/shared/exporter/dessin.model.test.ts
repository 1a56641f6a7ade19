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

test('columns carry their scale, and a key where the year before stands beside', () => {
  const textes = (marques: { libelle: string; valeur: number; texte: string; avant?: number }[]) =>
    dessiner('Titre', '', '', { genre: 'colonnes', marques }).formes.map((f) => f.texte);
  const avec = textes([{ libelle: 'mars', valeur: 100, texte: '100 €', avant: 40 }]);
  assert.ok(avec.includes('un an plus tôt'));
  assert.equal(
    avec.filter((t) => t && /^100\s€$/.test(t)).length,
    2,
    'on the scale, on the column',
  );
  assert.ok(!textes([{ libelle: 'mars', valeur: 100, texte: '100 €' }]).includes('un an plus tôt'));
});
