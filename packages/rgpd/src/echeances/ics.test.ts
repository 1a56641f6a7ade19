import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lignes } from '../testing/arbitraires.ts';
import { toIcs, type Echeance } from './index.ts';

const MAINTENANT = '2026-11-23T10:00:00.500Z';
const echeance = (champs: Partial<Echeance> = {}): Echeance => ({
  type: 'demande',
  le: '2026-02-28',
  texte: 'Répondre',
  calcul: 'Un mois',
  cle: 'demandes/d1',
  etat: 'proche',
  ...champs,
});
const deplier = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');

test('days are whole days, the 72 hours an instant in UTC, with alarms before', () => {
  const ics = deplier(
    toIcs(
      [
        echeance(),
        echeance({ type: 'violation', le: '2026-03-30T18:30:00+02:00', cle: 'violations/v' }),
      ],
      'RGPD, Chorey',
      MAINTENANT,
    ),
  );
  deepEqual(ics.slice(0, 5), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ternum//RGPD//FR',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:RGPD\\, Chorey',
  ]);
  for (const ligne of [
    'UID:demande-demandes-d1@ternum-rgpd',
    'DTSTAMP:20261123T100000Z',
    'DTSTART;VALUE=DATE:20260228',
    'DTEND;VALUE=DATE:20260301',
    'DTSTART:20260330T163000Z',
    'TRIGGER:-P7D',
    'TRIGGER:-PT24H',
  ])
    ok(ics.includes(ligne), ligne);
  deepEqual(ics.slice(-2), ['END:VCALENDAR', '']);
});

test('the same deadline, moved, keeps its UID; an unreadable date is no event', () => {
  const uid = (e: Echeance): string => /UID:.*/.exec(toIcs([e], 'x', MAINTENANT))![0];
  equal(uid(echeance()), uid(echeance({ le: '2026-04-30', texte: 'autre' })));
  equal(uid(echeance()), uid(echeance({ type: 'demande-prolongation' })));
  ok(!toIcs([echeance({ type: 'date-illisible' })], 'x').includes('VEVENT'));
});

test('a backslash, a comma, a semicolon, a line break and a control character', () => {
  const ics = toIcs([echeance({ texte: 'C:\\nom; a, b\r\nc\u0007' })], 'x', MAINTENANT);
  match(ics, /SUMMARY:C:\\\\nom\\; a\\, b\\nc \r\n/);
});

test('property: lines of 75 octets at most, CRLF only, the text comes back, blocks are closed', () => {
  const pire = fc
    .tuple(lignes, fc.string({ unit: 'grapheme', maxLength: 120 }))
    .map((t) => t.join(' '));
  fc.assert(
    fc.property(pire, (texte) => {
      const ics = toIcs([echeance({ texte, calcul: texte })], texte, MAINTENANT);
      for (const ligne of ics.split('\r\n')) {
        ok(new TextEncoder().encode(ligne).length <= 75, ligne);
        ok(!/[\r\n\u0007]/.test(ligne));
      }
      const resume = deplier(ics)
        .find((l) => l.startsWith('SUMMARY:'))!
        .slice(8);
      const lu = resume.replace(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c));
      // eslint-disable-next-line no-control-regex
      equal(lu, texte.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' '));
      const ouverts: string[] = [];
      for (const ligne of deplier(ics)) {
        const [, quoi, nom = ''] = /^(BEGIN|END):(.*)/.exec(ligne) ?? [];
        if (quoi === 'BEGIN') ouverts.push(nom);
        if (quoi === 'END') equal(ouverts.pop(), nom);
      }
      deepEqual(ouverts, []);
    }),
    { numRuns: 200 },
  );
});
