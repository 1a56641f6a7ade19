import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { refused } from '../testing/refused.ts';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { createTransport, type Drift, type TransportOptions } from './index.ts';

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

test('an answer, and the answer behind it', async () => {
  server.answer = json({ n: 1 }, 200, { 'x-request-id': 'abc' });
  deepEqual(await client().get('a'), { n: 1 });
  const reply = await client().get<{ n: number }>('a').withResponse();
  deepEqual([reply.data.n, reply.status, reply.requestId, reply.stale], [1, 200, 'abc', undefined]);
  match(String(server.seen[0]!.headers['x-request-id']), /^[0-9a-f-]{36}$/);
  equal(server.seen[0]!.headers.cookie, undefined);
});

test('values are encoded; a path never leaves its base', async () => {
  server.answer = json([]);
  const t = createTransport({ baseUrl: `${server.url}api/v1`, retry: 0 });
  await t.get(['jeux', 'a/b?c#d', 'é'], {
    query: { where: 'x=1&y=2', liste: ['1', '2'], rien: undefined },
  });
  equal(
    server.seen[0]!.url,
    '/api/v1/jeux/a%2Fb%3Fc%23d/%C3%A9?where=x%3D1%26y%3D2&liste=1&liste=2',
  );
  for (const path of [['..', 'secret'], ['.'], ['']])
    await rejects(t.get(path), refused('input', /ne peut pas faire partie/));
  for (const path of ['../secret', 'https://ailleurs.example/'])
    await rejects(t.get(path), refused('input', /ne peut pas faire partie/));
  await t.get('//ailleurs.example/x');
  equal(server.seen[1]!.url, '/api/v1/ailleurs.example/x');
  equal(server.seen.length, 2);
});

test('both shapes of a spent quota say until when', async () => {
  server.answer = json(
    { errorcode: 10002, reset_time: '2026-11-24T00:00:00Z', error: 'Too many requests' },
    429,
  );
  await rejects(
    client().get('a'),
    refused('http', /quota.*24 novembre 2026.*01:00/, {
      status: 429,
      code: '10002',
      retryable: true,
    }),
  );
  server.answer = json({ message: 'Slow down', error_code: 'RateLimit' }, 429, {
    'retry-after': '0',
  });
  await rejects(
    client().get('a'),
    refused('http', /quota/, { code: 'RateLimit', message: 'Slow down' }),
  );
});

test('errors of CKAN and of data.gouv give their own words', async () => {
  server.answer = json(
    { success: false, error: { __type: 'Not Found Error', message: 'Pas là' } },
    404,
  );
  await rejects(
    client().get('a'),
    refused('http', /ne connaît pas/, { code: 'Not Found Error', message: 'Pas là' }),
  );
  server.answer = json({ errors: [{ code: 'x1', title: 't', detail: 'not allowed' }] }, 403);
  await rejects(
    client().get('a'),
    refused('http', /refuse/, { code: 'x1', message: 'not allowed' }),
  );
});

test('an error that is a sentence gives it; a page does not', async () => {
  server.answer = json('Bad request - JSON Error', 400);
  await rejects(client().get('a'), refused('http', /./, { message: 'Bad request - JSON Error' }));
  server.answer = (_, r) => void r.writeHead(502).end('upstream timed out\n');
  await rejects(client().get('a'), refused('http', /en panne/, { message: 'upstream timed out' }));
  server.answer = (_, r) => void r.writeHead(404).end('<h1>Introuvable</h1>');
  await rejects(client().get('a'), refused('http', /ne connaît pas/, { message: 'HTTP 404' }));
});

test('a 200 that means no is an error', async () => {
  server.answer = json({ success: false, error: { message: 'non' } });
  await rejects(
    client().get('a', {
      refusal: (d) => ((d as { success: boolean }).success ? undefined : { message: 'non' }),
    }),
    refused('remote', /refus/, { message: 'non', status: 200 }),
  );
});

test('a page instead of data, and data cut short', async () => {
  server.answer = (_, r) => void r.end('<!doctype html><h1>Maintenance</h1>');
  await rejects(client().get('a'), refused('parse', /page web/));
  server.answer = (_, r) => void r.end('{"a": [1, 2');
  await rejects(client().get('a'), refused('parse', /coupée/));
  server.answer = (_, r) => {
    r.writeHead(200, { 'content-length': '1000' });
    r.write('{"a": 1');
    setTimeout(() => r.destroy(), 20);
  };
  await rejects(client().get('a'), refused('network', /interrompue/));
});

test('a redirect is followed, a byte order mark is not data', async () => {
  server.answer = (q, r) => {
    if (q.url === '/a') r.writeHead(302, { location: '/b' }).end();
    else r.end('\ufeff{"b":1}');
  };
  deepEqual(await client().get('a'), { b: 1 });
});

test('no answer, a slow one, and one that drips: each ends in time', async () => {
  server.answer = undefined;
  await rejects(client().get('a'), refused('network', /injoignable/, { retryable: true }));
  server.answer = () => {};
  await rejects(client({ timeout: 50 }).get('a'), refused('timeout', /à temps/));
  server.answer = (_, r) => {
    r.writeHead(200);
    const timer = setInterval(() => r.write(' '), 10);
    r.on('close', () => clearInterval(timer));
  };
  await rejects(client({ totalTimeout: 120 }).get('a'), refused('timeout', /à temps/));
});

