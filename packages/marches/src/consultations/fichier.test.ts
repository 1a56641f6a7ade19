import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { ecrireConsultations, lireAppels, lireBoamp, lireConsultations } from './index.ts';
import { eforms, fnsimple, mapa, record, SIRET } from './testing/avis.ts';
import { ecarts } from './testing/schema.ts';

const racine = new URL('../../../../docs/', import.meta.url);
const schema = JSON.parse(
  readFileSync(new URL('schemas/consultations.schema.json', racine), 'utf8'),
) as Record<string, unknown>;

const DOCUMENT = {
  version: 1,
  acheteur: { nom: 'Commune de Clairvigne', siret: SIRET, departements: ['21'] },
  profil: 'https://marches.example/',
  misAJour: '2026-11-20T09:00:00Z',
  consultations: [
    {
      id: '2026-07',
      objet: 'Réfection de la toiture',
      categories: ['travaux'],
      dateLimite: '2026-12-03T12:00',
      lots: [{ numero: '1', intitule: 'Charpente', codeCPV: '45261100' }],
      lieu: { departements: ['21'], libelle: 'Place de l’Église' },
      lienReponse: 'https://marches.example/7',
    },
  ],
};

test('local hours and moments in UTC; the buyer of the file is that of each call', () => {
  const { consultations, acheteur, profil, misAJour } = lireConsultations(DOCUMENT);
  const [c] = consultations;
  equal(c!.dateLimite, '2026-12-03T11:00:00Z');
  deepEqual(c!.acheteur, acheteur);
  equal(c!.source, 'fichier');
  equal(profil, 'https://marches.example/');
  equal(misAJour, '2026-11-20T09:00:00Z');
  deepEqual(c!.anomalies, []);
});

test('dirt: kept and named, or unreadable with a reason', () => {
  const { consultations, illisibles } = lireConsultations({
    consultations: [
      {
        objet: 'X',
        acheteur: { nom: 'Y', siret: '123' },
        categories: ['autre', 'Services'],
        dateLimite: '3 décembre',
        lots: ['Lot unique', {}, 4],
        lienReponse: 'javascript:alert(1)',
        simplifie: 'oui',
      },
      {},
      null,
      'texte',
    ],
  });
  deepEqual(
    consultations[0]!.anomalies.map((a) => `${a.code} ${a.champ}`),
    [
      'absent id',
      'identifiant acheteur.siret',
      'format lienReponse',
      'hors-liste categories',
      'format dateLimite',
      'structure lots[1]',
      'format simplifie',
    ],
  );
  equal(consultations[0]!.lienReponse, undefined);
  equal(consultations[0]!.id, 'X');
  deepEqual(consultations[0]!.categories, ['services']);
  deepEqual(consultations[0]!.lots, [{ intitule: 'Lot unique' }, { intitule: '4' }]);
  deepEqual(
    illisibles.map((i) => i.position),
    [1, 2, 3],
  );
  for (const json of [null, 3, {}, { consultations: {} }])
    throws(
      () => lireConsultations(json),
      (e) => isTernumError(e, 'parse') && /consultations/.test(e.hint ?? ''),
    );
});

test('written and read again, calls are the same, from BOAMP too', () => {
  const lues = lireConsultations(DOCUMENT);
  const encore = lireConsultations(JSON.parse(JSON.stringify(ecrireConsultations(lues))));
  deepEqual(encore, lues);
  const boamp = [fnsimple(), mapa(), eforms(), record()].map(lireBoamp);
  const relues = lireConsultations(
    JSON.parse(JSON.stringify(ecrireConsultations({ consultations: boamp }))),
  );
  deepEqual(
    relues.consultations,
    boamp.map((c) => ({ ...c, source: 'fichier', anomalies: [] })),
  );
});

test('what is written follows the schema, and the guide’s sample too', () => {
  deepEqual(ecarts(DOCUMENT, schema), []);
  const boamp = [fnsimple(), mapa(), eforms(), record()].map(lireBoamp);
  deepEqual(
    ecarts(JSON.parse(JSON.stringify(ecrireConsultations({ consultations: boamp }))), schema),
    [],
  );
  const guide = readFileSync(new URL('guide-consultations.md', racine), 'utf8');
  const exemples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (m) => JSON.parse(m[1]!) as unknown,
  );
  ok(exemples.length > 0);
  for (const exemple of exemples) {
    deepEqual(ecarts(exemple, schema), []);
    const lu = lireConsultations(exemple);
    deepEqual(lu.illisibles, []);
    deepEqual(
      lu.consultations.flatMap((c) => c.anomalies),
      [],
    );
  }
});

test('the schema refuses what it should', () => {
  const avec = (champs: object): unknown => ({
    ...DOCUMENT,
    consultations: [{ ...DOCUMENT.consultations[0], ...champs }],
  });
  for (const champs of [
    { dateLimite: '3 décembre' },
    { lienReponse: 'javascript:alert(1)' },
    { categories: ['autre'] },
    { codesCPV: ['45'] },
    { objet: '' },
    { datelimite: '2026-12-03T12:00' },
  ])
    equal(ecarts(avec(champs), schema).length, 1, JSON.stringify(champs));
  equal(ecarts({ version: 2, consultations: [] }, schema).length, 1);
});

test('documents of calls: file, list, and every shape of Opendatasoft', () => {
  const r = fnsimple();
  const attribution = record({ nature: 'ATTRIBUTION' });
  for (const json of [
    [r, attribution],
    { total_count: 2, results: [r, attribution] },
    { records: [{ fields: r }, { fields: attribution }] },
    { records: [{ record: { fields: r } }] },
  ])
    deepEqual(
      lireAppels(json).consultations.map((c) => [c.source, c.id]),
      [['boamp', '26-10001']],
    );
  deepEqual(lireAppels({ total_count: 0, results: [] }).consultations, []);
  equal(lireAppels(DOCUMENT).consultations[0]!.source, 'fichier');
  equal(lireAppels(DOCUMENT.consultations).consultations[0]!.source, 'fichier');
  throws(
    () => lireAppels({ results: [{ autre: 1 }] }),
    (e) => isTernumError(e, 'parse'),
  );
});
