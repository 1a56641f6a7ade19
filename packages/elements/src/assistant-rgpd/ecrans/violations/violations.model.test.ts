import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Violation } from '@ternum/rgpd';
import { echeances } from '@ternum/rgpd/echeances';
import { direUrgence, lignesViolation } from '../violation/violation.model.ts';
import { nomDe, nouvelle, ranger } from './violations.model.ts';

const MAINTENANT = '2026-11-23T10:00:00.000Z';
const violation = (id: string, connueLe: string, plus: Partial<Violation> = {}): Violation => ({
  ...nouvelle(id, connueLe),
  ...plus,
});
const rangees = (...violations: Violation[]) =>
  ranger(
    violations,
    echeances({ ...createRegistre({ nom: 'Chorey' }), violations }, MAINTENANT, {
      fuseau: 'Europe/Paris',
    }),
  );
const dit = (v: Violation): Record<string, string> =>
  Object.fromEntries(
    lignesViolation(v, { traitements: [], sousTraitants: [] }).map(({ nom, valeur }) => [
      nom,
      valeur,
    ]),
  );

test('the most urgent is at the top, what asks for nothing comes after, closed ones are apart', () => {
  const { ouvertes, closes } = rangees(
    violation('sans', '2026-11-01T10:00:00.000Z', { risque: 'aucun' }),
    violation('demain', '2026-11-21T10:00:00.000Z'),
    violation('tard', '2026-11-10T10:00:00.000Z'),
    violation('close', '2026-10-01T10:00:00.000Z', { risque: 'aucun', clotureeLe: '2026-10-03' }),
  );
  deepEqual(
    ouvertes.map(({ violation: { id }, due }) => [
      id,
      due && direUrgence(due, new Date(MAINTENANT)),
    ]),
    [
      ['tard', 'Dépassé depuis 10 jours'],
      ['demain', 'Il reste 24 heures'],
      ['sans', undefined],
    ],
  );
  deepEqual(
    closes.map(({ id }) => id),
    ['close'],
  );
});

test('a day of purge that has come does not pass for the 72 hours', () => {
  const { ouvertes } = rangees(
    violation('a', '2026-11-21T10:00:00.000Z', { purgeLe: '2020-01-01' }),
  );
  equal(ouvertes[0]?.due?.type, 'violation');
});

test('a high risk, which has two things due, shows the clock of the 72 hours', () => {
  const { ouvertes } = rangees(violation('a', '2026-11-21T10:00:00.000Z', { risque: 'eleve' }));
  equal(direUrgence(ouvertes[0]!.due!, new Date(MAINTENANT)), 'Il reste 24 heures');
});

test('a breach that is not notified says why, or that the reason lacks', () => {
  equal(dit(violation('a', MAINTENANT, { risque: 'aucun' }))['CNIL prévenue'], 'Non renseigné');
  equal(
    dit(violation('a', MAINTENANT, { risque: 'aucun', note: 'Clé chiffrée.' }))['CNIL prévenue'],
    'Non : risque improbable. Clé chiffrée.',
  );
  equal(nomDe(violation('a', MAINTENANT, { titre: ' ' })), 'Violation sans nom');
});
