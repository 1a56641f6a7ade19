import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genererDonnees, versLigneOds } from '../../donnees/index.ts';
import { openStore } from '../../sql/index.ts';
import { jeuxOpendatasoft, opendatasoft, tablesOpendatasoft } from './index.ts';

const donnees = genererDonnees({ echelle: 0.02, aujourdhui: '2026-11-23' });
const store = await openStore([...tablesOpendatasoft(donnees)]);
const now = () => new Date('2026-11-23T08:00:00Z');
const datasets = jeuxOpendatasoft(donnees);
const service = opendatasoft(store, { datasets, now, quota: 1e9 });
const lignes = donnees.contrats.map(versLigneOds);
const DECP = 'catalog/datasets/decp-2022-marches-valides';

type Params = Record<string, string | number>;
const ecrit = (p: Params): string =>
  new URLSearchParams(Object.entries(p).map(([k, v]) => [k, String(v)])).toString();
const demander = (chemin: string, p: Params = {}, headers: Record<string, string> = {}): Response =>
  service(
    new Request(`http://localhost/api/explore/v2.1/${chemin}?${ecrit(p)}`, { headers }),
    chemin.split('/'),
  );
const lire = async (chemin: string, p: Params = {}) => {
  const reponse = demander(chemin, p);
  return { status: reponse.status, corps: JSON.parse(await reponse.text()) };
};
const erreur = async (p: Params, chemin = `${DECP}/records`) => {
  const { status, corps } = await lire(chemin, p);
  assert.equal(status, 400, JSON.stringify(p));
  assert.deepEqual(Object.keys(corps).sort(), ['error_code', 'message']);
  return corps as { error_code: string; message: string };
};

test('ten records by default, columns of the export in their order', async () => {
  const { corps } = await lire(`${DECP}/records`);
  assert.equal(corps.total_count, donnees.contrats.length);
  assert.equal(corps.results.length, 10);
  assert.deepEqual(corps.results[0], lignes[0]);
  assert.deepEqual(Object.keys(corps.results[0]!), Object.keys(lignes[0]!));
});

test('limits are those of the service, in its words', async () => {
  assert.equal((await erreur({ limit: 101 })).error_code, 'InvalidRESTParameterError');
  const { message } = await erreur({ limit: 1, offset: 10_000 });
  assert.equal(
    message,
    'Invalid value for sum of offset + limit API parameter: 10001 was found but <= 10000 is expected.',
  );
  await erreur({ limit: -2 });
  await erreur({ limit: 'x' });
  await erreur({ offset: -1 });
  await erreur({ group_by: 'id', limit: 20_001 });
  await erreur({ offset: 10_000, limit: 1 }, `${DECP}/exports/json`);
  assert.equal((await lire(`${DECP}/records`, { limit: -1 })).corps.results.length, 100);
  assert.equal((await lire(`${DECP}/records`, { limit: 100, offset: 9_900 })).status, 200);
});

test('pages follow each other without gap or repetition, whatever the order', async () => {
  const vus: string[] = [];
  for (let offset = 0; offset < donnees.contrats.length; offset += 100) {
    const p = { limit: 100, offset, order_by: 'procedure desc', select: 'acheteur_id, id' };
    const { corps } = await lire(`${DECP}/records`, p);
    for (const r of corps.results) vus.push(r.acheteur_id + r.id);
  }
  assert.equal(new Set(vus).size, donnees.contrats.length);
});

test('sums by year are those of the contracts; groups carry no total', async () => {
  const { corps } = await lire(`${DECP}/records`, {
    select:
      'count(*) as nombre, sum(montant) as montant, avg(dureemois) as duree, count(distinct acheteur_id) as acheteurs',
    group_by: 'year(datenotification) as annee',
    where: 'montant >= 1000',
    limit: 20_000,
  });
  assert.equal('total_count' in corps, false);
  const attendu = new Map<number, { n: number; s: number; d: number; a: Set<string> }>();
  for (const c of donnees.contrats.filter((x) => x.montant >= 1000)) {
    const annee = Number(c.date.slice(0, 4));
    const un = attendu.get(annee) ?? { n: 0, s: 0, d: 0, a: new Set<string>() };
    un.n++;
    un.s += c.montant;
    un.d += c.duree;
    un.a.add(c.acheteur.siret);
    attendu.set(annee, un);
  }
  assert.equal(corps.results.length, attendu.size);
  for (const r of corps.results) {
    const un = attendu.get(r.annee)!;
    assert.deepEqual([r.nombre, r.montant, r.acheteurs], [un.n, un.s, un.a.size]);
    assert.ok(Math.abs(r.duree - un.d / un.n) < 1e-9);
  }
  const tri = await lire(`${DECP}/records`, {
    select: 'count(*) as n',
    group_by: 'procedure',
    order_by: 'n desc',
  });
  const n = tri.corps.results.map((r: { n: number }) => r.n);
  assert.deepEqual(
    n,
    [...n].sort((a, b) => b - a),
  );
});

