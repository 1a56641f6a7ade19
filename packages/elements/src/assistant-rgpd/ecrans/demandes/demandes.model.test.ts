import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRegistre, type Demande } from '@ternum/rgpd';
import { echeances } from '@ternum/rgpd/echeances';
import { closes, direClose, direDue, droitDe, enCours, nomDe, nouvelle } from './demandes.model.ts';
import { ouCasse } from './ou-casse.model.ts';

const LE = '2026-11-23T10:00:00.000Z';
const demande = (id: string, recueLe: string, plus: Partial<Demande> = {}): Demande => ({
  ...nouvelle(id, recueLe, LE),
  ...plus,
});
const rangees = (...demandes: Demande[]) =>
  enCours(
    demandes,
    echeances({ ...createRegistre({ nom: 'Chorey' }), demandes }, LE, { fuseau: 'Europe/Paris' }),
  );
const reponse = { le: '2026-11-10', sens: 'satisfaite' } as const;

test('open requests come by deadline; what cannot be computed comes first; answered ones are apart', () => {
  const toutes = [
    demande('tard', '2026-11-20'),
    demande('finie', '2026-10-01', { reponse }),
    demande('retard', '2026-10-01'),
    demande('fausse', 'hier'),
  ];
  deepEqual(
    rangees(...toutes).map(({ demande: d, due }) => [d.id, direDue(due, '2026-11-23')]),
    [
      ['retard', 'Réponse due le 1er novembre 2026, en retard de 22 jours'],
      ['fausse', 'Date de réception à corriger'],
      ['tard', 'Réponse due le 20 décembre 2026, dans 27 jours'],
    ],
  );
  deepEqual(
    closes(toutes).map(({ id }) => id),
    ['finie'],
  );
});

test('the day of purge, or of a notice to come, does not pass for the day of the answer', () => {
  const ligne = (d: Demande): string => direDue(rangees(d)[0]?.due, '2026-11-23');
  const attendu = 'Réponse due le 20 décembre 2026, dans 27 jours';
  equal(ligne(demande('a', '2026-11-20', { purgeLe: '2028-01-01' })), attendu);
  equal(
    ligne(
      demande('b', '2026-11-20', { prolongation: { motif: 'Complexe', annonceeLe: '2026-12-01' } }),
    ),
    'Réponse due le 20 février 2027, dans 89 jours',
  );
});

test('a request is never without a name, a right or an end', () => {
  equal(nomDe(demande('a', '2026-11-20')), 'Demande sans nom');
  equal(droitDe(demande('a', '2026-11-20', { droit: { inconnu: true } })), 'Droit à préciser');
  equal(
    direClose(demande('a', '2026-11-01', { reponse })),
    'Répondu le 10 novembre 2026, sans date de suppression',
  );
});

test('the place where JSON stops is said; whole JSON has none', () => {
  equal(ouCasse('{\n"a": x}'), 'ligne 2, signe 6');
  equal(ouCasse('{"a":1'), 'ligne 1, signe 7');
  equal(ouCasse(''), 'ligne 1, signe 1');
  equal(ouCasse('{"a":1} fin'), 'ligne 1, signe 9');
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (json, retrait) => {
      equal(ouCasse(json), undefined);
      equal(ouCasse(JSON.stringify(JSON.parse(json), null, retrait)), undefined);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (valeur, n) => {
      const coupe = JSON.stringify({ a: valeur }).slice(0, -1);
      equal(typeof ouCasse(coupe.slice(0, n % (coupe.length + 1))), 'string');
    }),
  );
});
