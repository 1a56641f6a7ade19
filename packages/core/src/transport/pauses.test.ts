import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { refused } from '../testing/refused.ts';
import { createTransport, type TransportOptions } from './index.ts';
import { backoff, retryAfter } from './pause.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());
beforeEach(() => {
  server.seen.length = 0;
});
const client = (options: Partial<TransportOptions> = {}) =>
  createTransport({ baseUrl: server.url, ...options });
const status = (code: number, headers = {}) => json({}, code, headers);

test('what Retry-After says: seconds, a date, zero, the past, nothing', () => {
  const now = Date.parse('2026-11-23T08:00:00Z');
  const asked = (value?: string) =>
    retryAfter(new Headers(value === undefined ? {} : { 'retry-after': value }), now);
  equal(asked('120'), 120_000);
  equal(asked('0'), 0);
  equal(asked('Mon, 23 Nov 2026 08:01:30 GMT'), 90_000);
  equal(asked('Mon, 23 Nov 2026 07:00:00 GMT'), 0);
  equal(asked('bientôt'), undefined);
  equal(asked(), undefined);
});

test('pauses grow, are drawn at random and have a limit', () => {
  const drawn = Array.from({ length: 200 }, () => backoff(1));
  ok(drawn.every((ms) => ms >= 0 && ms <= 300) && new Set(drawn).size > 100);
  ok(Array.from({ length: 200 }, () => backoff(30)).every((ms) => ms <= 5000));
});

test('only what may pass is asked again', async () => {
  const asked: Record<number, number> = {};
  for (const code of [400, 401, 403, 404, 409, 410, 413, 500, 501, 408, 429, 502, 503, 504]) {
    server.seen.length = 0;
    server.answer = status(code, { 'retry-after': '0' });
    await rejects(client().get('a'), refused('http', /./, { status: code }));
    asked[code] = server.seen.length;
  }
  const again = Object.keys(asked).filter((code) => asked[Number(code)] === 3);
  deepEqual(again, ['408', '429', '502', '503', '504']);
  ok(Object.values(asked).every((n) => n === 1 || n === 3));
  server.seen.length = 0;
  await rejects(client().request('a', { method: 'HEAD' }), refused('http', /./));
  equal(server.seen.length, 3, 'HEAD too');
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    server.seen.length = 0;
    await rejects(client().request('a', { method, json: {} }), refused('http', /./));
    equal(server.seen.length, 1, method);
  }
});

test('a silence is not asked again, a service that hangs up is', async () => {
  server.answer = () => {};
  await rejects(client({ timeout: 40 }).get('a'), refused('timeout', /à temps/));
  equal(server.seen.length, 1);
  server.seen.length = 0;
  server.answer = (q, r) =>
    server.seen.length < 2 ? void q.socket.destroy() : json({ ok: 1 })(q, r);
  deepEqual(await client().get('a'), { ok: 1 });
});

test('a pause longer than the budget is not begun: the reason comes at once', async () => {
  server.answer = status(429, { 'retry-after': '3600' });
  const call = client({ totalTimeout: 5000, maxRetryAfter: 4_000_000 }).get('a');
  await rejects(call, refused('http', /quota.*après le/, { status: 429 }));
  equal(server.seen.length, 1);
});

test('given up in a pause, at once', async () => {
  server.answer = status(503, { 'retry-after': '20' });
  const stop = new AbortController();
  const on = { response: () => void setTimeout(() => stop.abort(), 20) };
  const call = client({ on, maxRetryAfter: 20_000 }).get('a', { signal: stop.signal });
  await rejects(call, refused('aborted', /interrompue/));
  equal(server.seen.length, 1);
});

test('attempts and pauses share one budget, and its end says what it met', async () => {
  server.answer = (q, r) =>
    server.seen.length === 1 ? status(503, { 'retry-after': '0' })(q, r) : undefined;
  await rejects(client({ totalTimeout: 150 }).get('a'), (e: unknown) => {
    refused('timeout', /à temps/)(e);
    refused('http', /en panne/, { status: 503 })((e as Error).cause);
    return true;
  });
});

test('listeners hear each attempt, and a listener that fails stops nothing', async (t) => {
  t.mock.method(console, 'error', () => {});
  const heard: string[] = [];
  server.answer = (q, r) =>
    server.seen.length < 2 ? status(503, { 'retry-after': '0' })(q, r) : json({})(q, r);
  const on = {
    request: () => heard.push('request'),
    response: ({ status: s }: { status: number }) => heard.push(`response ${s}`),
    retry: ({ attempt }: { attempt: number }) => {
      heard.push(`retry ${attempt}`);
      throw new Error('listener');
    },
  };
  await client({ on }).get('a');
  deepEqual(heard, ['request', 'response 503', 'retry 1', 'request', 'response 200']);
});
