import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Registre, type Traitement } from '@ternum/rgpd';
import { dernier, quand, rappel } from './sauvegarde.model.ts';

const MAINTENANT = new Date('2026-11-23T12:00:00Z');
const ilYA = (jours: number): string =>
  new Date(MAINTENANT.getTime() - jours * 86_400_000).toISOString();
const registre = (creeIlYA: number, ...modifies: number[]): Registre => {
  const creeLe = ilYA(creeIlYA);
  const r = createRegistre({ nom: 'Chorey' }, { maintenant: () => creeLe, id: () => 'r' });
  const traitements = modifies.map((jours, i): Traitement => ({
    id: `${i}`,
    nom: `${i}`,
    role: 'responsable',
    statut: 'brouillon',
    finalites: [],
    creeLe,
    modifieLe: ilYA(jours),
  }));
  return { ...r, traitements };
};
const dit = (r: Registre, sorti?: number, report?: number): string | undefined =>
  rappel(
    r,
    sorti === undefined ? undefined : ilYA(sorti),
    report === undefined ? undefined : ilYA(report),
    MAINTENANT,
  );
const beaucoup = (jours: number): number[] => Array.from({ length: 25 }, () => jours);

test('nothing is said while there is nothing to lose', () => {
  equal(dit(registre(400)), undefined);
  equal(dit(registre(400, 200, 100), 90), undefined);
  equal(dit(registre(0.5, ...beaucoup(0.1))), undefined, 'the first day');
  equal(dit(registre(400, ...beaucoup(0.1)), 0.5), undefined, 'taken out today');
});

test('a month with a change, twenty changes, or a first week are said', () => {
  match(dit(registre(400, 3), 31)!, /a 31 jours/);
  equal(dit(registre(400, 3), 29), undefined);
  match(dit(registre(400, ...beaucoup(1)), 2)!, /^25 éléments/);
  match(dit(registre(8, 3))!, /jamais/);
  match(dit(registre(2, ...beaucoup(1)))!, /jamais/);
  equal(dit(registre(3, 1)), undefined);
});

test('put off, nothing is said before that day', () => {
  equal(dit(registre(400, 3), 60, -2), undefined);
  match(dit(registre(400, 3), 60, 1)!, /60 jours/);
});

test('dates are in letters, the latest of several counts', () => {
  match(quand('2026-11-23T10:05:00Z', MAINTENANT), /^aujourd’hui à \d+\sh\s05$/);
  equal(quand('2026-03-01T10:05:00Z', MAINTENANT), 'le 1er mars 2026');
  equal(dernier(undefined, '2026-01-01', '2026-02-01', undefined), '2026-02-01');
  equal(dernier(undefined), undefined);
});
