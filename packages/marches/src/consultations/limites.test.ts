/** Deadlines, states and corrections as people write them in a consultations.json. */
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Consultation } from './model.ts';
import {
  estOuverte,
  filtrerConsultations,
  identifiantStable,
  lireConsultations,
  prochainChangement,
  resoudreAvis,
  versAtom,
} from './index.ts';

const MAINTENANT = Date.parse('2026-11-23T09:00:00Z');
const lire = (...consultations: object[]): Consultation[] =>
  lireConsultations({
    version: 1,
    acheteur: { nom: 'Clairvigne', siret: '21210990400012', departements: ['21'] },
    consultations: consultations.map((c, i) => ({ id: `C${i}`, objet: `Objet ${i}`, ...c })),
  }).consultations;
const une = (champs: object): Consultation => lire(champs)[0]!;
const codes = ({ anomalies }: Consultation): string[] =>
  anomalies.map((a) => `${a.code} ${a.champ}`);

test('a deadline without its hour is a day, named, and the call leaves when it is over', () => {
  const c = une({ dateLimite: '2026-12-03' });
  deepEqual(
    [c.dateLimite, c.jourLimite, codes(c)],
    [undefined, '2026-12-03', ['format dateLimite']],
  );
  ok(estOuverte(c, MAINTENANT));
  ok(estOuverte(c, Date.parse('2026-12-03T22:59:00Z')));
  ok(!estOuverte(c, Date.parse('2026-12-03T23:00:00Z')));
  equal(prochainChangement([c], MAINTENANT), Date.parse('2026-11-23T23:00:00Z'));
  ok(!estOuverte(une({ dateLimite: '2020-01-03' }), MAINTENANT));
});

test('the French way, and midnight', () => {
  equal(une({ dateLimite: '03/12/2026 12:00' }).dateLimite, '2026-12-03T11:00:00Z');
  equal(une({ dateLimite: '03/12/2026 à 9h30' }).dateLimite, '2026-12-03T08:30:00Z');
  equal(une({ dateLimite: '03/12/2026' }).jourLimite, '2026-12-03');
  equal(une({ dateLimite: '2026-12-03T24:00' }).dateLimite, '2026-12-03T23:00:00Z');
  const c = une({ dateLimite: 'bientôt' });
  deepEqual([c.dateLimite, c.jourLimite, codes(c)], [undefined, undefined, ['format dateLimite']]);
});

test('a deadline that has moved is not the old one', () => {
  const c = une({ limiteIncertaine: true, dateLimite: '2026-12-03T12:00' });
  deepEqual([c.dateLimite, c.limiteIncertaine], [undefined, true]);
});

test('withdrawn is withdrawn, with its accent and as a notice of its own', () => {
  for (const etat of ['annulee', 'annulée', 'Annulée'])
    ok(!estOuverte(une({ etat, dateLimite: '2026-12-03T12:00' }), MAINTENANT), etat);
  const [avant, annule] = resoudreAvis(
    lire(
      { id: 'e', dateLimite: '2026-12-03T12:00', datePublication: '2026-11-01' },
      { id: 'e2', nature: 'annulation', avisLies: ['e'], datePublication: '2026-11-10' },
    ),
  );
  deepEqual([avant!.etat, annule!.etat], ['rectifiee', 'annulee']);
  deepEqual(filtrerConsultations([avant!, annule!], {}, MAINTENANT), []);
});

test('a correction without a day comes after what it names', () => {
  const resolues = resoudreAvis(
    lire(
      { id: 'a', dateLimite: '2026-12-03T12:00', datePublication: '2026-11-01' },
      { id: 'b', republication: true, avisLies: ['a'], dateLimite: '2026-12-10T12:00' },
    ),
  );
  const ouvertes = filtrerConsultations(resolues, {}, MAINTENANT);
  deepEqual(
    ouvertes.map((c) => [c.id, c.dateLimite]),
    [['b', '2026-12-10T11:00:00Z']],
  );
});

test('corrections that name each other turn nobody round', () => {
  const deux = lire(
    { id: 'a', republication: true, avisLies: ['b'] },
    { id: 'b', republication: true, avisLies: ['a'] },
  );
  equal(resoudreAvis(deux).length, 2);
});

test('two towns that number alike are two calls', () => {
  const [ici] = lire({ id: '2026-07' });
  const ailleurs = { ...ici!, acheteur: { nom: 'Autre', departements: ['25'] } };
  notEqual(identifiantStable(ici!), identifiantStable(ailleurs));
});

test('a call changed where it stands is new to readers of the feed', () => {
  const options = { titre: 't', misAJour: '2026-11-23T09:00:00Z' };
  const entree = (c: Consultation) =>
    /<entry>[^]*<updated>([^<]*)/.exec(versAtom([c], options))![1];
  const datePublication = '2026-11-01';
  equal(entree(une({ datePublication })), '2026-11-01T00:00:00Z');
  equal(entree(une({ datePublication, etat: 'annulée' })), options.misAJour);
  equal(entree(une({ datePublication, misAJour: '2026-11-12T10:00:00Z' })), '2026-11-12T10:00:00Z');
});
