/** What a client is given by its own program: stores, tokens, schemas and limits that do not behave. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { createTransport, type Store } from './index.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());
beforeEach(() => {
  server.answer = json({ a: 1 });
});

const never = new Promise<never>(() => {});
const hint =
  (kind: string, text = /./) =>
  (e: unknown): boolean =>
    isTernumError(e) && e.kind === kind && text.test(e.hint ?? '');

test('a store that never answers is an empty one', async () => {
  for (const store of [
    { get: () => never, set() {} },
    { get: () => undefined, set: () => never },
    { get: () => ({}) as never, set() {} },
  ] satisfies Store[])
    deepEqual(await createTransport({ baseUrl: server.url, store }).get('x'), { a: 1 });
});

test('nor does it hold back whoever leaves', async () => {
  const store = { get: () => never, set() {} };
  const transport = createTransport({ baseUrl: server.url, store });
  const begun = performance.now();
  await rejects(transport.get('x', { signal: AbortSignal.timeout(50) }), hint('aborted'));
  ok(performance.now() - begun < 1_500);
});

test('a token that never comes is asked for again by the next request', async () => {
  let asked = 0;
  const auth = () => (++asked === 1 ? never : Promise.resolve('Bearer x'));
  const transport = createTransport({ baseUrl: server.url, auth, totalTimeout: 100, retry: 0 });
  await rejects(transport.get('x'), hint('timeout'));
  deepEqual(await transport.get('y'), { a: 1 });
  equal(asked, 2);
});

test('what a program’s own code throws is not « interrupted »', async () => {
  const boum = new Error('boum');
  const lever = () => {
    throw boum;
  };
  const transport = createTransport({ baseUrl: server.url });
  await rejects(transport.get('x', { refusal: lever }), boum);
  await rejects(transport.get('x', { schema: { safeParse: lever } }), boum);
  const schema = {
    safeParse: () => ({
      success: false as const,
      error: { issues: [{ path: ['a'], message: 'm' }] },
    }),
  };
  const derive = createTransport({ baseUrl: server.url, onDrift: lever });
  deepEqual(await derive.get('x', { schema }), { a: 1 });
});

test('limits without limit', async () => {
  for (const limite of [Infinity, 3e9]) {
    const transport = createTransport({
      baseUrl: server.url,
      timeout: limite,
      totalTimeout: limite,
    });
    deepEqual(await transport.get('x'), { a: 1 });
  }
});

test('nothing where JSON was expected', async () => {
  const transport = createTransport({ baseUrl: server.url, retry: 0 });
  server.answer = (_, response) => response.writeHead(200).end();
  await rejects(transport.get('x'), hint('parse', /coupée|abîmée/));
  server.answer = (_, response) => response.writeHead(204).end();
  equal(await transport.get('x'), undefined);
});

test('a quota that ends at no date', async () => {
  const transport = createTransport({ baseUrl: server.url, retry: 0, store: false });
  for (const after of ['99999999999999999999', '-1e20', '1e300']) {
    server.answer = json({}, 429, { 'retry-after': after });
    await rejects(transport.get('x'), (e) => {
      match(isTernumError(e, 'http') ? e.hint! : '', /plus tard/);
      return true;
    });
  }
});
