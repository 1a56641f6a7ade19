import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apply, createRegistre, type Registre } from '@ternum/rgpd';
import {
  direControle,
  direSorte,
  direTaille,
  lier,
  liensDe,
  piecesDe,
  porteursDe,
} from './pieces.model.ts';

const LE = '2026-11-23T10:00:00Z';
const registre: Registre = {
  ...createRegistre({ nom: 'Chorey' }),
  sousTraitants: [{ id: 's', nom: 'Éditeur', creeLe: LE, modifieLe: LE }],
  pieces: [
    { id: 'p', nom: 'contrat.pdf', type: '', taille: 3, sha256: '', creeLe: LE, modifieLe: LE },
  ],
};

test('joined, found, parted', () => {
  const lie = apply(registre, lier(registre, { dans: 'sousTraitants', id: 's' }, 'p', true)!);
  deepEqual(liensDe(lie, 'p'), [{ dans: 'sousTraitants', id: 's', nom: 'Éditeur' }]);
  deepEqual(
    piecesDe(lie, 'sousTraitants', 's').map(({ nom }) => nom),
    ['contrat.pdf'],
  );
  const deux = apply(lie, lier(lie, { dans: 'sousTraitants', id: 's' }, 'p', true)!);
  deepEqual(deux.sousTraitants[0]!.pieces, ['p'], 'once');
  const seul = apply(lie, lier(lie, { dans: 'sousTraitants', id: 's' }, 'p', false)!);
  deepEqual(liensDe(seul, 'p'), []);
  equal(lier(registre, { dans: 'demandes', id: 'x' }, 'p', true), undefined);
});

test('sizes as they are said', () => {
  deepEqual([12, 1234, 2_500_000].map(direTaille), ['12 octets', '1 ko', '2,5 Mo']);
});

test('what it is, by its end', () => {
  deepEqual(['a.PDF', 'b.odt', 'c.jpeg', 'd', 'e.x1'].map(direSorte), [
    'PDF',
    'texte',
    'image',
    'fichier',
    'fichier',
  ]);
});

test('what was read again: what lacks and what changed are counted', () => {
  equal(direControle(2, new Map()), 'Pièces relues : 2. Toutes sont entières.');
  equal(
    direControle(
      4,
      new Map([
        ['a', 'absente'],
        ['b', 'changee'],
        ['c', 'changee'],
      ]),
    ),
    'Pièces relues : 4. Il en manque 1, 2 ont changé depuis l’ajout. Cherchez-les dans une sauvegarde.',
  );
});

test('all that it may be joined to', () => {
  deepEqual(porteursDe(registre), [{ dans: 'sousTraitants', id: 's', nom: 'Éditeur' }]);
});
