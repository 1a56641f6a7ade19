import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { fondsDe } from './fonds.ts';

const noms = (attribut?: string): string[] => fondsDe(attribut).map(({ nom }) => nom);

test('nothing is asked of anybody until the page names it', () => {
  deepEqual([noms(), noms(''), noms('aucun'), noms('constructor')], [[], [], [], []]);
});

test('words of the attribute, in their order', () => {
  deepEqual(noms('Photos plan,cadastre'), ['Photos aériennes', 'Plan IGN', 'Cadastre']);
});

test('an address of the page’s own, when it is one of tiles', () => {
  const adresse = 'https://tuiles.example/a,b/{z}/{x}/{y}.png';
  deepEqual(
    fondsDe(`${adresse} javascript:{z}{x}{y} /sans/{z}`).map((f) => f.adresse),
    [adresse],
  );
  deepEqual(
    fondsDe(undefined, [
      { nom: 'À nous', adresse: '/tuiles/{z}/{x}/{y}.png', credit: 'Commune' },
      { nom: 'Piège', adresse: 'data:{z}{x}{y}', credit: '' },
    ]).map((f) => f.nom),
    ['À nous'],
  );
});
