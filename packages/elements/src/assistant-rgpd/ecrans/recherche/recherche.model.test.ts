import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apply, createRegistre, type Registre } from '@ternum/rgpd';
import { chercher } from './recherche.model.ts';

const LE = '2026-11-23T10:00:00Z';
const registre: Registre = {
  ...createRegistre({ nom: 'Chorey' }),
  traitements: [
    {
      id: 'c',
      nom: 'Cantine',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [{ texte: 'Préparer les repas' }],
      logiciels: ['École+'],
      creeLe: LE,
      modifieLe: LE,
    },
  ],
  sousTraitants: [{ id: 's', nom: 'Éditeur des repas', creeLe: LE, modifieLe: LE }],
};
const noms = (question: string, r = registre): string[] =>
  chercher(r, undefined, question).map(({ sorte, nom }) => `${sorte} ${nom}`);

test('without accents nor capitals, every word, over all that has a name', () => {
  deepEqual(noms('REPAS'), ['Fiche Cantine', 'Prestataire Éditeur des repas']);
  deepEqual(noms('ecole prepar'), ['Fiche Cantine']);
  deepEqual(noms('repas rien'), []);
  deepEqual(noms('  '), []);
});

test('a change is found at once', () => {
  equal(noms('piscine').length, 0);
  const valeur = { ...registre.traitements[0]!, nom: 'Piscine' };
  equal(noms('piscine', apply(registre, { type: 'poser', dans: 'traitements', valeur })).length, 1);
});
