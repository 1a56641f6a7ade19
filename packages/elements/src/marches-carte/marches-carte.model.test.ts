import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrat, organisme } from '../testing/fabrique.ts';
import { tableauCarte } from './marches-carte.chiffres.ts';
import { parFournisseur } from './marches-carte.fournisseurs.ts';
import { carte, classe, legende, phraseCarte, rond, seuils } from './marches-carte.model.ts';

const poste = (cle: string, montant: number, nombre = 1) => ({
  cle,
  libelle: cle,
  nombre,
  montant,
});

test('limits are round and always below the largest amount', () => {
  assert.equal(rond(1234), 2000);
  assert.equal(rond(1000), 1000);
  for (const max of [1, 37, 1234, 5e6, 9.99e8]) {
    const s = seuils([max, max / 7]);
    assert.ok(
      s.every((x, i) => x < max && (i === 0 || x > s[i - 1]!)),
      `${max} : ${s}`,
    );
  }
  assert.deepEqual(seuils([0, 0]), []);
});

test('the largest amount is always the darkest, nothing is never coloured', () => {
  const s = seuils([1e6, 40_000]);
  assert.equal(classe(1e6, s), 4);
  assert.equal(classe(0, s), 0);
  assert.equal(classe(5, []), 4);
  assert.ok(classe(5_000, s) < classe(400_000, s));
});

test('the eight départements are drawn, the others listed', () => {
  const c = carte([poste('21', 100), poste('75', 50), poste('01', 80)]);
  assert.equal(c.zones.length, 8);
  assert.deepEqual(
    c.autres.map((p) => p.cle),
    ['01', '75'],
  );
  assert.equal(tableauCarte(c, false).lignes.length, 3);
});

test('an unknown département is told apart: in no share, not outside the region', () => {
  const c = carte([poste('21', 100), poste('', 900, 9)]);
  assert.deepEqual(c.autres, []);
  assert.equal(c.inconnus?.nombre, 9);
  const phrase = phraseCarte(c, 'x');
  assert.match(phrase, /100\s?% du montant localisé/);
  assert.doesNotMatch(phrase, /Hors de la région/);
  assert.deepEqual(tableauCarte(c, false).lignes.at(-1), [undefined, undefined, 9, 900]);
});

test('the sentence names the first place and what lies outside', () => {
  const phrase = phraseCarte(carte([poste('21', 75), poste('75', 25)]), 'Les marchés s’exécutent');
  assert.match(phrase, /d’abord : Côte-d’Or, 1\u00a0marché pour 75/);
  assert.match(phrase, /75\s?%/);
  assert.match(phrase, /Hors de la région : 25/);
  assert.match(phraseCarte(carte([]), 'x'), /n’est renseigné pour aucun/);
});

test('the legend has the classes that the map uses, in order', () => {
  const l = legende(carte([poste('21', 1e6), poste('71', 3_000)]));
  assert.deepEqual(
    l.map((x) => x.classe),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(legende(carte([])), []);
});

test('a shared contract is shared on the map, so that amounts still add up', () => {
  const [a, b, sans] = [
    { ...organisme(1), departement: '21' },
    { ...organisme(2), departement: '71' },
    organisme(3),
  ];
  const postes = parFournisseur([
    contrat({ montant: 90, titulaires: [a, b, sans] }),
    contrat({ montant: 10, titulaires: [a] }),
  ]);
  assert.deepEqual(
    postes.map((p) => [p.cle, p.nombre, p.montant]),
    [
      ['21', 2, 40],
      ['71', 1, 30],
    ],
  );
});