test('a query that is wrong is a 400 of its own code, never a 500 or a part', async () => {
  for (const p of [
    { where: "id = 'x' or 1=1 --" },
    { where: "id='" },
    { where: 'nulle_part = 1' },
    { select: 'id, (select 1)' },
    { select: 'nulle_part' },
    { select: 'id, id' },
    { group_by: 'procedure', select: 'id' },
    { group_by: '1' },
    { order_by: 'id; drop table ods_marches' },
    { order_by: 'rowid' },
    { refine: 'nulle_part:x' },
    { select: 'sum(objet)' },
  ] as Params[]) {
    assert.equal((await erreur(p)).error_code, 'ODSQLError');
    assert.equal((await erreur(p, `${DECP}/exports/csv`)).error_code, 'ODSQLError');
  }
  assert.match((await erreur({ where: 'nulle_part = 1' })).message, /Unknown field: nulle_part/);
  await erreur({ timezone: 'Mars/Olympus' });
  assert.equal((await lire('catalog/datasets/rien/records')).status, 404);
  assert.equal((await lire(`${DECP}/rien`)).status, 404);
});

test('refine and exclude keep and leave out', async () => {
  const total = async (p: Params) => (await lire(`${DECP}/records`, p)).corps.total_count as number;
  const garde = await total({ refine: 'procedure:Procédure adaptée' });
  assert.equal(garde, lignes.filter((l) => l.procedure === 'Procédure adaptée').length);
  assert.equal(await total({ exclude: 'procedure:Procédure adaptée' }), lignes.length - garde);
  assert.equal(
    await total({ refine: 'datenotification:2024/03' }),
    lignes.filter((l) => String(l.datenotification).startsWith('2024-03')).length,
  );
  const avis = donnees.consultations.filter((c) => c.acheteur.departement === '58').length;
  const boamp = await lire('catalog/datasets/boamp/records', { refine: 'code_departement:58' });
  assert.equal(boamp.corps.total_count, avis);
});

test('CSV: BOM, semicolon, quotes; options change each', async () => {
  const reponse = demander(`${DECP}/exports/csv`, { select: 'id,objet,montant' });
  assert.equal(reponse.headers.get('content-type'), 'text/csv; charset=utf-8');
  const octets = new Uint8Array(await reponse.arrayBuffer());
  assert.deepEqual(Array.from(octets.subarray(0, 3)), [0xef, 0xbb, 0xbf]);
  const lu = new TextDecoder().decode(octets).split('\r\n');
  assert.equal(lu[0], 'id;objet;montant');
  assert.equal(lu.length, lignes.length + 2);
  const texte = await demander(`${DECP}/exports/csv`, {
    select: 'objet,id',
    delimiter: ',',
    with_bom: 'false',
    limit: 400,
  }).text();
  assert.ok(texte.startsWith('objet,id\r\n'));
  const virgule = lignes.slice(0, 400).find((l) => String(l.objet).includes(','))!;
  assert.ok(texte.includes(`"${virgule.objet}",${virgule.id}\r\n`));
  const avis = await demander('catalog/datasets/boamp/exports/csv', {
    select: 'descripteur_libelle',
    list_separator: '|',
  }).text();
  assert.match(avis, /Voirie\|Voirie et réseaux divers/);
  await erreur({ delimiter: 'x' }, `${DECP}/exports/csv`);
});

