import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import {
  createRegistre,
  type Demande,
  type Registre,
  type Traitement,
  type Violation,
} from '../model/index.ts';
import { echeances, PROPOSITIONS, regleLe, REGLES, type Echeance } from './index.ts';

const T = '2026-01-01T00:00:00.000Z';
const MAINTENANT = '2026-11-23T10:00:00Z';
const commun = { creeLe: T, modifieLe: T };
const demande = (champs: Partial<Demande> = {}): Demande => ({
  id: 'd1',
  recueLe: '2026-01-31',
  demandeur: { nom: 'Mme Durand' },
  ...commun,
  ...champs,
});
const violation = (champs: Partial<Violation> = {}): Violation => ({
  id: 'v1',
  titre: 'Clé perdue',
  connueLe: '2026-03-27T17:30:00+01:00',
  ...commun,
  ...champs,
});
const avec = (champs: Partial<Registre>): Registre => ({
  ...createRegistre({ nom: 'Chorey' }),
  ...champs,
});
const une = (champs: Partial<Registre>, maintenant = MAINTENANT): Echeance => {
  const liste = echeances(avec(champs), maintenant);
  equal(liste.length, 1, JSON.stringify(liste));
  return liste[0]!;
};
/** Long after: announcements to come are another test. */
const dues = (d: Partial<Demande>): Echeance => une({ demandes: [demande(d)] }, '2110-01-01');
const espaces = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ');

