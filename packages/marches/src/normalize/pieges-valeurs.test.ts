/** Traps of published files that concern values. Numbers: the project's list of traps. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { anomalies, avec, avec2019, marches } from '../testing/lire.ts';

test('piège 7 : nombres en texte, booléens en toutes lettres', async () => {
  const m = await avec({
    dureeMois: '48',
    montant: '1 234,56 €',
    offresRecues: '3',
    marcheInnovant: 'non',
    attributionAvance: 'OUI',
  });
  deepEqual(
    [m.dureeMois, m.montant, m.offresRecues, m.marcheInnovant, m.attributionAvance],
    [48, 1234.56, 3, false, true],
  );
  deepEqual(anomalies(m).sort(), [
    'format attributionAvance',
    'format dureeMois',
    'format marcheInnovant',
    'format montant',
    'format offresRecues',
  ]);
  const [xml] = await marches(
    '<marches><marche><dureeMois>48</dureeMois><marcheInnovant>0</marcheInnovant></marche></marches>',
  );
  deepEqual([xml!.dureeMois, xml!.marcheInnovant], [48, false]);
  ok(!anomalies(xml!).some((a) => a.startsWith('format')), 'XML knows only text');
  for (const [raw, n] of [
    ['12 mois', 12],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1e3', 1000],
    ['-5', -5],
  ] as const) {
    equal((await avec({ montant: raw })).montant, n, raw);
  }
  equal((await avec({ montant: 'beaucoup' })).montant, undefined);
});

test('piège 7 : offresRecues à 0 ou « NC » est inconnu, 55 est 55', async () => {
  const zero = await avec({ offresRecues: 0 });
  equal(zero.offresRecues, undefined);
  deepEqual(anomalies(zero), ['hors-bornes offresRecues']);
  deepEqual(anomalies(await avec({ offresRecues: 'NC' })), ['non-communique offresRecues']);
  equal((await avec({ offresRecues: 55 })).offresRecues, 55);
});

test('piège 7 : CPV à 7 chiffres, seulement quand il n’y a pas de doute', async () => {
  for (const [raw, code] of [
    ['9310000', '09310000'], // no division 93
    ['3310000', undefined], // 03310000 or 33100000
    [3310000, '03310000'], // as a number, only a leading zero can be lost
    ['4526121', '45261210'],
    ['45', '45000000'],
    ['45261210 Travaux de toiture', '45261210'],
    ['n’importe quoi', undefined],
  ] as const) {
    const m = await avec({ codeCPV: raw });
    equal(m.codeCPV, code, String(raw));
    deepEqual(anomalies(m), ['format codeCPV'], String(raw));
  }
  const unknown = await avec({ codeCPV: '12341234' });
  deepEqual([unknown.codeCPV, anomalies(unknown)], ['12341234', ['hors-liste codeCPV']]);
});

test('piège 7 : un SIRET pris pour un nombre perd son zéro', async () => {
  const m = await avec({ acheteur: { id: 1545063800117 } });
  deepEqual([m.acheteur.id, m.acheteur.valide], ['01545063800117', true]);
  deepEqual(anomalies(m), ['format acheteur.id']);
  equal((await avec({ acheteur: { id: '213 502 388 00019' } })).acheteur.id, '21350238800019');
});

test('piège 8 : NC, MQ, CDL, INX', async () => {
  const m = await avec({
    dureeMois: 'NC',
    ccag: 'MQ',
    tauxAvance: 'CDL',
    montant: 'INX 123456789',
    nature: 'INX Marché',
  });
  deepEqual([m.dureeMois, m.ccag, m.tauxAvance], [undefined, undefined, undefined]);
  equal(m.montant, 123456789, 'unusable for the publisher, readable for us');
  equal(m.nature, 'Marché');
  const found = anomalies(m);
  for (const a of [
    'non-communique dureeMois',
    'non-communique ccag',
    'non-communique tauxAvance',
    'hors-bornes montant',
    'hors-bornes nature',
  ]) {
    ok(found.includes(a), a);
  }
  equal(
    (await avec({ objet: 'CDL travaux de voirie' })).objet,
    'CDL travaux de voirie',
    'words of a text',
  );
  equal((await avec({ objet: 'Nantes : école' })).objet, 'Nantes : école');
  equal((await avec({ id: 'NC2024' })).id, 'NC2024');
});

test('piège 9 : dates à fuseau, en anglais, à la française', async () => {
  for (const [raw, day, faults] of [
    ['2022-03-14+01:00', '2022-03-14', []],
    ['2022-03-14-04:00', '2022-03-14', []],
    ['2022-03-14T23:59:59Z', '2022-03-14', []],
    ['September, 16 2021 00:00:00', '2021-09-16', ['format dateNotification']],
    ['16/09/2021', '2021-09-16', ['format dateNotification']],
    ['20210916', '2021-09-16', ['format dateNotification']],
    ['2024-99-99', undefined, ['format dateNotification']],
    ['0002-01-01', undefined, ['hors-bornes dateNotification']],
    ['0222-01-01', undefined, ['hors-bornes dateNotification']],
    ['5021-03-01', undefined, ['hors-bornes dateNotification']],
    ['2921-03-01', undefined, ['hors-bornes dateNotification']],
    ['2042-12-01', undefined, ['hors-bornes dateNotification']],
    ['2007-08-13', '2007-08-13', []],
  ] as const) {
    const m = await avec({ dateNotification: raw, datePublicationDonnees: '2026-01-01' });
    equal(m.date, day, raw);
    deepEqual(anomalies(m), faults, raw);
  }
});

test('piège 9 : publication avant notification', async () => {
  const m = await avec({ dateNotification: '2024-05-15', datePublicationDonnees: '2024-05-01' });
  equal(m.datePublicationDonnees, '2024-05-01');
  deepEqual(anomalies(m), ['incoherent datePublicationDonnees']);
});

test('pièges 10 et 11 : montants et durées invraisemblables restent, la consolidation en juge', async () => {
  for (const montant of [0, 1, 999999999, 123456789012, 1e17, -500]) {
    equal((await avec({ montant })).montant, montant);
  }
  deepEqual(anomalies(await avec({ montant: 0 })), ['hors-bornes montant']);
  deepEqual(anomalies(await avec2019({ montant: 0 })), [], '2019 allows 0');
  for (const dureeMois of [360, 999, 0, -3])
    equal((await avec({ dureeMois })).dureeMois, dureeMois);
  deepEqual(anomalies(await avec({ dureeMois: 0 })), ['hors-bornes dureeMois']);
});

test('piège 15 : SIRET faux, types d’identifiant hors liste', async () => {
  const read = async (typeIdentifiant: unknown, id: unknown) => {
    const m = await avec({ titulaires: [{ titulaire: { typeIdentifiant, id } }] });
    const [t] = m.titulaires;
    return [t!.typeIdentifiant, t!.id, t!.valide, anomalies(m).join()];
  };
  const wrong = 'identifiant titulaires[0].id';
  deepEqual(await read('SIRET', '54202182954202'), ['SIRET', '54202182954202', false, wrong]);
  deepEqual(await read('SIRET', '4844417043700Z'), ['SIRET', '4844417043700Z', false, wrong]);
  deepEqual(await read('SIRET', '868768687576575'), ['SIRET', '868768687576575', false, wrong]);
  deepEqual(await read('SIRET', 'LV40103835582'), ['SIRET', 'LV40103835582', false, wrong]);
  deepEqual(
    await read('SIRET', '35600000000015'),
    ['SIRET', '35600000000015', true, ''],
    'La Poste',
  );
  deepEqual(await read('HORS_UE', 'CHE-107.893.328'), ['HORS-UE', 'CHE-107.893.328', false, wrong]);
  deepEqual(await read('HORS-UE', 'CH123'), ['HORS-UE', 'CH123', true, '']);
  deepEqual(await read('TVA_INTRACOMMUNAUTAIRE', 'DE814864138'), ['TVA', 'DE814864138', true, '']);
  deepEqual(await read('FRW', 'FRWF12345678901234'), ['FRWF', 'FRWF12345678901234', true, '']);
  deepEqual(await read('UE', 'BE0123456789'), ['UE', 'BE0123456789', true, '']);
  deepEqual(await read(null, '81223113200026'), [
    'SIRET',
    '81223113200026',
    true,
    'absent titulaires[0].typeIdentifiant',
  ]);
  deepEqual(await read('SIRET', ''), ['SIRET', '', false, 'absent titulaires[0].id']);
});

test('piège 16 : CPV avec ou sans clé ; catégories', async () => {
  for (const [raw, code, categorie] of [
    ['45214210-5', '45214210', 'travaux'],
    ['45214210', '45214210', 'travaux'],
    ['03000000-1', '03000000', 'fournitures'],
    ['44000000-0', '44000000', 'fournitures'],
    ['48000000-8', '48000000', 'fournitures'],
    ['50000000-5', '50000000', 'services'],
    ['98000000-3', '98000000', 'services'],
    ['46000000', '46000000', undefined],
  ] as const) {
    const m = await avec({ codeCPV: raw });
    deepEqual([m.codeCPV, m.categorie], [code, categorie], raw);
  }
});

test('piège 17 : le département de chaque sorte de lieu', async () => {
  for (const [typeCode, code, departement, type] of [
    ['Code postal', '21000', '21', 'Code postal'],
    ['Code postal', '97430', '974', 'Code postal'],
    ['Code postal', '20167', '2A', 'Code postal'],
    ['Code postal', '1000', '01', 'Code postal'],
    ['Code commune', '2B033', '2B', 'Code commune'],
    ['Code commune', '97411', '974', 'Code commune'],
    ['Code arrondissement', '212', '21', 'Code arrondissement'],
    ['Code arrondissement', '9741', '974', 'Code arrondissement'],
    ['Code canton', '2101', '21', 'Code canton'],
    ['Code département', '2A', '2A', 'Code département'],
    ['Code département', '971', '971', 'Code département'],
    ['Code departement', '21', '21', 'Code département'],
    ['CODE DEPARTEMENT', '21', '21', 'Code département'],
    ['Code région', '27', undefined, 'Code région'],
    ['Code pays', 'FR', undefined, 'Code pays'],
    ['Bourgogne', '21000', '21', 'Bourgogne'],
  ] as const) {
    const m = await avec({ lieuExecution: { code, typeCode } });
    deepEqual([m.lieu!.departement, m.lieu!.typeCode], [departement, type], `${typeCode} ${code}`);
    deepEqual(anomalies(m), typeCode === 'Bourgogne' ? ['hors-liste lieuExecution.typeCode'] : []);
  }
});

test('piège 18 : apostrophes, casse et variantes', async () => {
  for (const [field, raw, expected] of [
    ['nature', 'Marche', 'Marché'],
    ['nature', 'MARCHE', 'Marché'],
    ['nature', 'ACCORD-CADRE', 'Accord-cadre'],
    ['procedure', 'Appel d’offres ouvert', "Appel d'offres ouvert"],
    ['procedure', "APPEL D'OFFRES RESTREINT", "Appel d'offres restreint"],
    ['procedure', 'Procédure concurrentielle avec négociation', 'Procédure avec négociation'],
    [
      'procedure',
      'Procédure négociée avec mise en concurrence préalable',
      'Procédure avec négociation',
    ],
    [
      'procedure',
      'Marché négocié sans publicité ni mise en concurrence préalable',
      'Marché passé sans publicité ni mise en concurrence préalable',
    ],
    [
      'procedure',
      'Marché public négocié sans publicité ni mise en concurrence préalable',
      'Marché passé sans publicité ni mise en concurrence préalable',
    ],
    ['ccag', 'Maîtrise d’oeuvre', "Maitrise d'œuvre"],
    [
      'ccag',
      'Techniques de l’information et de la communication',
      "Techniques de l'information et de la communication",
    ],
  ] as const) {
    const m = await avec({ [field]: raw });
    equal(m[field], expected, raw);
    deepEqual(anomalies(m), [], raw);
  }
  const odd = await avec({ procedure: 'Tirage au sort' });
  deepEqual([odd.procedure, anomalies(odd)], ['Tirage au sort', ['hors-liste procedure']]);
});

test('piège 18 : « formePrix » de 2019 devient « typesPrix »', async () => {
  for (const [raw, type] of [
    ['Ferme', 'Définitif ferme'],
    ['Ferme et actualisable', 'Définitif actualisable'],
    ['Ferme, actualisable', 'Définitif actualisable'],
    ['Révisable', 'Définitif révisable'],
    ['REVISABLE', 'Définitif révisable'],
  ] as const) {
    const m = await avec2019({ formePrix: raw });
    deepEqual([m.formePrix, m.typesPrix, anomalies(m)], [undefined, [type], []], raw);
  }
  deepEqual((await avec2019({ formePrix: 'Mixte' })).formePrix, 'Mixte');
});

test('« aucune » considération est une réponse ; « aucune » et une autre se contredisent', async () => {
  const field = 'considerationsSociales';
  const read = async (value: unknown) =>
    (await avec({ [field]: { considerationSociale: value } }))[field];
  deepEqual(await read(['Pas de considération sociale']), []);
  deepEqual(await read('Clause sociale'), ['Clause sociale']);
  deepEqual(await read('Clause sociale, Critère social'), ['Clause sociale', 'Critère social']);
  equal(await read([]), undefined);
  const both = await avec({
    [field]: { considerationSociale: ['Clause sociale', 'Pas de considération sociale'] },
  });
  deepEqual([both[field], anomalies(both)], [['Clause sociale'], [`exclusif ${field}`]]);
  equal((await avec2019({}))[field], undefined, '2019 does not carry the field');
});

test('taux : de 0 à 1, un pourcentage est ramené et signalé', async () => {
  const m = await avec({ tauxAvance: 30, origineUE: 0.2, origineFrance: 0.5 });
  equal(m.tauxAvance, 0.3);
  deepEqual(anomalies(m), ['incoherent origineFrance', 'hors-bornes tauxAvance']);
});

test('un texte de la longueur maximale est sans doute coupé', async () => {
  deepEqual(anomalies(await avec({ objet: 'x'.repeat(1000) })), ['tronque objet']);
  deepEqual(anomalies(await avec2019({ objet: 'x'.repeat(256) })), ['tronque objet']);
  deepEqual(anomalies(await avec({ objet: 'x'.repeat(256) })), []);
});

test('chaque schéma a ses champs obligatoires', async () => {
  const fields = (m: { anomalies: { code: string; champ: string }[] }) =>
    m.anomalies
      .filter((a) => a.code === 'absent')
      .map((a) => a.champ)
      .sort();
  deepEqual(
    fields(await avec2019({ lieuExecution: { code: '35238', typeCode: 'Code commune' } })),
    ['lieuExecution.nom'],
  );
  deepEqual(fields(await avec2019({ modifications: undefined })), ['modifications']);
  deepEqual(
    fields(await avec({ ccag: undefined, offresRecues: null, considerationsSociales: {} })),
    ['ccag', 'considerationsSociales', 'offresRecues'],
  );
  deepEqual(
    fields(await avec({ idAccordCadre: null, tauxAvance: null, modifications: undefined })),
    [],
  );
});
