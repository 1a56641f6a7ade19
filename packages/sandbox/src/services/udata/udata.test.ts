import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { ouvrir } from '../../testing/ouvrir.ts';
import { JEU_NATIONAL, NATIONALE } from '../tabulaire/index.ts';
import { JEU_ARNIA, RESSOURCES_ARNIA } from './index.ts';

const { demander, lire, url } = await ouvrir();
const jeux = async (question = '') => (await lire(`/api/1/datasets/${question}`)).json();

test('lists are paged by 20 and lead to each other', async () => {
  const page = await jeux();
  deepEqual([page.data.length, page.page, page.page_size, page.total], [20, 1, 20, 162]);
  equal(page.previous_page, null);
  let vus = page.data.length;
  let suite: string | null = page.next_page;
  while (suite) {
    ok(suite.startsWith(url));
    const { data, next_page } = (await lire(suite)).json();
    vus += data.length;
    suite = next_page;
  }
  equal(vus, 162);
  for (const faux of ['page_size=0', 'page=0', 'page_size=-1', 'page=a'])
    equal((await lire(`/api/1/datasets/?${faux}`)).status, 400, faux);
});

test('words, tags, organisation and order', async () => {
  const trouves = await jeux('?q=données+ARNIA');
  equal(trouves.data[0].id, JEU_ARNIA);
  const { total } = await jeux('?tag=budget');
  ok(total > 0 && total < 162);
  const [{ organization }] = (await jeux('?tag=budget')).data;
  ok((await jeux(`?organization=${organization.id}`)).total >= 1);
  const dates = (await jeux('?sort=-created&page_size=162')).data.map(
    (j: { created_at: string }) => j.created_at,
  );
  deepEqual(dates, [...dates].sort().reverse());
});

test('a dataset by its id or its slug; its yearly files by their stable address', async () => {
  const jeu = await jeux(`${JEU_ARNIA}/`);
  match(jeu.slug, /decp/);
  deepEqual(
    jeu.resources.map((r: { id: string }) => r.id),
    RESSOURCES_ARNIA,
  );
  equal((await jeux(`${jeu.slug}/`)).id, JEU_ARNIA);
  const { latest } = jeu.resources.at(-1);
  const renvoi = await demander(latest, { redirect: 'manual' });
  equal(renvoi.status, 302);
  equal(renvoi.headers.get('location'), `${url}/fichiers/annees/2026.json`);
  const { marches } = (await lire(latest)).json();
  ok(marches.marche.length > 0);
  ok(
    marches.marche.every((m: { dateNotification: string }) =>
      m.dateNotification.startsWith('2026'),
    ),
  );
  ok((await jeux(`${JEU_NATIONAL}/`)).resources.some((r: { id: string }) => r.id === NATIONALE));
  equal((await lire('/api/1/datasets/absent/')).status, 404);
  equal((await lire('/api/1/datasets/r/absent')).status, 404);
});