test('one month from reception, clamped to the end of the month', () => {
  for (const [recueLe, le] of [
    ['2026-01-31', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2024-01-29', '2024-02-29'],
    ['2026-12-31', '2027-01-31'],
    ['2026-11-03', '2026-12-03'],
  ] as const)
    equal(dues({ recueLe }).le, le);
  match(
    espaces(dues({}).calcul),
    /samedi 31 janvier 2026 ; un mois plus tard : le samedi 28 février 2026 \(le dernier/,
  );
  match(dues({}).calcul, /article 12\.3/);
  match(dues({}).calcul, /fin de semaine.*à confirmer/);
  ok(!dues({ recueLe: '2026-11-03' }).calcul.includes('fin de semaine'));
});

test('an extension counts only with a motive, announced within the first month', () => {
  const motif = 'Archives à consulter';
  const bonne = dues({ prolongation: { motif, annonceeLe: '2026-02-28' } });
  deepEqual([bonne.type, bonne.le], ['demande-prolongation', '2026-04-30']);
  equal(dues({ prolongation: { motif, annonceeLe: '2026-02-10', mois: 1 } }).le, '2026-03-31');
  for (const [prolongation, pourquoi] of [
    [{ motif: ' ', annonceeLe: '2026-02-10' }, /pas de motif/],
    [{ motif, annonceeLe: '2026-03-01' }, /1er mars 2026, après la fin du premier délai/],
    [{ motif, annonceeLe: '2026-01-30' }, /avant la demande/],
    [{ motif, annonceeLe: '2026-02-31' }, /illisible/],
  ] as const) {
    const e = dues({ prolongation });
    deepEqual([e.type, e.le], ['demande', '2026-02-28']);
    match(e.calcul, pourquoi);
    match(e.calcul, /La première date reste/);
  }
});

test('an announcement still to be made is due too', () => {
  const liste = echeances(
    avec({ demandes: [demande({ prolongation: { motif: 'x', annonceeLe: '2026-02-20' } })] }),
    '2026-02-10',
  );
  deepEqual(
    liste.map(({ type, le, etat }) => [type, le, etat]),
    [
      ['demande-annonce', '2026-02-20', 'proche'],
      ['demande-prolongation', '2026-04-30', 'a-venir'],
    ],
  );
});

test('answered: nothing; late, soon, later; nobody is named', () => {
  const reponse = { le: '2026-02-03', sens: 'satisfaite' } as const;
  deepEqual(echeances(avec({ demandes: [demande({ reponse })] }), MAINTENANT), []);
  const etat = (maintenant: string): string => une({ demandes: [demande()] }, maintenant).etat;
  equal(etat('2026-02-01'), 'a-venir');
  equal(etat('2026-02-13'), 'proche');
  equal(etat('2026-02-28T22:59:00Z'), 'proche');
  equal(etat('2026-02-28T23:00:00Z'), 'passee');
  ok(!JSON.stringify(dues({ droit: 'acces' })).includes('Durand'));
  match(dues({ droit: 'acces' }).texte, /31 janvier 2026 \(accès\)/);
});

test('a proof of identity does not move the date, and this is to be confirmed', () => {
  const e = dues({ doute: { motif: 'adresse inconnue', le: '2026-02-02' } });
  equal(e.le, '2026-02-28');
  match(e.calcul, /à confirmer/);
});

test('property: between 28 and 31 days after, never before reception, monotonic', () => {
  const jour = fc
    .date({ min: new Date('2018-05-25'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(jour, jour, (a, b) => {
      const [tot, tard] = a < b ? [a, b] : [b, a];
      const [x, y] = [dues({ recueLe: tot }).le, dues({ recueLe: tard }).le];
      ok(x <= y, `${tot} → ${x}, ${tard} → ${y}`);
      const jours = (Date.parse(x) - Date.parse(tot)) / 86_400_000;
      ok(jours >= 28 && jours <= 31, `${tot} → ${x}`);
      const longue = dues({ recueLe: tot, prolongation: { motif: 'm', annonceeLe: x } });
      ok(longue.le > x && longue.le.slice(8) <= tot.slice(8));
    }),
    { numRuns: 300 },
  );
});

test('72 hours run over week-ends and the clock of spring: one hour more on the wall', () => {
  const e = une({ violations: [violation()] }, '2026-03-30T10:00:00Z');
  equal(e.le, '2026-03-30T18:30:00+02:00');
  equal(e.etat, 'proche');
  match(espaces(e.calcul), /vendredi 27 mars 2026 à 17 h 30 \(heure de Paris, UTC\+1\)/);
  match(espaces(e.calcul), /lundi 30 mars 2026 à 18 h 30 \(heure de Paris, UTC\+2\)/);
  match(e.calcul, /heure légale change/);
  equal(une({ violations: [violation()] }, '2026-03-30T16:30:00Z').etat, 'proche');
  equal(une({ violations: [violation()] }, '2026-03-30T16:30:01Z').etat, 'passee');
});

test('the clock of autumn, both hours named 2 h 30; another time zone', () => {
  const le = (connueLe: string): string => une({ violations: [violation({ connueLe })] }).le;
  equal(le('2026-10-22T00:30:00Z'), '2026-10-25T02:30:00+02:00');
  equal(le('2026-10-22T01:30:00Z'), '2026-10-25T02:30:00+01:00');
  const ailleurs = echeances(avec({ violations: [violation()] }), MAINTENANT, {
    fuseau: 'America/Guadeloupe',
  });
  equal(ailleurs[0]!.le, '2026-03-30T12:30:00-04:00');
});

test('property: exactly 72 elapsed hours, and the clock that Paris shows', () => {
  const autour = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2028-02-29T00:00:00Z'];
  const instant = fc.oneof(
    fc.date({ min: new Date('2018-05-25'), max: new Date('2037-12-31'), noInvalidDate: true }),
    fc
      .tuple(fc.constantFrom(...autour), fc.integer({ min: -5 * 86_400_000, max: 86_400_000 }))
      .map(([t, ms]) => new Date(Date.parse(t) + ms)),
  );
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const e = une({ violations: [violation({ connueLe: a.toISOString() })] });
      equal(Date.parse(e.le) - a.getTime(), 72 * 3_600_000);
      const mur = new Date(e.le).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
      equal(e.le.slice(0, 19), mur.replace(' ', 'T'));
      const autre = une({ violations: [violation({ connueLe: b.toISOString() })] });
      equal(a <= b, Date.parse(e.le) <= Date.parse(autre.le));
    }),
    { numRuns: 400 },
  );
});

test('a breach from its discovery to its end', () => {
  const types = (v: Partial<Violation>): string[] =>
    echeances(avec({ violations: [violation(v)] }), MAINTENANT).map(({ type }) => type);
  const notifieeLe = '2026-03-28T09:00:00+01:00';
  const tout = {
    nature: ['confidentialite' as const],
    personnes: { nombre: 12, categories: ['Agents'] },
    donnees: { nombre: 12, categories: ['Identité'] },
    consequences: 'Hameçonnage',
    mesures: 'Mots de passe changés',
  };
  deepEqual(types({}), ['violation']);
  deepEqual(types({ risque: 'nsp' }), ['violation']);
  deepEqual(types({ risque: 'aucun' }), []);
  deepEqual(types({ risque: 'eleve' }), ['violation-personnes', 'violation']);
  deepEqual(types({ risque: 'eleve', personnesLe: notifieeLe }), ['violation']);
  deepEqual(types({ risque: 'eleve', exception: { cas: 'a', motif: 'chiffrées' } }), ['violation']);
  deepEqual(types({ notifieeLe }), ['violation-complement']);
  deepEqual(types({ notifieeLe, ...tout }), []);
  deepEqual(types({ notifieeLe, ...tout, personnes: { inconnu: true } }), ['violation-complement']);
  deepEqual(types({ notifieeLe, completeeLe: notifieeLe }), []);
  deepEqual(types({ notifieeLe: '2026-04-02T09:00:00+02:00', ...tout }), ['violation-complement']);
  deepEqual(types({ notifieeLe: '2026-04-02T09:00:00+02:00', ...tout, retard: 'congés' }), []);
  equal(une({ violations: [violation({ notifieeLe })] }).etat, 'proche');
  match(une({ violations: [violation({ clotureeLe: '2026-05-01' })] }).calcul, /sans notification/);
});

const fiche = (champs: Partial<Traitement> = {}): Traitement => ({
  id: 't1',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  ...commun,
  ...champs,
});

test('a breach of what is kept for somebody else: they are told, they notify', () => {
  const traitements = [fiche({ role: 'sous-traitant' })];
  equal(
    une({ traitements, violations: [violation({ traitements: ['t1'] })] }).type,
    'violation-responsable',
  );
});

test('sheets, actions, contracts and purges, by date, instants before the end of their day', () => {
  const liste = echeances(
    avec({
      violations: [violation({ connueLe: '2026-11-27T09:00:00Z' })],
      traitements: [
        fiche({ prochaineRevue: '2026-11-30' }),
        fiche({ id: 't2', statut: 'archive', prochaineRevue: '2026-11-30' }),
        fiche({ id: 't3', collecte: { mode: 'indirecte' }, creeLe: '2026-10-31T23:30:00Z' }),
        fiche({ id: 't4', collecte: { mode: 'indirecte' }, information: { faite: 'oui' } }),
      ],
      actions: [
        { id: 'a1', texte: 'Changer les mots de passe', pourLe: '2026-11-29', ...commun },
        { id: 'a2', texte: 'Fait', pourLe: '2026-11-29', faiteLe: '2026-11-20', ...commun },
        { id: 'a3', texte: 'Sans date', ...commun },
      ],
      sousTraitants: [{ id: 's1', nom: 'Éditeur', contratFin: '2027-01-01', ...commun }],
      demandes: [
        demande({ purgeLe: '2026-12-02', reponse: { le: '2026-02-01', sens: 'satisfaite' } }),
      ],
    }),
    MAINTENANT,
  );
  deepEqual(
    liste.map(({ type, le, etat }) => `${type} ${le.slice(0, 10)} ${etat}`),
    [
      'action 2026-11-29 proche',
      'violation 2026-11-30 proche',
      'revue 2026-11-30 proche',
      'information 2026-12-01 proche',
      'purge 2026-12-02 proche',
      'contrat 2027-01-01 a-venir',
    ],
  );
  equal(liste[1]!.cle, 'violations/v1');
});

test('a date that is none is told and nothing else is lost', () => {
  const liste = echeances(
    avec({
      demandes: [demande({ recueLe: '2026-02-30' }), demande({ id: 'd2' })],
      violations: [violation({ connueLe: '2026-13-01T10:00:00Z' })],
      actions: [{ id: 'a', texte: 'x', pourLe: '2026-00-01', ...commun }],
    }),
    MAINTENANT,
  );
  equal(liste.length, 4);
  equal(liste.filter(({ type }) => type === 'date-illisible').length, 3);
  for (const [maintenant, fuseau] of [
    ['hier', undefined],
    [MAINTENANT, 'Europe/Chorey'],
  ] as const)
    throws(
      () => echeances(avec({}), maintenant, fuseau ? { fuseau } : {}),
      (e) => isTernumError(e) && e.kind === 'input' && e.hint !== undefined,
    );
});

test('a law that changes is a line of data: each breach follows the rule of its day', () => {
  const regles = [
    {
      ...REGLES.find(({ code }) => code === 'violation-cnil')!,
      duree: { heures: 96 },
      depuis: '2027-01-01',
    },
  ];
  const heures = (connueLe: string): number =>
    (Date.parse(
      echeances(avec({ violations: [violation({ connueLe })] }), MAINTENANT, { regles })[0]!.le,
    ) -
      Date.parse(connueLe)) /
    3_600_000;
  equal(heures('2026-12-31T22:59:00Z'), 72);
  equal(heures('2026-12-31T23:00:00Z'), 96);
  equal(
    regleLe('violation-cnil', '2027-01-01', [{ ...regles[0]!, jusqua: '2026-12-31' }])!.duree,
    REGLES[3]!.duree,
  );
  ok(PROPOSITIONS.every(({ statut }) => statut.startsWith('Proposition')));
});

test('every rule has its source and its review', () => {
  for (const { code, source, explication } of REGLES) {
    match(source.revueLe, /^2026-/, code);
    ok(source.texte && explication.endsWith('.'));
  }
  equal(new Set(REGLES.map(({ code }) => code)).size, REGLES.length);
});
