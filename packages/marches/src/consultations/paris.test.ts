import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { dateLimiteEnMots, heureLocale, lireMoment, prochaineEtape, resteEnMots } from './paris.ts';

const MOMENTS: [unknown, string | undefined][] = [
  ['2026-12-03T11:00:00+00:00', '2026-12-03T11:00:00Z'],
  ['2026-07-03T12:00', '2026-07-03T10:00:00Z'],
  ['2026-12-03T12:00', '2026-12-03T11:00:00Z'],
  ['2026-12-03 12:00:30', '2026-12-03T11:00:30Z'],
  ['2026-12-03T12:00:00.500-04:00', '2026-12-03T16:00:00Z'],
  ['2026-12-03T12:00+0530', '2026-12-03T06:30:00Z'],
  // Summer begins on 29 March 2026: from 2:00 to 3:00 no clock shows the hour.
  ['2026-03-29T01:59', '2026-03-29T00:59:00Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00Z'],
  // It ends on 25 October: from 2:00 to 3:00 comes twice.
  ['2026-10-25T01:59', '2026-10-24T23:59:00Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00Z'],
  ['2026-12-03', undefined],
  ['2026-02-30T12:00', undefined],
  ['2026-12-03T24:01', undefined],
  ['2026-12-03T12:60', undefined],
  ['', undefined],
  [12, undefined],
];

test('moments as published, both changes of clocks', () => {
  for (const [texte, moment] of MOMENTS) equal(lireMoment(texte), moment, String(texte));
});

test('clocks of Paris', () => {
  equal(heureLocale('2026-03-29T00:59:59Z'), '2026-03-29T01:59');
  equal(heureLocale('2026-03-29T01:00:00Z'), '2026-03-29T03:00');
  equal(heureLocale('2026-10-25T00:59:00Z'), '2026-10-25T02:59');
  equal(heureLocale('2026-10-25T01:00:00Z'), '2026-10-25T02:00');
  equal(heureLocale('hier'), '');
});

test('the deadline in words', () => {
  equal(dateLimiteEnMots('2026-12-03T11:00:00Z'), 'jeudi 3 décembre 2026 à 12\u202fh\u202f00');
  equal(dateLimiteEnMots('2026-06-30T22:30:00Z'), 'mercredi 1er juillet 2026 à 0\u202fh\u202f30');
  equal(dateLimiteEnMots('x'), '');
});

const RESTES: [string, string][] = [
  ['2026-11-24T10:00:00Z', 'dans 9 jours'],
  // Half past midnight in Paris, the day before in UTC.
  ['2026-11-30T23:30:00Z', 'dans 2 jours'],
  ['2026-12-02T22:59:00Z', 'demain à 12\u202fh\u202f00'],
  ['2026-12-02T23:00:00Z', 'aujourd’hui à 12\u202fh\u202f00'],
  ['2026-12-03T07:30:00Z', 'dans 3 heures'],
  ['2026-12-03T10:00:00Z', 'dans 1 heure'],
  ['2026-12-03T10:00:01Z', 'dans 59 minutes'],
  ['2026-12-03T10:59:30Z', 'dans moins d’une minute'],
  ['2026-12-03T11:00:00Z', 'close depuis aujourd’hui'],
  ['2026-12-03T23:00:00Z', 'close depuis hier'],
  ['2026-12-05T12:00:00Z', 'close depuis 2 jours'],
];

test('what is left, by the calendar of Paris', () => {
  const limite = '2026-12-03T11:00:00Z';
  for (const [maintenant, mots] of RESTES)
    equal(resteEnMots(limite, Date.parse(maintenant)), mots, maintenant);
  equal(resteEnMots('x', 0), '');
});

test('words change at the step announced, and not before', () => {
  // Across the change of clocks of 25 October 2026.
  const limite = '2026-10-26T11:00:00Z';
  let ici = Date.parse('2026-10-23T15:17:42.123Z');
  let pas = 0;
  for (let etape = prochaineEtape(limite, ici); etape; etape = prochaineEtape(limite, ici)) {
    equal(resteEnMots(limite, etape - 1), resteEnMots(limite, ici));
    equal(
      resteEnMots(limite, etape) === resteEnMots(limite, ici),
      false,
      new Date(etape).toISOString(),
    );
    ici = etape;
    pas++;
  }
  equal(ici, Date.parse(limite));
  equal(pas > 60, true);
});
