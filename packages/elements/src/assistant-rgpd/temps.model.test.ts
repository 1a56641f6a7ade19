import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { direEcart, direReste, enChamps, enInstant } from './temps.model.ts';

test('days, as they are said', () => {
  equal(direEcart('2026-11-23', '2026-11-23'), 'aujourd’hui');
  equal(direEcart('2026-11-24', '2026-11-23'), 'demain');
  equal(direEcart('2026-12-01', '2026-11-23'), 'dans 8 jours');
  equal(direEcart('2026-11-22', '2026-11-23'), 'en retard de 1 jour');
  equal(direEcart('2026-10-23T10:00:00+02:00', '2026-11-23'), 'en retard de 31 jours');
});

test('hours, to the minute', () => {
  const m = 60_000;
  equal(direReste(3080 * m, 0), 'il reste 51 heures et 20 minutes');
  equal(direReste(60 * m, 0), 'il reste 1 heure');
  equal(direReste(0, 181 * m), 'dépassé depuis 3 heures et 1 minute');
  equal(direReste(0, (95 * 60 + 59) * m), 'dépassé depuis 95 heures et 59 minutes');
  equal(direReste(0, 96 * 60 * m), 'dépassé depuis 4 jours');
  equal(direReste(30_000, 0), 'il reste moins d’une minute');
});

test('an instant comes back from its two fields', () => {
  const instant = '2026-10-24T22:30:00.000Z';
  const { jour, heure } = enChamps(instant);
  equal(enInstant(jour, heure), instant);
  equal(enInstant('', '10:00'), undefined);
  equal(enInstant('2026-02-30', ''), undefined);
  equal(enChamps('hier').jour, '');
});
