import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { ouvrir } from '../../testing/ouvrir.ts';
import { NATIONALE, SOMMABLE, SUPPRIMEE, TROP_GROSSE } from './index.ts';

const { lire, url } = await ouvrir();
const data = (question: string, id = NATIONALE, quoi = 'data') =>
  lire(`/api/resources/${id}/${quoi}/${question && `?${question}`}`);
const detail = (texte: string): unknown => JSON.parse(texte).errors[0];

test('a page has 20 rows, 50 at most, and names its neighbours', async () => {
  const { data: lignes, links, meta } = (await data('')).json();
  equal(lignes.length, 20);
  equal(lignes[0]['__id'], 1);
  equal(typeof lignes[0].donneesActuelles, 'boolean');
  deepEqual([meta.page, meta.page_size], [1, 20]);
  ok(meta.total > 380);
  deepEqual(links, {
    profile: `${url}/api/resources/${NATIONALE}/profile/`,
    swagger: `${url}/api/resources/${NATIONALE}/swagger/`,
    next: `${url}/api/resources/${NATIONALE}/data/?page=2&page_size=20`,
    prev: null,
  });
  equal((await data('page_size=50')).json().data.length, 50);
  const trop = await data('page_size=51');
  equal(trop.status, 400);
  deepEqual(detail(trop.texte), {
    code: null,
    title: 'Invalid query string',
    detail: 'Page size exceeds allowed maximum: 50',
  });
});

test('links lead to every row once', async () => {
  const vus = new Set<number>();
  let suite: string | null = `${url}/api/resources/${NATIONALE}/data/?columns=__id&page_size=50`;
  let total = 0;
  while (suite) {
    const page: {
      data: { __id: number }[];
      links: { next: string | null };
      meta: { total: number };
    } = (await lire(suite)).json();
    for (const { __id } of page.data) vus.add(__id);
    suite = page.links.next;
    total = page.meta.total;
  }
  equal(vus.size, total);
});

test('operators', async () => {
  const compter = async (q: string): Promise<number> => (await data(q)).json().meta.total;
  const tout = await compter('');
  const [premier] = (await data('page_size=1')).json().data;
  const { acheteur_id: siret } = premier;
  const un = await compter(`acheteur_id__exact=${siret}`);
  ok(un > 0 && un < tout);
  equal(await compter(`acheteur_id__differs=${siret}`), tout - un);
  equal(await compter(`acheteur_id__in=${siret},00000000000000`), un);
  equal(await compter(`acheteur_id__notin=${siret}`), tout - un);
  const grands = await compter('montant__strictly_greater=100000');
  equal(await compter('montant__less=100000'), tout - grands);
  const apres = await compter('dateNotification__greater=2025-01-01');
  equal(await compter('dateNotification__strictly_less=2025-01-01'), tout - apres);
  const avec = await compter('objet__contains=TRAVAUX');
  equal(await compter('objet__notcontains=travaux'), tout - avec);
  const sans = await compter('idAccordCadre__isnull');
  equal(await compter('idAccordCadre__isnotnull'), tout - sans);
  equal(
    (await compter('donneesActuelles__exact=true')) +
      (await compter('donneesActuelles__exact=false')),
    tout,
  );
  equal(await compter(`or=(acheteur_id__exact.${siret},acheteur_id__differs.${siret})`), tout);
  equal(
    await compter(`or=(and(montant__greater.5,montant__less.1),acheteur_id__exact."${siret}")`),
    un,
  );
  const tri = (await data('montant__sort=desc&page_size=50&columns=montant')).json().data;
  ok(tri.every((l: { montant: number }, i: number) => !i || tri[i - 1].montant >= l.montant));
  deepEqual(Object.keys(tri[0]), ['montant']);
});

test('no value is ever SQL', async () => {
  for (const attaque of [
    `objet__exact=' OR 1`,
    'objet__contains="; DROP TABLE decp; --',
    `acheteur_id__in=1'),('2`,
  ]) {
    const { status, json } = await data(attaque.replaceAll(' ', '%20'));
    deepEqual([status, json().meta.total], [200, 0], attaque);
  }
  const colonne = await data(
    'objet" OR 1=1 --__exact=2'.replaceAll(' ', '%20').replaceAll('=1', ''),
  );
  equal(colonne.status, 400);
  equal((await data('montant__sort=desc;drop')).status, 400);
  ok((await data('')).json().meta.total > 0);
});

