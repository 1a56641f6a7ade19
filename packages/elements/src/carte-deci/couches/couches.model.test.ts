import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { direOrigine, genreDe, nomDe } from './couches.model.ts';

test('source, date and reliability are said, or said not to be known', () => {
  equal(
    direOrigine({}, 'data.example', undefined),
    'Source : data.example. Date non renseignée. Fiabilité non renseignée.',
  );
  equal(
    direOrigine({ source: 'SDIS', fiabilite: 'bonne' }, 'x', '2026-05-03'),
    'Source : SDIS. Date : 3 mai 2026. Fiabilité : bonne.',
  );
});

test('names and kinds', () => {
  equal(nomDe({ type: 'Feature', properties: { nom: ' ', NOM: 'École' } }), 'École');
  equal(nomDe({ type: 'Feature', properties: null }), 'sans nom');
  equal(genreDe([{ type: 'Feature', geometry: { type: 'MultiPoint' } }]), 'point');
  equal(genreDe([{ type: 'Feature', geometry: { type: 'Polygon' } }]), 'surface');
});
