import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { apply, createRegistre, type Traitement } from '@ternum/rgpd';
import { bilan, joignable, manques, montrerTout, publiables } from './publication.model.ts';

const fiche = (id: string, plus: Partial<Traitement> = {}): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'valide',
  finalites: [{ texte: 'Servir', base: 'e' }],
  creeLe: '2026-01-01T00:00:00Z',
  modifieLe: '2026-01-01T00:00:00Z',
  ...plus,
});
const fiches = [
  fiche('b'),
  fiche('a', { public: true }),
  fiche('c', { role: 'sous-traitant', public: true }),
  fiche('d', { statut: 'archive', public: true }),
];
const registre = { ...createRegistre({ nom: 'Chorey' }), traitements: fiches };

test('only what the commune answers for and still uses is offered', () => {
  deepEqual(
    publiables(fiches).map(({ id }) => id),
    ['a', 'b'],
  );
  equal(bilan(publiables(fiches)), '1 fiche sur 2 paraîtra.');
  equal(bilan([fiche('x')]), 'Aucune fiche ne paraîtra.');
  const [un, deux] = [
    fiche('x', { public: true }),
    fiche('y', { public: true, statut: 'brouillon' }),
  ];
  equal(bilan([un, deux]), '2 fiches sur 2 paraîtront, dont 1 pas encore terminée.');
});

test('all or none is one change, and leaves the others as they are', () => {
  const toutes = apply(registre, montrerTout(publiables(fiches), true));
  deepEqual(
    toutes.traitements.map((t) => t.public),
    [true, true, true, true],
  );
  const aucune = apply(toutes, montrerTout(publiables(toutes.traitements), false));
  deepEqual(
    aucune.traitements.map((t) => t.public),
    [false, false, true, true],
  );
  const change = montrerTout(publiables(toutes.traitements), true);
  deepEqual(change, { type: 'lot', changes: [] });
});

test('what the public will miss', () => {
  deepEqual(manques(fiche('x', { finalites: [{ texte: 'Servir' }] }), registre), [
    'ce qui l’autorise',
    'les données',
    'qui reçoit les données',
    'si elles sortent de l’Union européenne',
  ]);
  const pleine = fiche('y', {
    donnees: [{ categorie: 'identite', duree: { active: 'un an' } }],
    destinataires: [],
    transferts: { sansObjet: 'aucun' },
  });
  deepEqual(manques(pleine, registre), []);
  deepEqual(manques({ ...pleine, donnees: [{ categorie: 'identite' }] }, registre), ['la durée']);
});

test('the public needs a way to write', () => {
  equal(joignable({ nom: 'Chorey' }), false);
  equal(joignable({ nom: 'Chorey', adresse: '  ' }), false);
  equal(joignable({ nom: 'Chorey', telephone: '03' }), true);
  equal(joignable({ nom: 'Chorey', dpo: { nom: 'X', mel: 'dpo@x.fr' } }), true);
});
