import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { estOuverte, lierContrats, lireBoamp, resoudreAvis, type Consultation } from './index.ts';
import { eforms, fnsimple, record, rectificatif, SIRET } from './testing/avis.ts';

const MAINTENANT = Date.parse('2026-11-20T10:00:00Z');
const suivre = (...records: unknown[]): Consultation[] => resoudreAvis(records.map(lireBoamp));
const derniere = (liste: Consultation[]): Consultation => liste.at(-1)!;
const NOUVELLE = { rubDelais: 'ReceptionOffres', lireDate: '2026-12-10T12:00:00' };

test('a correction moves the deadline and keeps the rest', () => {
  const [initial, corrige] = suivre(fnsimple(), rectificatif(NOUVELLE));
  equal(initial!.etat, 'rectifiee');
  equal(estOuverte(initial!, MAINTENANT), false);
  equal(corrige!.dateLimite, '2026-12-10T11:00:00Z');
  equal(corrige!.premierAvis, '26-10001');
  equal(corrige!.acheteur.siret, SIRET);
  equal(corrige!.lots.length, 2);
  deepEqual(corrige!.avisLies, ['26-10001']);
  equal(estOuverte(corrige!, MAINTENANT), true);
});

test('a chain, in any order; what the last one does not touch stays', () => {
  const second = rectificatif('Le lot 3 est supprimé.', {
    idweb: '26-10900',
    dateparution: '2026-11-12',
    annonce_lie: ['26-10500'],
  });
  for (const records of [
    [fnsimple(), rectificatif(NOUVELLE), second],
    [second, rectificatif(NOUVELLE), fnsimple()],
  ]) {
    const liste = suivre(...records);
    deepEqual(liste.map((c) => c.etat).sort(), ['publiee', 'rectifiee', 'rectifiee']);
    const fin = liste.find((c) => c.etat === 'publiee')!;
    equal(fin.id, '26-10900');
    equal(fin.dateLimite, '2026-12-10T11:00:00Z');
    deepEqual(fin.avisLies, ['26-10001', '26-10500']);
  }
});

test('an unclear deadline is not the former one', () => {
  const fin = derniere(suivre(fnsimple(), rectificatif('Date limite modifiée')));
  equal(fin.dateLimite, undefined);
  equal(fin.limiteIncertaine, true);
  const apres = rectificatif(NOUVELLE, { idweb: '26-10600', dateparution: '2026-11-11' });
  const claire = derniere(suivre(fnsimple(), rectificatif('Date limite modifiée'), apres));
  equal(claire.dateLimite, '2026-12-10T11:00:00Z');
  equal(claire.limiteIncertaine, undefined);
});

test('a withdrawal, and a correction after it', () => {
  const annulation = record({
    idweb: '26-10700',
    nature: 'ANNULATION',
    dateparution: '2026-11-15',
    datelimitereponse: null,
    annonce_lie: '26-10001',
  });
  const fin = derniere(suivre(fnsimple(), annulation));
  equal(fin.etat, 'annulee');
  equal(fin.dateLimite, '2026-12-03T11:00:00Z');
  const tard = rectificatif(NOUVELLE, {
    idweb: '26-10800',
    dateparution: '2026-11-16',
    annonce_lie: ['26-10700'],
  });
  equal(derniere(suivre(fnsimple(), annulation, tard)).etat, 'annulee');
});

test('a European notice published again, found by its procedure', () => {
  const encore = eforms({
    idweb: '26-30900',
    etat: 'RECTIFICATIF',
    dateparution: '2026-11-09',
    datelimitereponse: '2026-12-20T11:00:00Z',
  });
  const [initial, fin] = suivre(eforms(), encore);
  equal(initial!.etat, 'rectifiee');
  equal(fin!.dateLimite, '2026-12-20T11:00:00Z');
  // A new call that names an old one replaces nothing.
  const [a, b] = suivre(fnsimple(), record({ idweb: '26-50000', annonce_lie: ['26-10001'] }));
  deepEqual([a!.etat, b!.etat], ['publiee', 'publiee']);
});

test('cycles, notices of one day, and corrections of what is not here', () => {
  const a = rectificatif(NOUVELLE, { idweb: '26-11111', annonce_lie: ['26-22222'] });
  const b = rectificatif(NOUVELLE, { idweb: '26-22222', annonce_lie: ['26-11111', '26-22222'] });
  deepEqual(
    suivre(a, b).map((c) => c.etat),
    ['rectifiee', 'publiee'],
  );
  const [seule] = suivre(rectificatif(NOUVELLE));
  equal(seule!.premierAvis, undefined);
  equal(estOuverte(seule!, MAINTENANT), false, 'a correction alone is no call');
});

test('contracts: same SIRET and same identifier, or nothing', () => {
  const avis = [lireBoamp(fnsimple()), lireBoamp(record())];
  const contrat = (siret: string, id: string) => ({
    uid: siret + id,
    id,
    acheteur: { id: siret, typeIdentifiant: 'SIRET', valide: true },
  });
  const lies = lierContrats(avis, [
    contrat(SIRET, '2026-toit '),
    contrat('35600000000048', '2026-TOIT'),
    contrat(SIRET, 'autre'),
    contrat('', ''),
  ]);
  deepEqual(lies[0]!.contrats, [`${SIRET}2026-toit `]);
  deepEqual(lies[1]!.contrats, []);
  deepEqual(avis[0]!.contrats, []);
});
