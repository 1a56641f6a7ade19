import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { formatSiret, isSiren, isSiret, parseSiret } from './index.ts';

test('Luhn', () => {
  // Région de Bretagne, Ville de Rennes, CA Riom Limagne et Volcans.
  for (const siret of ['23350001600040', '21350238800019', '20007075300013']) {
    equal(isSiret(siret), true, siret);
    equal(isSiren(siret.slice(0, 9)), true, siret);
  }
  for (const wrong of ['23350001600041', '54202182954202', '12345678901234', '2335000160004', '']) {
    equal(isSiret(wrong), false, wrong);
  }
  equal(isSiret('00000000000000'), false);
  equal(isSiret('2335000160004é'), false);
  equal(isSiren('233500017'), false);
});

test('every single-digit error is caught', () => {
  const siret = '23350001600040';
  for (let i = 0; i < 14; i++) {
    for (let d = 0; d < 10; d++) {
      const typed = siret.slice(0, i) + d + siret.slice(i + 1);
      equal(isSiret(typed), typed === siret, typed);
    }
  }
});

test('La Poste: the digits add up to a multiple of 5', () => {
  equal(isSiret('35600000000048'), true, 'head office, also by Luhn');
  // 3 + 5 + 6 = 14: the five last must add up to 1 modulo 5.
  equal(isSiret('35600000000015'), true);
  equal(isSiret('35600000000016'), false);
  equal(isSiren('356000000'), true);
  equal(isSiret('35600000100000'), false, 'another company: Luhn only');
});

test('pasted and exported numbers', () => {
  const parts = { siret: '23350001600040', siren: '233500016', nic: '00040' };
  deepEqual(parseSiret(' 233 500 016 00040 '), parts);
  deepEqual(parseSiret(23350001600040), parts);
  // A spreadsheet ate the leading zero.
  equal(parseSiret(1545063800117)?.siret, '01545063800117');
  equal(parseSiret('23350001600041'), undefined);
  equal(parseSiret(undefined), undefined);
  equal(parseSiret({}), undefined);
});

test('groups of three, narrow no-break spaces', () => {
  equal(formatSiret('20005372600014'), '200\u202f053\u202f726\u202f00014');
  equal(formatSiret('200053726'), '200\u202f053\u202f726');
  equal(formatSiret('DE814864138'), 'DE814864138');
});