test('JSON and JSON lines hold every record, in order', async () => {
  const json = (await lire(`${DECP}/exports/json`)).corps;
  assert.deepEqual(json, lignes);
  const jsonl = await demander(`${DECP}/exports/jsonl`, {
    where: 'montant > 100000',
    order_by: '-montant',
  }).text();
  const montants = jsonl
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l).montant as number);
  assert.deepEqual(
    montants,
    lignes
      .map((l) => Number(l.montant))
      .filter((m) => m > 100_000)
      .sort((a, b) => b - a),
  );
  assert.deepEqual((await lire(`${DECP}/exports/json`, { where: 'montant < 0' })).corps, []);
});

test('calls: lists are lists, deadlines in UTC or in the zone asked for, no SIRET in a flat field', async () => {
  const chemin = 'catalog/datasets/boamp/records';
  const { corps } = await lire(chemin, {
    where: "datelimitereponse > now() and etat = 'INITIAL'",
    limit: 100,
  });
  assert.ok(corps.total_count >= 16);
  for (const r of corps.results) {
    assert.ok(Array.isArray(r.code_departement) && Array.isArray(r.type_marche));
    assert.match(r.datelimitereponse, /^\d{4}-\d\d-\d\dT\d\d:00:00\+00:00$/);
    for (const [nom, valeur] of Object.entries(r))
      if (nom !== 'gestion' && nom !== 'donnees') assert.doesNotMatch(String(valeur), /\b\d{14}\b/);
    JSON.parse(r.donnees);
  }
  const paris = await lire(chemin, { timezone: 'Europe/Paris', limit: 100 });
  for (const r of paris.corps.results)
    assert.match(r.datelimitereponse, /T1[267]:00:00\+0[12]:00$/);
});

test('facets, catalogue, one dataset, one record', async () => {
  const { corps } = await lire('catalog/datasets/boamp/facets', { facet: 'etat' });
  const somme = corps.facets[0].facets.reduce((s: number, f: { count: number }) => s + f.count, 0);
  assert.equal(somme, donnees.consultations.length);
  const deplie = await lire('catalog/datasets/boamp/records', {
    group_by: 'descripteur_libelle',
    select: 'count(id) as n',
    where: 'id is not null',
    limit: 1000,
  });
  const voirie = deplie.corps.results.find(
    (r: Record<string, unknown>) => r.descripteur_libelle === 'Voirie',
  );
  const attendu = donnees.consultations.filter((c) => c.descripteurs.includes('Voirie')).length;
  assert.equal(voirie.n, attendu);
  const tout = (await lire('catalog/datasets')).corps;
  assert.equal(tout.total_count, 4);
  const cherche = (await lire('catalog/datasets', { where: 'search("decp")' })).corps;
  assert.equal(cherche.total_count, 2);
  assert.equal((await lire(DECP)).corps.metas.default.records_count, lignes.length);
  assert.deepEqual((await lire(`${DECP}/records/3`)).corps, lignes[2]);
  assert.equal((await lire(`${DECP}/records/999999`)).status, 404);
});

test('an answer known already is a 304', async () => {
  const premiere = demander(`${DECP}/records`, { limit: 3 });
  const etag = premiere.headers.get('etag')!;
  assert.match(etag, /^W\/"/);
  assert.equal(demander(`${DECP}/records`, { limit: 3 }, { 'if-none-match': etag }).status, 304);
  assert.equal(demander(`${DECP}/records`, { limit: 4 }, { 'if-none-match': etag }).status, 200);
});

test('beyond the day’s calls: 429 in the other shape, until the day ends', async () => {
  let heure = '2026-11-23T23:59:00Z';
  const petit = opendatasoft(store, { datasets, now: () => new Date(heure), quota: 2 });
  const appel = () => petit(new Request('http://localhost/x'), ['catalog', 'datasets']);
  assert.equal(appel().headers.get('x-ratelimit-remaining'), '1');
  assert.equal(appel().status, 200);
  const refus = appel();
  assert.equal(refus.status, 429);
  const { error, ...corps } = JSON.parse(await refus.text());
  assert.equal(typeof error, 'string');
  assert.deepEqual(corps, {
    errorcode: 10002,
    reset_time: '2026-11-24T00:00:00Z',
    limit_time_unit: 'day',
    call_limit: 2,
  });
  assert.equal(refus.headers.get('access-control-allow-origin'), '*');
  heure = '2026-11-24T00:00:01Z';
  assert.equal(appel().status, 200);
});
