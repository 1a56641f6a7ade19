import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { PointEau } from '../model.ts';
import { reglesDe } from '../regles/index.ts';
import { codeEtat, etatOf } from './index.ts';

const AUJOURDHUI = '2026-11-22';
const pei = (champs: Partial<PointEau>): PointEau => ({
  position: 1,
  typePei: 'PI',
  anomalies: [],
  ...champs,
});
const etat = (champs: Partial<PointEau>, departement = '21') =>
  etatOf(pei(champs), reglesDe(departement), { aujourdhui: AUJOURDHUI });
const code = (champs: Partial<PointEau>, departement = '21'): string => {
  const { code: dit } = etat(champs, departement);
  equal(codeEtat(pei(champs), reglesDe(departement), AUJOURDHUI).etat, dit, 'both say the same');
  return dit;
};

test('the same hydrant at 20 m³/h is not the same in two départements', () => {
  const poteau = { debit: 20, disponible: true, diamPei: 100, pressStat: 4 };
  equal(code(poteau, '21'), 'insuffisant');
  equal(code(poteau, '39'), 'insuffisant');
  equal(code(poteau, '58'), 'nonConforme');
  equal(code(poteau, '89'), 'nonConforme');
  equal(code(poteau, '90'), 'insuffisant');
  ok(etat(poteau, '21').vautIndisponible);
  ok(!etat(poteau, '90').vautIndisponible, 'an indicative rule makes nothing unavailable');
});

test('thresholds: the limit itself is enough', () => {
  equal(code({ debit: 29.9 }), 'insuffisant');
  equal(code({ debit: 30 }), 'nonConforme');
  equal(code({ debit: 60 }), 'disponible');
  equal(code({ debit: 200, diamPei: 100 }, '25'), 'disponible');
  equal(code({ debit: 119, diamPei: 150 }, '25'), 'nonConforme');
});

test('unavailable comes from the register only, and wins', () => {
  const ferme = etat({ debit: 120, disponible: false, dateDispo: '2026-11-01' });
  equal(ferme.code, 'indisponible');
  match(ferme.raisons[0]!, /^Indisponible depuis le 1er novembre 2026/);
  equal(code({ debit: 5 }), 'insuffisant');
  equal(code({ debit: 5, disponible: true }), 'insuffisant');
});

test('unknown flow: said, and counted as the département counts it', () => {
  equal(code({}), 'inconnu');
  equal(code({ disponible: true }), 'disponible');
  ok(etat({ disponible: true }).capaciteInconnue);
  equal(code({ disponible: true, pressStat: 3 }, '39'), 'insuffisant');
  match(etat({ pressStat: 3 }, '39').raisons[0]!, /Débit non renseigné : compté comme insuffisant/);
  equal(code({ debit: 70 }, '39'), 'disponible', 'a register without pressures is not condemned');
  equal(code({ debit: 70, pressStat: 0.5 }, '39'), 'insuffisant');
});

test('reserves are judged by volume; a river has none', () => {
  equal(code({ typePei: 'CI', volume: 20, debit: 200 }, '39'), 'insuffisant');
  equal(code({ typePei: 'CI', volume: 90 }, '39'), 'nonConforme');
  equal(code({ typePei: 'PA' }, '39'), 'insuffisant');
  equal(code({ typePei: 'CI' }, '39'), 'inconnu');
  equal(code({ typePei: 'PA', sourcePei: 'cours_eau' }, '39'), 'disponible');
  equal(code({ typePei: 'CI', illimite: true }, '39'), 'disponible');
});

test('Saône-et-Loire: by diameter, and none without a diameter', () => {
  equal(code({ debit: 50, diamPei: 150 }, '71'), 'insuffisant');
  equal(code({ debit: 50, diamPei: 100 }, '71'), 'nonConforme');
  equal(code({ debit: 50, diamPei: 80 }, '71'), 'disponible');
  equal(code({ debit: 200 }, '71'), 'insuffisant');
  match(etat({ debit: 200 }, '71').raisons[0]!, /Diamètre non renseigné/);
  equal(code({ debit: 80, diamPei: 100, pressDyn: 17 }, '71'), 'nonConforme');
});

test('not conform by the register', () => {
  deepEqual(etat({ debit: 90, conforme: false }).raisons, ['Non conforme, dit le registre.']);
  equal(code({ debit: 90, conforme: false }), 'nonConforme');
});

test('an old control is said, an unknown one too', () => {
  equal(etat({ debit: 90 }).controle, 'inconnu');
  equal(etat({ debit: 90, dateCt: '2024-11-22' }).controle, 'a-jour');
  const vieux = etat({ debit: 90, dateCt: '2019-03-01' });
  equal(vieux.controle, 'ancien');
  match(vieux.raisons.at(-1)!, /1er mars 2019 : ancien/);
});

test('figures in the reasons, the gravest first', () => {
  deepEqual(etat({ debit: 22.5, pressDyn: 1.5, diamPei: 100 }, '71').raisons.slice(0, 2), [
    'Débit de 22,5 m³/h, inférieur à 30 m³/h.',
    'Pression dynamique de 1,5 bar, inférieure à 2 bar.',
  ]);
});
