import { equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { createTransport, type TransportOptions } from './index.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const SECRETS = ['S3CRET-query', 'S3CRET-token', 'S3CRET-header'];
const heard: unknown[] = [];
const hear = (event: unknown): void => void heard.push(event);
const client = (options: Partial<TransportOptions> = {}) =>
  createTransport({
    baseUrl: server.url,
    retry: 1,
    auth: 'Bearer S3CRET-token',
    headers: { 'X-API-KEY': 'S3CRET-header' },
    on: { request: hear, response: hear, retry: hear, stale: hear },
    onDrift: hear,
    ...options,
  });
const query = { apikey: 'S3CRET-query', page: 2 };
/** All that a log would print, hidden fields and causes included. */
const clean = (value: unknown): true => {
  const printed = inspect(value, { depth: 20, showHidden: true });
  for (const secret of SECRETS) ok(!printed.includes(secret), printed);
  return true;
};

test('no secret in an error, its causes, its body or an event, even when the service repeats it', async () => {
  const answers = [
    json({ message: `bad key S3CRET-query`, help: 'Bearer S3CRET-token S3CRET-header' }, 403),
    json({ error: 'S3CRET-token' }, 503, { 'retry-after': '0' }),
    json({ success: false, error: { message: 'S3CRET-header' } }),
    (_: unknown, r: { end(text: string): void }) => r.end('{"S3CRET-query'),
    (_: unknown, r: { end(text: string): void }) =>
      r.end(`<p>${'x'.repeat(1990)}S3CRET-query S3CRET-token</p>`),
  ];
  const refusal = (d: unknown) =>
    (d as { error?: { message: string } }).error && { message: 'no S3CRET-header' };
  for (const answer of answers) {
    server.answer = answer as typeof server.answer;
    await rejects(client().get('a', { query, refusal }), clean);
  }
  server.answer = undefined;
  await rejects(client().get('a', { query }), clean);
  server.answer = () => {};
  await rejects(client({ timeout: 30 }).get('a', { query }), clean);
  await rejects(client({ baseUrl: 'http://moi:S3CRET-token@exemple.fr/' }).get('a'), clean);
  await rejects(client({ auth: 'S3CRET-token\u2019' }).get('a'), clean);
  server.answer = json({});
  const { url } = await client().get('a', { query }).withResponse();
  equal(url, `${server.url}a?apikey=***&page=2`);
  match(inspect(heard), /apikey=\*\*\*&page=2/);
  clean(heard);
});
