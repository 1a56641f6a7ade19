/** Traps of published files that concern how a record is built. Numbers: the project's list of traps. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  anomalies,
  avec,
  avec2019,
  BON_2019,
  BON_2022,
  concessions,
  json2019,
  json2022,
  lire,
  marches,
} from '../testing/lire.ts';

const GARAMI = '81223113200026';
const RENNES = '21350238800019';

test('the right records have no anomaly', async () => {
  deepEqual(anomalies(await avec({})), []);
  deepEqual(anomalies(await avec2019({})), []);
});

test('piège 1 : deux racines, et les fichiers entre 2019 et 2022', async () => {
  equal((await marches(json2019(BON_2019)))[0]!.format, 'json-2019');
  equal((await marches(json2022(BON_2022)))[0]!.format, 'json-2022');
  equal((await marches(JSON.stringify([BON_2019])))[0]!.format, 'json-2019');
  // A 2022 record in a 2019 list: judged by the 2022 schema.
  const [hybrid] = await marches(json2019(BON_2022));
  equal(hybrid!.format, 'json-2022');
  deepEqual(anomalies(hybrid!), []);
  const mixed = `{"$schema":"x","autre":{"marches":[1,"}"]},"marches":{"contrat-concession":null,"marche":[${JSON.stringify(BON_2022)}]},"fin":[]}`;
  equal((await marches(mixed)).length, 1);
});

test('piège 2 : « marche » nul', async () => {
  deepEqual(await lire('{"marches":{"marche":null,"contrat-concession":null}}'), []);
  deepEqual(await lire('{"marches":null}'), []);
  equal((await lire(`{"marches":{"marche":${JSON.stringify(BON_2022)}}}`)).length, 1);
});

test('piège 2 : titulaires en listes imbriquées', async () => {
  const t = { typeIdentifiant: 'SIRET', id: GARAMI };
  for (const titulaires of [
    [[[[t]]]],
    { titulaire: [t] },
    { titulaire: t },
    [{ titulaire: [t] }],
    JSON.stringify([{ titulaire: t }]),
  ]) {
    const m = await avec({ titulaires });
    deepEqual(
      m.titulaires.map((o) => o.id),
      [GARAMI],
      JSON.stringify(titulaires),
    );
    deepEqual(anomalies(m), ['structure titulaires'], JSON.stringify(titulaires));
  }
});

test('piège 2 : titulaires dont il ne reste que le nom des champs, ou rien', async () => {
  const lost = await avec({ titulaires: [{ titulaire: 'typeIdentifiant' }, { titulaire: 'id' }] });
  deepEqual(lost.titulaires, []);
  ok(anomalies(lost).includes('structure titulaires'));
  ok(anomalies(lost).includes('absent titulaires'));
  for (const titulaires of [undefined, null, '', [], {}]) {
    const m = await avec({ titulaires });
    deepEqual(m.titulaires, []);
    ok(anomalies(m).includes('absent titulaires'), JSON.stringify(titulaires));
  }
});

test('piège 2 : plusieurs titulaires dans un seul élément <titulaire>', async () => {
  const [m] = await marches(`<marches><marche><titulaires><titulaire>
    <denominationSociale>ANCORIS</denominationSociale><id>88314088100011</id><typeIdentifiant>SIRET</typeIdentifiant>
    <denominationSociale>SCET</denominationSociale><id>56200034902188</id><typeIdentifiant>SIRET</typeIdentifiant>
    </titulaire></titulaires></marche></marches>`);
  deepEqual(
    m!.titulaires.map((t) => [t.id, t.nom, t.valide]),
    [
      ['88314088100011', 'ANCORIS', true],
      ['56200034902188', 'SCET', true],
    ],
  );
  ok(anomalies(m!).includes('structure titulaires'));
});

test('piège 3 : modifications de toutes formes', async () => {
  const change = {
    id: 1,
    dateNotificationModification: '2024-09-01',
    datePublicationDonneesModification: '2024-09-02',
    montant: 130000,
  };
  for (const modifications of [
    [{ modification: change }],
    { modification: change },
    { modification: [change] },
    [change],
    JSON.stringify({ modification: change }),
  ]) {
    const m = await avec({ modifications });
    equal(m.modifications.length, 1, JSON.stringify(modifications));
    equal(m.modifications[0]!.montant, 130000);
    equal(m.modifications[0]!.titulaires, undefined, 'not restated: unchanged');
    equal(m.modifications[0]!.dureeMois, undefined);
  }
});

test('piège 3 : une modification vide n’en est pas une', async () => {
  for (const modifications of [
    null,
    '',
    [],
    {},
    [{}],
    { modification: {} },
    [{ modification: {} }],
    { modification: null },
  ]) {
    deepEqual((await avec({ modifications })).modifications, [], JSON.stringify(modifications));
  }
  for (const xml of [
    '<modifications/>',
    '<modifications><modification/></modifications>',
    '<modifications><modification></modification></modifications>',
  ]) {
    const [m] = await marches(`<marches><marche><id>1</id>${xml}</marche></marches>`);
    deepEqual(m!.modifications, [], xml);
  }
});

test('piège 3 : une modification aux titulaires vides ne les efface pas', async () => {
  for (const titulaires of [[], null, '', [{}]]) {
    const m = await avec({ modifications: [{ modification: { id: 1, montant: 5, titulaires } }] });
    equal(m.modifications[0]!.titulaires, undefined, JSON.stringify(titulaires));
  }
});

test('piège 4 : acheteur.id à plat', async () => {
  const { acheteur: _, ...flat } = BON_2019;
  const [m] = await marches(
    json2019({ ...flat, 'acheteur.id': RENNES, 'acheteur.nom': 'Ville de Rennes' }),
  );
  deepEqual(
    [m!.acheteur.id, m!.acheteur.nom, m!.acheteur.valide],
    [RENNES, 'Ville de Rennes', true],
  );
  equal(m!.uid, RENNES + BON_2019.id);
  deepEqual(anomalies(m!), []);
  const { lieuExecution: __, ...rest } = BON_2022;
  const [n] = await marches(
    json2022({ ...rest, 'lieuExecution.code': '21', 'lieuExecution.typeCode': 'Code département' }),
  );
  equal(n!.lieu!.departement, '21');
});

test('piège 12 : l’identité est l’acheteur et l’identifiant, quoi que dise uid', async () => {
  const m = await avec2019({ uid: '99999999999999autre' });
  equal(m.uid, RENNES + BON_2019.id);
  equal((await avec2019({ acheteur: undefined, uid: 'X1' })).uid, 'X1', 'else what was published');
});

test('piège 13 : un titulaire répété ne compte qu’une fois', async () => {
  const t = { titulaire: { typeIdentifiant: 'SIRET', id: GARAMI } };
  const m = await avec({
    titulaires: [t, t, { titulaire: { typeIdentifiant: 'TVA', id: 'DE814864138' } }],
  });
  deepEqual(
    m.titulaires.map((o) => o.id),
    [GARAMI, 'DE814864138'],
  );
});

test('piège 14 : accords-cadres et marchés subséquents sont reconnus dans les deux formats', async () => {
  const framework = await avec({ techniques: { technique: ['Accord-cadre'] } });
  deepEqual([framework.accordCadre, framework.subsequent], [true, false]);
  const call = await avec({ idAccordCadre: '2020AC01' });
  deepEqual([call.accordCadre, call.subsequent, call.idAccordCadre], [false, true, '2020AC01']);
  equal((await avec2019({ nature: 'ACCORD-CADRE' })).accordCadre, true);
  equal((await avec2019({ nature: 'Marché subsequent' })).subsequent, true);
  for (const idAccordCadre of [null, '', 'NC', 'Sans objet', '0']) {
    equal((await avec({ idAccordCadre })).subsequent, false, String(idAccordCadre));
  }
});

test('piège 18 : clés typePrix, TypePrix, typesPrix', async () => {
  for (const fields of [
    { typesPrix: { typePrix: ['Provisoire'] } },
    { typesPrix: { TypePrix: 'Provisoire' } },
    { typesPrix: undefined, typePrix: ['Provisoire'] },
    { typesPrix: undefined, TypePrix: 'Provisoire' },
    { typesPrix: ['Provisoire'] },
  ]) {
    deepEqual((await avec(fields)).typesPrix, ['Provisoire'], JSON.stringify(fields));
  }
});

test('piège 20 : des concessions parmi les marchés', async () => {
  const c = {
    id: '2023C1',
    typeContrat: 'CONTRAT_DE_CONCESSION',
    acheteur: { id: RENNES, nom: 'Ville de Rennes' },
    nature: 'Délégation de service public',
    objet: 'Eau potable',
    procedure: 'Procédure négociée ouverte',
    dureeMois: 120,
    dateNotification: '2023-02-01',
    datePublicationDonnees: '2023-02-02',
    montant: 4e6,
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: GARAMI } }],
  };
  const [read] = await concessions(json2022(BON_2022, c));
  deepEqual(
    [read!.montant, read!.date, read!.titulaires[0]!.id, read!.acheteur.id],
    [4e6, '2023-02-01', GARAMI, RENNES],
  );
  for (const mark of [
    { _type: 'Contrat de concession' },
    { nature: 'Concession de service' },
    { autoriteConcedante: { id: RENNES } },
    { valeurGlobale: 3 },
  ]) {
    equal((await concessions(json2019(mark))).length, 1, JSON.stringify(mark));
  }
  equal(
    (await concessions(json2022({ ...BON_2022, nature: 'Marché de défense ou de sécurité' })))
      .length,
    0,
  );
});

test('§1.4 : modificationActeSousTraitance et modificationActesSousTraitance', async () => {
  const acte = {
    id: 1,
    sousTraitant: { typeIdentifiant: 'SIRET', id: GARAMI },
    dureeMois: 4,
    dateNotification: '2024-06-01',
    datePublicationDonnees: '2024-06-02',
    montant: 9000,
    variationPrix: 'Ferme',
  };
  const change = { id: 1, montant: 9500, dateNotificationModificationSousTraitance: '2024-08-01' };
  for (const key of ['modificationActeSousTraitance', 'modificationActesSousTraitance']) {
    const m = await avec({
      actesSousTraitance: [{ acteSousTraitance: acte }],
      modificationsActesSousTraitance: [{ [key]: change }],
    });
    equal(m.actesSousTraitance!.length, 1);
    deepEqual(m.actesSousTraitance![0]!.modifications, [
      { dureeMois: undefined, montant: 9500, dateNotification: '2024-08-01' },
    ]);
    deepEqual(anomalies(m), [], key);
  }
  const orphan = await avec({
    modificationsActesSousTraitance: [{ modificationActeSousTraitance: change }],
  });
  equal(
    orphan.actesSousTraitance![0]!.modifications[0]!.montant,
    9500,
    'kept, though its act is missing',
  );
  ok(anomalies(orphan).includes('incoherent modificationsActesSousTraitance[0].id'));
});