test('what cannot be understood is said in the shape of the service', async () => {
  const cas: [string, number, string, RegExp][] = [
    ['limit=1', 400, 'Invalid query string', /argument 'limit=1' could not be parsed/],
    ['objet__like=a', 400, 'Invalid query string', /'objet__like=a' could not/],
    ['objet__exact=a=b', 400, 'Invalid query string', /could not be parsed/],
    ['or=(objet__exact.a', 400, 'Invalid query string', /could not be parsed/],
    ['absent__exact=1', 400, 'Database error', /42703.*absent does not exist/],
    ['montant__exact=abc', 400, 'Database error', /22P02.*double precision: \\"abc\\"/],
    ['montant__contains=1', 404, 'Database error', /operator does not exist/],
  ];
  for (const [question, status, title, dit] of cas) {
    const reponse = await data(question);
    equal(reponse.status, status, question);
    const erreur = detail(reponse.texte) as { title: string };
    equal(erreur.title, title, question);
    match(JSON.stringify(erreur), dit);
  }
  equal((await data('page=abc')).status, 500);
});

test('sums: 403, but for the resource that is on the list', async () => {
  const refus = await data('montant__sum');
  equal(refus.status, 403);
  deepEqual(detail(refus.texte), {
    code: null,
    title: 'Unauthorized parameters',
    detail: `Aggregation parameters \`sum\` are not allowed for resource '${NATIONALE}'`,
  });
  deepEqual((await lire('/api/aggregation-exceptions/')).json(), {
    allowed: false,
    exceptions: [SOMMABLE],
  });
  const { data: lignes, meta } = (
    await data('type__groupby&montant__sum&uid__count', SOMMABLE)
  ).json();
  deepEqual(lignes.map((l: { type: string }) => l.type).sort(), [
    'Fournitures',
    'Services',
    'Travaux',
  ]);
  ok(lignes.every((l: Record<string, number>) => l['montant__sum']! > 0 && l['uid__count']! > 0));
  equal(meta.total, undefined);
  equal((await data('columns=uid&montant__sum', SOMMABLE)).status, 400);
  equal((await data('objet__sum', SOMMABLE)).status, 404);
});

test('a resource may be unknown, withdrawn, or too large to be indexed', async () => {
  const inconnue = await data('', '00000000-0000-0000-0000-000000000000');
  deepEqual([inconnue.status, inconnue.texte], [404, '404: Not Found']);
  const partie = await data('', SUPPRIMEE);
  equal(partie.status, 410);
  match(partie.texte, /permanently deleted/);
  const grosse = await data('', TROP_GROSSE);
  equal(grosse.status, 404);
  match(grosse.texte, /"errors":\[.*larger than 100 MB/);
  equal((await lire(`/api/resources/${NATIONALE}/data`)).status, 404, 'no slash at the end');
});

test('profile, swagger and the resource itself', async () => {
  const { profile, indexes } = (await data('', NATIONALE, 'profile')).json();
  equal(profile.columns.donneesActuelles.python_type, 'bool');
  equal(profile.columns.montant.python_type, 'float');
  ok(!profile.header.includes('__id'));
  equal(indexes, null);
  match((await data('', NATIONALE, 'swagger')).texte, /objet__contains=value/);
  equal((await lire(`/api/resources/${NATIONALE}/`)).json().links.length, 3);
});

test('exports: CSV as the database writes it, JSON rows', async () => {
  const { json } = await data('acheteur_id__exact=21210990400012', NATIONALE, 'data/json');
  const csv = await data('acheteur_id__exact=21210990400012', NATIONALE, 'data/csv');
  equal(csv.headers.get('content-type'), 'text/csv');
  const lignes = csv.texte.trimEnd().split('\n');
  equal(lignes.length - 1, json().length);
  match(lignes[0]!, /^__id,uid,id,/);
  match(csv.texte, /,t,ternum/);
  equal((await data('acheteur_id__exact=0', NATIONALE, 'data/csv')).texte, '\n\n');
});
