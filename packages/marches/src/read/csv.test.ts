import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { anomalies, illisibles, lire, marches } from '../testing/lire.ts';

const HEAD = 'uid,id,acheteur_id,acheteur_nom,objet,montant,dateNotification,titulaire_id';
const line = (id: string, objet = `Objet ${id}`) =>
  `21350238800019${id},${id},21350238800019,Ville de Rennes,${objet},1000.5,2024-03-14,81223113200026`;
async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('each line is a record, whatever the separator, the line ends and the pieces', async () => {
  const rows = [HEAD, line('A'), line('B', '"une ""école"",\nsur deux lignes"'), line('C')];
  for (const text of [
    rows.join('\n'),
    rows.join('\r\n') + '\r\n',
    '\ufeff' + rows.join('\n') + '\n\n',
  ]) {
    for (const size of [1, 37, 1e5]) {
      const read = await marches(cut(text, size));
      deepEqual(
        read.map((m) => m.id),
        ['A', 'B', 'C'],
      );
      equal(read[1]!.objet!.replace('\r', ''), 'une "école",\nsur deux lignes');
      equal(read[2]!.montant, 1000.5);
    }
  }
  for (const separator of [';', '\t']) {
    const text = [HEAD, line('A')].join('\n').replaceAll(',', separator);
    equal((await marches(text))[0]!.acheteur.nom, 'Ville de Rennes');
  }
});

test('a table is asked only for the columns it has', async () => {
  const [m] = await marches([HEAD, line('A')].join('\n'));
  deepEqual(anomalies(m!), []);
  equal(m!.format, 'csv');
  const [empty] = await marches([HEAD, line('A', '')].join('\n'));
  deepEqual(anomalies(empty!), ['absent objet']);
});

test('national table: state, names, départements, category', async () => {
  const [m] = await marches(
    [
      'uid,id,type,codeCPV,acheteur_id,acheteur_departement_code,titulaire_id,titulaire_typeIdentifiant,titulaire_nom,titulaire_departement_code,montant,modification_id,donneesActuelles,considerationsSociales,lieuExecution_code,lieuExecution_typeCode,marcheInnovant,sourceDataset',
      '2135023880001942,42,Travaux,,21350238800019,35,81223113200026,SIRET,GARAMI,21,5,2,true,"Clause sociale, Critère social",2A,Code département,false,decp_aws',
    ].join('\n'),
  );
  deepEqual(m!.ligne, { modificationId: 2, donneesActuelles: true });
  equal(m!.categorie, 'travaux');
  deepEqual(
    [m!.titulaires[0]!.nom, m!.titulaires[0]!.departement, m!.acheteur.departement],
    ['GARAMI', '21', '35'],
  );
  deepEqual(m!.considerationsSociales, ['Clause sociale', 'Critère social']);
  deepEqual([m!.lieu!.departement, m!.marcheInnovant, m!.source], ['2A', false, 'decp_aws']);
});

test('2019 table: the modified state says why', async () => {
  const head =
    'id,uid,acheteur_id,montant,objetModification,donneesActuelles,titulaire_denominationSociale,titulaire_id,titulaire_typeIdentifiant';
  const [first, second] = await marches(
    [
      head,
      '202100,1,21350238800019,5,,non,Garami,81223113200026,SIRET',
      '202101,1,21350238800019,6,Avenant,oui,Garami,81223113200026,SIRET',
    ].join('\n'),
  );
  deepEqual(first!.ligne, { donneesActuelles: false });
  deepEqual(second!.ligne, {
    modificationId: 1,
    objetModification: 'Avenant',
    donneesActuelles: true,
  });
  equal(second!.titulaires[0]!.nom, 'Garami');
});

test('export of the DAJ: three suppliers in columns, dotted names, marks', async () => {
  const [m] = await marches(
    [
      'id;acheteur.id;montant;dureeMois;titulaire_id_1;titulaire_typeIdentifiant_1;titulaire_id_2;titulaire_typeIdentifiant_2;titulaire_id_3;titulaire_typeIdentifiant_3;lieuExecution.code;lieuExecution.typeCode;attributionAvance',
      'A1;21350238800019;INX 5;MQ;81223113200026;SIRET;DE814864138;TVA;;;21000;Code postal;oui',
    ].join('\n'),
  );
  deepEqual(
    m!.titulaires.map((t) => t.id),
    ['81223113200026', 'DE814864138'],
  );
  deepEqual(
    [m!.montant, m!.dureeMois, m!.lieu!.departement, m!.attributionAvance],
    [5, undefined, '21', true],
  );
});

test('an id that only the uid tells', async () => {
  const [m] = await marches('uid,acheteur_id,objet,montant\n21350238800019XY1,21350238800019,o,3');
  deepEqual([m!.id, m!.uid], ['XY1', '21350238800019XY1']);
});

test('a line that is too short or too long, a quote that is never closed: said, and the rest is read', async () => {
  const text = [
    HEAD,
    line('A'),
    'coupée,en,deux',
    line('B', '"jamais fermé'),
    line('C'),
    line('D') + ',de trop',
    line('E'),
  ].join('\n');
  const all = await lire(text);
  deepEqual(
    all.map((l) => ('marche' in l ? l.marche.id : '!')),
    ['A', '!', '!', 'C', '!', 'E'],
  );
  const bad = await illisibles(text);
  deepEqual(
    bad.map((b) => b.position.ligne),
    [3, 4, 6],
  );
  match(bad[0]!.raison, /3 cellules au lieu de 8/);
  match(bad[1]!.raison, /guillemet/);
  equal(
    bad[0]!.position.octet,
    new TextEncoder().encode(text.slice(0, text.indexOf('coupée'))).length,
  );
});

test('a truncated table', async () => {
  const text = [HEAD, line('A'), line('B')].join('\n');
  const all = await lire(text.slice(0, -40));
  deepEqual(
    all.map((l) => Object.keys(l)[0]),
    ['marche', 'illisible'],
  );
});

test('a header alone is an empty table', async () => {
  deepEqual(await lire(HEAD + '\n'), []);
  deepEqual(await lire(HEAD), []);
  ok(true);
});
