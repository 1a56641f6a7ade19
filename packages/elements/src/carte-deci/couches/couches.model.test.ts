import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { direOrigine, genreDe, nomDe } from './couches.model.ts';

test('source and date are said, or said not to be known', () => {
  equal(
    direOrigine({}, 'data.example', undefined, false),
    'Source : data.example. Date non renseignée.',
  );
  equal(
    direOrigine({ source: 'SDIS', fiabilite: 'bonne' }, 'x', '2026-05-03', true),
    'Source : SDIS. Date : 3 mai 2026. Fiabilité : bonne.',
  );
});

test('a layer of the page’s own site has no host to name', () => {
  equal(
    direOrigine({}, undefined, '2026-05-03', false),
    'Couche fournie par ce site. Date : 3 mai 2026.',
  );
});

test('a reliability is only missing where another layer has one', () => {
  equal(
    direOrigine({}, 'data.example', undefined, true),
    'Source : data.example. Date non renseignée. Fiabilité non renseignée.',
  );
});

test('names and kinds', () => {
  equal(nomDe({ type: 'Feature', properties: { nom: ' ', NOM: 'École' } }), 'École');
  equal(nomDe({ type: 'Feature', properties: null }), 'sans nom');
  equal(genreDe([{ type: 'Feature', geometry: { type: 'MultiPoint' } }]), 'point');
  equal(genreDe([{ type: 'Feature', geometry: { type: 'Polygon' } }]), 'surface');
});
