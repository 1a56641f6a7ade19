import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { Batiment, Couverture } from '@ternum/deci';
import { couches, couvert, direResultat, projet, ranger, statutDe } from './couverture.model.ts';
import { tableauCsv } from './fichier.ts';
import { brouillonDe, decider, estVide, neuf } from './travail.ts';

const STATUTS: readonly Couverture['statut'][] = [
  'couvert',
  'force-couvert',
  'a-instruire',
  'non-couvert',
  'force-non-couvert',
];
const BATIMENTS: readonly Batiment[] = STATUTS.map((statut, i) => ({
  id: `b${i}`,
  nom: statut,
  lon: 5 + i / 100,
  lat: 47,
}));
const couverture = (statut: Couverture['statut'], i: number): Couverture => ({
  batiment: `b${i}`,
  statut,
  mesure: 'vol-d-oiseau',
  examines: [],
  raison: 'r',
});
const RANGEES = ranger(BATIMENTS, STATUTS.map(couverture));

test('what asks for something comes first, and a decision counts as what it says', () => {
  deepEqual(
    RANGEES.map((r) => r.batiment.nom),
    ['non-couvert', 'force-non-couvert', 'a-instruire', 'couvert', 'force-couvert'],
  );
  deepEqual(STATUTS.map(couverture).map(couvert), [true, true, false, false, false]);
  equal(
    direResultat(RANGEES, false, 0),
    '2\u00a0bâtiments couverts sur 5, 1 à instruire, distances à vol d’oiseau.',
  );
});

test('a simulation names what it gains, also when that is nothing', () => {
  equal(
    direResultat(RANGEES, true, 1),
    '2\u00a0bâtiments couverts sur 5, 1 à instruire, distances par les rues. Avec 1\u00a0point d’eau ajouté : 2 avant, 2 après. Aucun bâtiment gagné.',
  );
  const gagnes = ranger(BATIMENTS, STATUTS.map(couverture), new Set(['b0']));
  equal(
    direResultat(gagnes, true, 2).split('les rues. ')[1],
    'Avec 2\u00a0points d’eau ajoutés : 1 avant, 2 après. 1\u00a0bâtiment gagné : couvert.',
  );
  equal(statutDe(gagnes.find((r) => r.gagne)!), 'Couvert, grâce à l’ajout');
});

test('past eight names, a number', () => {
  const douze = Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, lon: 5, lat: 47 }));
  const rangees = ranger(
    douze,
    douze.map((b) => ({ ...couverture('couvert', 0), batiment: b.id })),
    new Set(douze.map((b) => b.id)),
  );
  equal(
    direResultat(rangees, false, 1).split('gagnés : ')[1],
    'n0, n1, n2, n3, n4, n5, n6, n7 et 4\u00a0autres.',
  );
});

test('five marks for buildings, one for what was added; no two alike', () => {
  const dessinees = couches(RANGEES, [projet(5, 47, 60, 1)]);
  deepEqual(
    dessinees.map((c) => c.donnees.features.length),
    [1, 1, 1, 1, 1, 1],
  );
  equal(new Set(dessinees.map((c) => c.aspect)).size, 6);
  // Somebody decided: the mark of the status, hollow.
  const aspect = (nom: string): number => dessinees.find((c) => c.nom === nom)!.aspect;
  equal(aspect('Bâtiment couvert, par décision'), aspect('Bâtiment couvert') + 4);
  equal(aspect('Bâtiment non couvert, par décision'), aspect('Bâtiment non couvert') + 4);
});

test('a building without a position is in the table only', () => {
  const [perdu] = ranger([{ id: 'b0', lon: NaN, lat: NaN }], [couverture('a-instruire', 0)]);
  deepEqual(
    couches([perdu!], []).flatMap((c) => c.donnees.features),
    [],
  );
});

test('decisions are put on buildings and taken off; the form shows them', () => {
  const force = { couvert: true, commentaire: 'vu' };
  const decisions = new Map([['b3', force]]);
  deepEqual(
    decider(BATIMENTS, decisions).map((b) => b.force),
    [undefined, undefined, undefined, force, undefined],
  );
  deepEqual(decider(decider(BATIMENTS, new Map()), new Map())[3], BATIMENTS[3]);
  deepEqual(brouillonDe('b3', force), { id: 'b3', choix: 'oui', commentaire: 'vu' });
  deepEqual(brouillonDe('b1', undefined).commentaire, '');
  equal(estVide(neuf()), true);
  equal(estVide({ ...neuf(), decisions }), false);
  equal(estVide({ ...neuf(), projets: [projet(5, 47, 60, 1)] }), false);
});

test('the file has the decision and its comment', () => {
  const force = { couvert: false, commentaire: 'mur démoli' };
  const [rangee] = ranger([{ ...BATIMENTS[0]!, force }], [couverture('force-non-couvert', 0)]);
  equal(
    tableauCsv([rangee!]).split('\r\n')[1],
    'b0;couvert;Non couvert, par décision;r;à vol d’oiseau;non couvert;mur démoli;',
  );
});
