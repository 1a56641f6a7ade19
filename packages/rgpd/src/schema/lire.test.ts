import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { createRegistre } from '../model/index.ts';
import { registre as unRegistre } from '../testing/arbitraires.ts';
import { lireRegistre, VERSION } from './index.ts';
import { schemaPublie } from './publier.ts';

test('a register that was written is read as it was', () => {
  fc.assert(
    fc.property(unRegistre, (r) => deepEqual(lireRegistre(JSON.stringify(r)), r)),
    { numRuns: 60 },
  );
});

test('one bad item is set aside with its place, the rest stays, and nothing of it is lost', () => {
  const r = createRegistre({ nom: 'Chorey' });
  const bon = {
    id: 'a',
    nom: 'Cantine',
    role: 'responsable',
    statut: 'brouillon',
    finalites: [],
    creeLe: r.creeLe,
    modifieLe: r.creeLe,
  };
  const mauvais = { ...bon, id: 'b', finalites: [{ texte: 'x', base: 'z' }], donnees: 3 };
  const lu = lireRegistre({ ...r, traitements: [bon, mauvais, bon] });
  equal(lu.traitements.length, 1);
  deepEqual(
    lu.ecartes?.map(({ position }) => position),
    ['traitements[1]', 'traitements[2]'],
  );
  match(lu.ecartes![0]!.raison, /finalites\[0\]\.base/);
  match(lu.ecartes![1]!.raison, /déjà pris : a/);
  deepEqual(lu.ecartes![0]!.brut, mauvais);
  // Read again, they are still there, once.
  equal(lireRegistre(JSON.stringify(lu)).ecartes!.length, 2);
});

test('fields of a later program are kept', () => {
  const r = { ...createRegistre({ nom: 'Chorey' }), nouveau: { a: 1 } };
  deepEqual((lireRegistre(r) as unknown as typeof r).nouveau, { a: 1 });
});

test('what is no register says so; a later version is not opened', () => {
  const r = createRegistre({ nom: 'Chorey' });
  for (const [document, attendu] of [
    ['', /abîmé/],
    ['{"schema":', /abîmé/],
    ['[]', /n’est pas un registre/],
    [null, /n’est pas un registre/],
    [{ ...r, version: VERSION + 1 }, /version plus récente/],
    [{ ...r, version: '1' }, /n’est pas un registre/],
    [{ ...r, version: 0 }, /n’est pas un registre/],
    [{ ...r, organisme: 4 }, /organisme : un objet est attendu/],
    [{ ...r, traitements: {} }, /« traitements » n’est pas une liste/],
    [{ ...r, creeLe: undefined }, /creeLe : manque/],
  ] as const)
    throws(
      () => lireRegistre(document),
      (e) => isTernumError(e) && attendu.test(e.hint!),
      JSON.stringify(document),
    );
});

test('every version ever written opens', () => {
  const dossier = new URL('./fixtures/', import.meta.url);
  const noms = readdirSync(dossier);
  deepEqual(
    noms,
    Array.from({ length: VERSION }, (_, i) => `registre-${i + 1}.json`),
  );
  for (const nom of noms) {
    const lu = lireRegistre(readFileSync(new URL(nom, dossier), 'utf8'));
    equal(lu.version, VERSION);
    equal(lu.ecartes, undefined);
    ok(lu.traitements.length && lu.demandes.length && lu.violations.length && lu.pieces.length);
  }
});

test('the published JSON Schema is that of the code (npm run build, then scripts/generate/rgpd-schema.mjs)', () => {
  const publie = new URL(`../../schema/registre-${VERSION}.schema.json`, import.meta.url);
  equal(readFileSync(publie, 'utf8'), schemaPublie());
});

test('a file that is nested beyond reason is refused with a sentence', () => {
  const profond = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const texte = JSON.stringify(createRegistre({ nom: 'Chorey' })).replace('{', `{"x":${profond},`);
  throws(() => lireRegistre(texte), /imbriqué|nested|TernumError/);
});
