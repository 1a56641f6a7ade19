import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  apply,
  createRegistre,
  type Change,
  type Registre,
  type Traitement,
} from '../model/index.ts';
import { registre as unRegistre } from '../testing/arbitraires.ts';
import { changeDe, fusionner, fusionnerCopie, preparerCopie } from './index.ts';

const LE = '2026-11-23T10:00:00.000Z';
const ici = { maintenant: () => LE, id: () => crypto.randomUUID() };
const quand = { le: LE, id: ici.id };
const fiche = (id: string, plus: Partial<Traitement> = {}): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: LE,
  modifieLe: LE,
  ...plus,
});
const pose = (r: Registre, valeur: Traitement): Registre =>
  apply(r, { type: 'poser', dans: 'traitements', valeur }, ici);
const change = (r: Registre, c: Change): Registre => apply(r, c, ici);

test('field by field: both changes stay; of one field, mine stays and theirs is told', () => {
  const base = { a: 1, b: { c: 1, d: 1 }, liste: [1] };
  deepEqual(fusionner(base, { ...base, a: 2 }, { ...base, b: { c: 1, d: 3 } }), {
    valeur: { a: 2, b: { c: 1, d: 3 }, liste: [1] },
    desaccords: [],
  });
  deepEqual(fusionner(base, { ...base, liste: [1, 2] }, { ...base, liste: [1, 3] }), {
    valeur: { ...base, liste: [1, 2] },
    desaccords: [{ chemin: ['liste'], mien: [1, 2], leur: [1, 3] }],
  });
  const { b: _, ...sansB } = base;
  deepEqual(fusionner<object>(base, sansB, { ...base, a: 5 }).valeur, { a: 5, liste: [1] });
});

test('the same on both sides is no change; one side alone is followed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      deepEqual(fusionner(a, b, b), { valeur: b, desaccords: [] });
      deepEqual(fusionner(a, a, b).desaccords, []);
      deepEqual(fusionner(a, b, a).desaccords, []);
    }),
  );
});

test('a copy that comes back as it left changes nothing; mine stays', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      const copie = await preparerCopie(r, LE);
      const fusion = await fusionnerCopie(r, copie, quand);
      deepEqual([fusion.repris, fusion.desaccords], [[], []]);
      deepEqual(changeDe(r, fusion.registre), { type: 'lot', changes: [] });
    }),
    { numRuns: 20 },
  );
});

test('a shared DPO changed, added and took away; the town hall went on meanwhile', async () => {
  let mien = createRegistre({ nom: 'Chorey' }, ici);
  for (const id of ['a', 'b', 'c', 'd']) mien = pose(mien, fiche(id));
  let leur = await preparerCopie(mien, LE);
  leur = pose(leur, fiche('a', { note: 'du DPO' }));
  leur = pose(leur, fiche('neuve'));
  leur = change(leur, { type: 'retirer', dans: 'traitements', id: 'b' });
  leur = change(leur, { type: 'retirer', dans: 'traitements', id: 'c' });
  leur = change(leur, { type: 'repondre', question: 'video', reponse: 'non' });
  leur = pose(leur, fiche('d', { service: 'Écoles', note: 'du DPO' }));
  mien = pose(mien, fiche('c', { note: 'de la mairie' }));
  mien = pose(mien, fiche('d', { description: 'Repas', note: 'de la mairie' }));
  mien = pose(mien, fiche('e'));

  const { registre, desaccords, repris } = await fusionnerCopie(mien, leur, quand);
  const par = Object.fromEntries(registre.traitements.map((t) => [t.id, t]));
  deepEqual(Object.keys(par).sort(), ['a', 'c', 'd', 'e', 'neuve']);
  equal(par['a']!.note, 'du DPO');
  equal(par['c']!.note, 'de la mairie');
  equal(par['d']!.service, 'Écoles');
  equal(par['d']!.description, 'Repas');
  equal(par['d']!.note, 'de la mairie');
  equal(registre.reponses['video'], 'non');
  equal(registre.copie, undefined);
  equal(desaccords.length, 1);
  match(registre.actions[0]!.note!, /Écarté : du DPO/);
  deepEqual([...repris].sort(), [
    'tete',
    'traitements/a',
    'traitements/b',
    'traitements/d',
    'traitements/neuve',
  ]);
  // As one change, which can be undone.
  deepEqual(
    change(mien, changeDe(mien, registre))
      .traitements.map(({ id }) => id)
      .sort(),
    ['a', 'c', 'd', 'e', 'neuve'],
  );
});
