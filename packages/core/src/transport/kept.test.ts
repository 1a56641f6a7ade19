import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { refused } from '../testing/refused.ts';
import { createTransport, memoryStore, type Saved, type TransportOptions } from './index.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());
beforeEach(() => {
  server.seen.length = 0;
});
const client = (options: Partial<TransportOptions> = {}) =>
  createTransport({ baseUrl: server.url, retry: 0, ...options });

test('what one caller does to its data reaches nobody else', async () => {
  server.answer = (q, r) => void setTimeout(() => json({ liste: [1] })(q, r), 20);
  const t = client();
  type Data = { liste: number[] };
  const [a, b] = await Promise.all([t.get<Data>('a'), t.get<Data>('a')]);
  equal(server.seen.length, 1);
  a.liste.push(2);
  deepEqual(b, { liste: [1] });
  const bytes = await t.get<Uint8Array>('a', { as: 'bytes' });
  bytes.fill(0);
  server.answer = undefined;
  deepEqual(await t.get('a'), { liste: [1] });
  equal((await t.get<Uint8Array>('a', { as: 'bytes' }))[0], 123);
});

test('together in one request, each has its own schema, refusal, signal and time', async () => {
  server.answer = (q, r) => void setTimeout(() => json({ n: 1 })(q, r), 60);
  const t = client();
  const fine = t.get('a');
  const no = t.get('a', { refusal: () => ({ message: 'non' }) });
  const short = t.get('a', { totalTimeout: 20 });
  await Promise.all([
    rejects(no, refused('remote', /refus/)),
    rejects(short, refused('timeout', /à temps/)),
    fine.then((data) => deepEqual(data, { n: 1 })),
  ]);
  equal(server.seen.length, 2, 'another budget is another request');
  server.answer = json({}, 404);
  const all = await Promise.allSettled([t.get('b'), t.get('b')]);
  deepEqual(
    all.map((one) => one.status),
    ['rejected', 'rejected'],
  );
  equal(server.seen.length, 3);
});

test('an hour of maintenance pages, errors and silence is an outage; a no is not', async () => {
  let now = Date.parse('2026-11-23T08:00:00Z');
  const t = client({ now: () => now, timeout: 40 });
  server.answer = json({ v: 1 });
  await t.get('a');
  const outages = [
    () => (server.answer = undefined),
    () => (server.answer = json({}, 503)),
    () => (server.answer = json({}, 500)),
    () => (server.answer = json({}, 429)),
    () => (server.answer = (_, r) => void r.end('<h1>Maintenance</h1>')),
    () => (server.answer = () => {}),
  ];
  for (const begin of outages) {
    begin();
    now += 600_000;
    const { data, stale } = await t.get('a').withResponse();
    deepEqual([data, stale], [{ v: 1 }, '2026-11-23T08:00:00.000Z']);
  }
  for (const code of [400, 401, 403, 404, 410]) {
    server.answer = json({}, code);
    await rejects(t.get('a'), refused('http', /./, { status: code }));
  }
  server.answer = json({ v: 2 });
  deepEqual((await t.get('a').withResponse()).stale, undefined, 'recovers by itself');
  await rejects(
    t.get('a', { signal: AbortSignal.abort() }),
    refused('aborted', /interrompue/),
    'who leaves gets nothing old',
  );
});

test('unchanged, an answer is as fresh as its confirmation, and keeps its marks', async () => {
  let now = 1_000_000;
  server.answer = json({ v: 1 }, 200, { 'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT' });
  const t = client({ now: () => now });
  await t.get('a');
  now += 5000;
  server.answer = (q, r) => void r.writeHead(q.headers['if-modified-since'] ? 304 : 500).end();
  deepEqual(await t.get('a'), { v: 1 });
  deepEqual(await t.get('a'), { v: 1 }, 'a 304 without marks does not lose them');
  server.answer = undefined;
  equal((await t.get('a').withResponse()).stale, new Date(now).toISOString());
});

test('a store that fails is an empty one', async () => {
  server.answer = json({ v: 1 });
  const broken = () => Promise.reject(new Error('disk full'));
  deepEqual(await client({ store: { get: broken, set: broken } }).get('a'), { v: 1 });
  deepEqual(await client({ store: false }).get('a'), { v: 1 });
});

test('memory: so many answers, so many bytes, the ones used last', () => {
  const saved = (length: number): Saved => ({ body: new Uint8Array(length), status: 200, at: 0 });
  const here = (store: ReturnType<typeof memoryStore>, keys: string) =>
    [...keys].filter((key) => store.get(key)).join('');
  const few = memoryStore({ entries: 2 });
  void few.set('a', saved(1));
  void few.set('b', saved(1));
  ok(few.get('a'));
  void few.set('c', saved(1));
  equal(here(few, 'abc'), 'ac');
  const small = memoryStore({ bytes: 100 });
  void small.set('a', saved(60));
  void small.set('b', saved(30));
  void small.set('b', saved(40));
  equal(here(small, 'ab'), 'ab', 'written again, it counts once');
  void small.set('c', saved(50));
  equal(here(small, 'abc'), 'bc');
  void small.set('d', saved(101));
  equal(here(small, 'bcd'), 'bc', 'larger than all, it takes no place');
  void small.set('b', saved(101));
  equal(here(small, 'bc'), 'c', 'and what it replaces is old');
});
