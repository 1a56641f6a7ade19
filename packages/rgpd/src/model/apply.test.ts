import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { registre as unRegistre, traitement as unTraitement } from '../testing/arbitraires.ts';
import { apply, connu, createRegistre, estInconnu, type Traitement } from './index.ts';

const horloge = { maintenant: () => '2026-11-23T10:00:00.000Z', id: () => 'r1' };
const ancien = '2020-01-01T00:00:00.000Z';
const fiche = (id: string): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: ancien,
  modifieLe: ancien,
});

test('« je ne sais pas » is neither a value nor an absence', () => {
  ok(estInconnu({ inconnu: true }));
  equal(connu({ inconnu: true }), undefined);
  equal(connu({ sansObjet: 'papier' }), undefined);
  deepEqual(connu(['x']), ['x']);
  equal(connu(''), '');
});

test('a change makes a new register; the old one and what it does not touch stay', () => {
  const r0 = createRegistre({ nom: 'Chorey' }, horloge);
  const r1 = apply(r0, { type: 'poser', dans: 'traitements', valeur: fiche('a') }, horloge);
  const r2 = apply(r1, { type: 'poser', dans: 'traitements', valeur: fiche('b') }, horloge);
  const r3 = apply(
    r2,
    { type: 'poser', dans: 'traitements', valeur: { ...fiche('a'), nom: 'A' } },
    horloge,
  );
  deepEqual(r0.traitements, []);
  deepEqual(
    r3.traitements.map(({ nom }) => nom),
    ['A', 'b'],
  );
  equal(r3.traitements[1], r2.traitements[1]);
  equal(r3.actions, r0.actions);
  equal(r3.traitements[0]!.modifieLe, horloge.maintenant());
});

test('what is taken away is no longer named anywhere', () => {
  let r = createRegistre({ nom: 'Chorey' }, horloge);
  r = apply(
    r,
    {
      type: 'lot',
      changes: [
        {
          type: 'poser',
          dans: 'traitements',
          valeur: { ...fiche('a'), sousTraitants: ['s', 't'], pieces: ['p'] },
        },
        {
          type: 'poser',
          dans: 'traitements',
          valeur: { ...fiche('b'), sousTraitants: { inconnu: true } },
        },
        {
          type: 'suivre',
          dans: 'obligations',
          code: 'o',
          suivi: { etat: 'fait', pieces: ['p', 'q'] },
        },
        { type: 'suivre', dans: 'securite', code: 's', suivi: { etat: 'fait' } },
        { type: 'retirer', dans: 'sousTraitants', id: 's' },
        { type: 'retirer', dans: 'pieces', id: 'p' },
      ],
    },
    horloge,
  );
  deepEqual(r.traitements[0]!.sousTraitants, ['t']);
  deepEqual(r.traitements[0]!.pieces, []);
  deepEqual(r.traitements[1]!.sousTraitants, { inconnu: true });
  deepEqual(r.obligations, { o: { etat: 'fait', pieces: ['q'] } });
  deepEqual(r.securite, { s: { etat: 'fait' } });
});

test('set, then set back: as before', () => {
  fc.assert(
    fc.property(unRegistre, unTraitement, (r, t) => {
      const pose = apply(r, { type: 'poser', dans: 'traitements', valeur: t }, horloge);
      const retire = apply(pose, { type: 'retirer', dans: 'traitements', id: t.id }, horloge);
      deepEqual(
        { ...retire, modifieLe: r.modifieLe },
        { ...r, traitements: r.traitements.filter(({ id }) => id !== t.id) },
      );
    }),
    { numRuns: 40 },
  );
});

test('answers and follow-ups are set and taken back', () => {
  let r = createRegistre({ nom: 'Chorey' }, horloge);
  r = apply(r, { type: 'repondre', question: 'cantine', reponse: 'nsp' }, horloge);
  r = apply(r, { type: 'suivre', dans: 'securite', code: 'mdp', suivi: { etat: 'fait' } }, horloge);
  deepEqual(r.reponses, { cantine: 'nsp' });
  r = apply(r, { type: 'repondre', question: 'cantine', reponse: undefined }, horloge);
  r = apply(r, { type: 'suivre', dans: 'securite', code: 'mdp', suivi: undefined }, horloge);
  deepEqual([r.reponses, r.securite], [{}, {}]);
});
