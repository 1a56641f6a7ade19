import { equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { DEPARTEMENTS_CONNUS, direRegles, lireRegles, reglesDe } from './index.ts';

test('five SDIS of the region have their own; the others are indicative, and say so', () => {
  equal(DEPARTEMENTS_CONNUS.join(), '21,39,58,71,89');
  for (const code of ['25', '70', '90', '2A', '', 'constructor']) {
    const regles = reglesDe(code);
    ok(regles.provenance.indicatif);
    match(direRegles(regles), /indicatifs/);
  }
  ok(!reglesDe('21').provenance.indicatif);
  match(direRegles(reglesDe('21')), /du département 21\. .*logiciel.*Revu le 22 novembre 2026/);
});

test('where exactly a rule was read stays in the data, out of what the public reads', () => {
  match(reglesDe('21').provenance.reference ?? '', /Remocra.*\.kt/);
  for (const code of [...DEPARTEMENTS_CONNUS, '25'])
    ok(!/remocra|\.kt|SDIS\b/i.test(direRegles(reglesDe(code))), code);
  const { provenance } = BASE;
  const lues = lireRegles({ ...BASE, provenance: { ...provenance, reference: 'page 12' } });
  equal(lues.provenance.reference, 'page 12');
});

test('needs are indicative everywhere: no grid of the region is public', () => {
  for (const code of DEPARTEMENTS_CONNUS) ok(reglesDe(code).provenanceBesoins.indicatif);
});

const BASE = {
  departement: '25',
  version: '2026-12-01',
  provenance: { source: 'RDDECI du Doubs, article 12', revueLe: '2026-12-01' },
};

test('rules that a host brings', () => {
  const regles = lireRegles(
    JSON.stringify({
      ...BASE,
      debit: { insuffisant: 20, parDiametre: { 150: { insuffisant: 50 } } },
    }),
  );
  equal(regles.debit?.insuffisant, 20);
  equal(regles.debit?.parDiametre?.['150']?.insuffisant, 50);
  equal(regles.volume, undefined, 'no threshold that the host did not write');
  equal(regles.provenance.indicatif, false);
  ok(regles.provenanceBesoins.indicatif);
});

test('a wrong rule says which field, and what it should be', () => {
  for (const [json, motif] of [
    ['{', /du JSON/],
    [[], /un objet/],
    [{ ...BASE, provenance: undefined }, /provenance/],
    [{ ...BASE, version: 'hier' }, /version.*AAAA-MM-JJ/],
    [{ ...BASE, debit: { insuffisant: '30' } }, /debit\.insuffisant.*nombre/],
    [{ ...BASE, debit: { absent: 'bof' } }, /debit\.absent.*insuffisant/],
    [{ ...BASE, besoins: { faible: {} } }, /besoins\.faible/],
  ] as const)
    throws(
      () => lireRegles(json),
      (e: unknown) => isTernumError(e, 'input') && motif.test(e.hint ?? ''),
      String(motif),
    );
});