test('a service that comes back is asked again; a pause it asks for has a limit', async () => {
  const attempts: number[] = [];
  server.answer = (q, r) => {
    if (server.seen.length < 3) r.writeHead(503, { 'retry-after': '3600' }).end();
    else json({ ok: true })(q, r);
  };
  const t = client({
    retry: 2,
    maxRetryAfter: 10,
    on: { retry: ({ attempt }) => attempts.push(attempt) },
  });
  deepEqual(await t.get('a'), { ok: true });
  deepEqual(attempts, [1, 2]);
  server.seen.length = 0;
  server.answer = (_, r) => void r.writeHead(503).end();
  await rejects(t.request('a', { method: 'POST', json: {} }), refused('http', /en panne/));
  equal(server.seen.length, 1, 'a POST is sent once');
});

test('a token is asked for once, and once more after a 401', async () => {
  const asked: boolean[] = [];
  server.answer = (q, r) =>
    q.headers.authorization === 'Bearer 2' ? json({})(q, r) : void r.writeHead(401).end();
  const t = client({
    auth: (again) => {
      asked.push(again);
      return `Bearer ${asked.length}`;
    },
  });
  await t.get('a');
  await t.get('b');
  deepEqual(asked, [false, true]);
  await rejects(
    client({ auth: 'Bearer 9' }).get('a'),
    refused('http', /identification/, { status: 401 }),
  );
});

test('identical requests in flight are one; one that leaves does not stop the others', async () => {
  server.answer = (q, r) => void setTimeout(() => json({ n: server.seen.length })(q, r), 60);
  const t = client();
  const leaving = new AbortController();
  const [a, b, c] = [t.get('a'), t.get('a', { signal: leaving.signal }), t.get('b')];
  setTimeout(() => leaving.abort(), 10);
  await rejects(b, refused('aborted', /interrompue/));
  deepEqual(await a, { n: 2 });
  await c;
  equal(server.seen.length, 2);
});

test('given up by everybody, a request is stopped', async () => {
  let close: () => void;
  const closed = new Promise<void>((done) => (close = done));
  server.answer = (_, r) => void r.on('close', () => close());
  const stop = new AbortController();
  const call = client().get('a', { signal: stop.signal });
  setTimeout(() => stop.abort(), 30);
  await rejects(call, refused('aborted', /interrompue/));
  await closed;
  await rejects(
    client().get('a', { signal: AbortSignal.abort() }),
    refused('aborted', /interrompue/),
  );
});

test('an answer that has not changed is not sent again', async () => {
  server.answer = (q, r) =>
    q.headers['if-none-match'] === '"v1"'
      ? void r.writeHead(304, { etag: '"v1"' }).end()
      : json({ v: 1 }, 200, { etag: '"v1"' })(q, r);
  const t = client();
  deepEqual(await t.get('a'), { v: 1 });
  const { data, status } = await t.get('a').withResponse();
  deepEqual([data, status, server.seen.length], [{ v: 1 }, 200, 2]);
});

test('an hour without the service: the last answer and its date, then the service again', async () => {
  let now = Date.parse('2026-11-23T08:00:00Z');
  const said: string[] = [];
  const t = client({
    now: () => now,
    staleFor: 2 * 3_600_000,
    on: { stale: ({ date }) => said.push(date) },
  });
  server.answer = json({ v: 1 });
  await t.get('a');
  server.answer = undefined;
  for (let minute = 1; minute <= 60; minute++) {
    now += 60_000;
    const { data, stale } = await t.get('a').withResponse();
    deepEqual([data, stale], [{ v: 1 }, '2026-11-23T08:00:00.000Z']);
  }
  equal(said.length, 60);
  now += 2 * 3_600_000;
  await rejects(t.get('a'), refused('network', /injoignable/));
  server.answer = json({ v: 2 });
  equal((await t.get('a').withResponse()).stale, undefined);
  server.answer = json({}, 404);
  await rejects(t.get('a'), refused('http', /ne connaît pas/), 'a no is no outage');
});

test('what a schema does not know is said, or refused, never lost', async () => {
  const schema = {
    safeParse: (data: unknown) =>
      'n' in (data as object)
        ? { success: true as const, data: data as { n: number } }
        : { success: false as const, error: { issues: [{ path: ['n'], message: 'absent' }] } },
  };
  server.answer = json({ autre: 1 });
  const drifts: Drift[] = [];
  deepEqual(await client({ onDrift: (d) => drifts.push(d) }).get('a', { schema }), { autre: 1 });
  deepEqual(drifts, [{ url: `${server.url}a`, path: 'n', message: 'absent' }]);
  await rejects(client({ checks: 'strict' }).get('a', { schema }), refused('schema', /documenté/));
});

test('secrets of an address are not in the error', async () => {
  server.answer = json({}, 500);
  await rejects(client().get('a', { query: { apikey: 'S3CRET' } }), (e: unknown) => {
    ok(isTernumError(e));
    ok(!JSON.stringify([e.url, e.message]).includes('S3CRET'));
    return true;
  });
});
