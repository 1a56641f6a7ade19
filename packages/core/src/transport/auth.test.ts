import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { refused } from '../testing/refused.ts';
import { createTransport, type Auth } from './index.ts';

let server: TestServer;
let good: string;
before(async () => {
  server = await testServer();
  server.answer = (q, r) =>
    q.headers.authorization === good
      ? json({ as: q.headers.authorization })(q, r)
      : json({}, 401)(q, r);
});
after(() => server.close());
beforeEach(() => {
  server.seen.length = 0;
});
const client = (auth: Auth) => createTransport({ baseUrl: server.url, retry: 0, auth });

test('requests that are refused together refresh the token once', async () => {
  const asked: boolean[] = [];
  good = 'Bearer 2';
  const t = client(async (again) => {
    asked.push(again);
    await new Promise((later) => setTimeout(later, 10));
    return `Bearer ${asked.length}`;
  });
  await Promise.all(['a', 'b', 'c', 'd'].map((path) => t.get(path)));
  deepEqual(asked, [false, true]);
  equal(server.seen.length, 8);
  good = 'Bearer 3';
  await t.request('e', { method: 'POST', json: { n: 1 } });
  deepEqual(asked, [false, true, true], 'a POST that was refused was not done: it is sent again');
});

test('refused twice, it is refused', async () => {
  good = 'Bearer jamais';
  let asked = 0;
  const t = client(() => `Bearer ${++asked}`);
  await rejects(t.get('a'), refused('http', /identification/, { status: 401 }));
  deepEqual([asked, server.seen.length], [2, 2]);
  await rejects(client('Bearer fixe').get('a'), refused('http', /identification/));
});

test('a token that cannot be had is not one; the next request asks for it anew', async () => {
  good = 'Bearer 2';
  let asked = 0;
  const t = client(() => {
    if (++asked === 1) throw new Error('no provider');
    return `Bearer ${asked}`;
  });
  await rejects(t.get('a'), refused('remote', /jeton d’accès/, { code: 'AUTH' }));
  deepEqual(await t.get('a'), { as: 'Bearer 2' });
  const never = createTransport({
    baseUrl: server.url,
    totalTimeout: 40,
    auth: () => new Promise(() => {}),
  });
  await rejects(never.get('a'), refused('timeout', /à temps/));
});

test('another identity has its own answers', async () => {
  good = 'Bearer a';
  const a = client('Bearer a');
  deepEqual(await a.get('x'), { as: 'Bearer a' });
  const { answer } = server;
  server.answer = undefined;
  equal((await a.with({ timeout: 500 }).get<{ as: string }>('x')).as, 'Bearer a', 'same identity');
  await rejects(a.with({ auth: 'Bearer b' }).get('x'), refused('network', /injoignable/));
  server.answer = answer;
});
