import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { ouvrir } from '../../testing/ouvrir.ts';
import { JEU_DECP, RESSOURCE_DECP, RESSOURCE_EN_PANNE } from './index.ts';

const { lire, url } = await ouvrir();
const action = (nom: string, p: Record<string, string> = {}) =>
  lire(`/api/3/action/${nom}?${new URLSearchParams(p)}`);
const table = (p: Record<string, string> = {}) =>
  action('datastore_search', { resource_id: RESSOURCE_DECP, ...p });

test('package_search gives ten sheets, and caps in silence', async () => {
  const { help, success, result } = (await action('package_search')).json();
  equal(help, `${url}/api/3/action/help_show?name=package_search`);
  equal(success, true);
  equal(result.results.length, 10);
  equal(result.count, 161);
  equal(result.results[0].name, JEU_DECP, 'the latest first');
  equal((await action('package_search', { rows: '5000' })).json().result.results.length, 161);
  const suite = (await action('package_search', { start: '160' })).json().result;
  equal(suite.results.length, 1);
});

test('q, fq, facets and order', async () => {
  const chercher = async (p: Record<string, string>) =>
    (await action('package_search', p)).json().result;
  const budgets = await chercher({ q: 'BUDGET', rows: '1000' });
  ok(budgets.count > 0 && budgets.count < 161);
  const csv = await chercher({ fq: 'res_format:CSV -tags:budget' });
  ok(csv.count > 0 && csv.count < 161);
  equal((await chercher({ fq: `name:${JEU_DECP}` })).count, 1);
  equal((await chercher({ q: 'tags:"marchés publics" OR name:decp*' })).count > 0, true);
  const { search_facets } = await chercher({ 'facet.field': '["res_format"]', rows: '0' });
  ok(search_facets.res_format.items.some((i: { name: string }) => i.name === 'CSV'));
  const noms = (await chercher({ sort: 'name asc', rows: '1000' })).results.map(
    (r: { name: string }) => r.name,
  );
  deepEqual(noms, [...noms].sort());
  deepEqual((await action('package_list')).json().result, noms);
});

test('errors come with every status, 200 included', async () => {
  const cas: [Promise<{ status: number; texte: string }>, number, RegExp][] = [
    [
      action('datastore_search', { resource_id: RESSOURCE_EN_PANNE }),
      200,
      /"success":false.*Search Index Error/,
    ],
    [
      action('package_search', { rows: 'dix' }),
      409,
      /"rows":\["Invalid integer"\].*Validation Error/,
    ],
    [table({ filters: '{' }), 409, /Cannot parse JSON/],
    [table({ filters: '{"absente":1}' }), 409, /invalid value/],
    [table({ sort: 'uid; drop table decp' }), 409, /Validation Error/],
    [table({ fields: 'uid,absente' }), 409, /Validation Error/],
    [action('datastore_search'), 409, /Missing value/],
    [action('datastore_search', { resource_id: 'x' }), 404, /Not Found Error/],
    [action('package_show', { id: 'absent' }), 404, /Not Found Error/],
    [action('datastore_search_sql', { sql: 'SELECT 1' }), 403, /Authorization Error/],
    [action('package_search', { page: '2' }), 400, /Search Query Error/],
    [action('package_search', { fq: 'tags:"budget' }), 409, /Search Error/],
    [action('inconnue'), 400, /^"Bad request - Action name not known: inconnue"$/],
    [
      lire('/api/3/action/package_search', { method: 'POST', body: '{' }),
      400,
      /^"Bad request - JSON Error/,
    ],
  ];
  for (const [demande, status, dit] of cas) {
    const reponse = await demande;
    equal(reponse.status, status, reponse.texte);
    match(reponse.texte, dit);
  }
});

test('datastore_search: a hundred rows, the cap echoed, JSON by POST', async () => {
  const { result } = (await table()).json();
  deepEqual([result.limit, result.records.length, result.records[0]['_id']], [100, 100, 1]);
  equal(result.fields[0].id, '_id');
  match(result.records[0].dateNotification, /^\d{4}-\d\d-\d\dT00:00:00$/);
  equal((await table({ limit: '50000' })).json().result.limit, 32_000);
  const suite = (await lire(url + result['_links'].next)).json().result;
  equal(suite.records[0]['_id'], 101);
  const poste = (
    await lire('/api/3/action/datastore_search', {
      method: 'POST',
      body: JSON.stringify({
        resource_id: RESSOURCE_DECP,
        filters: { acheteur_id: ['21210990400012'], donneesActuelles: true },
        fields: ['uid', 'montant'],
        sort: 'montant desc',
        limit: 5,
      }),
    })
  ).json().result;
  equal(poste.records.length, 5);
  deepEqual(Object.keys(poste.records[0]), ['uid', 'montant']);
  ok(poste.records.every((r: { uid: string }) => r.uid.startsWith('21210990400012')));
  const csv = (await table({ records_format: 'csv', limit: '2', include_total: 'false' })).json()
    .result;
  equal(csv.records.trimEnd().split('\n').length, 2);
  equal(csv.total, undefined);
  const mot = (await table({ q: 'ECLAIRAGE', limit: '1' })).json().result.total;
  ok(mot > 0 && mot < result.total);
});

test('the sheet of contracts leads to files that open', async () => {
  const { resources } = (await action('package_show', { id: JEU_DECP })).json().result;
  for (const { url: ou } of resources) equal((await lire(ou)).status, 200, ou);
  equal(
    (await action('organization_list', { all_fields: 'true' })).json().result.length <= 25,
    true,
  );
  equal((await action('status_show')).json().success, true);
});
