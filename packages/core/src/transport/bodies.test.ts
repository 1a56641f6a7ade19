import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { rawServer } from '../testing/raw.ts';
import { json, testServer, type TestServer } from '../testing/server.ts';
import { refused } from '../testing/refused.ts';
import { createTransport, type TransportOptions } from './index.ts';

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
type Stream = ReadableStream<Uint8Array>;
const read = async (stream: Stream): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of stream) text += decoder.decode(piece, { stream: true });
  return text;
};

test('nothing, 204 and a byte order mark', async () => {
  server.answer = (_, r) => void r.writeHead(204).end();
  const { data, status } = await client().get('a').withResponse();
  deepEqual([data, status], [undefined, 204]);
  server.answer = (_, r) => void r.end();
  await rejects(client().get('a'), refused('parse', /coupée/));
  equal(await client().get('a', { as: 'text' }), '');
  equal(await read(await client().get<Stream>('a', { as: 'stream' })), '');
  server.answer = (_, r) => void r.end('\ufeff{"b":1}');
  deepEqual(await client().get('a'), { b: 1 });
  equal(await client().get('a', { as: 'text' }), '{"b":1}');
  deepEqual(
    Array.from((await client().get<Uint8Array>('a', { as: 'bytes' })).slice(0, 4)),
    [239, 187, 191, 123],
  );
});

test('a length that lies: longer, the answer never ends; shorter, it is cut', async () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n';
  const longer = await rawServer((s) => s.end(`${head}Content-Length: 90\r\n\r\n{"a":[1,2]}`));
  const shorter = await rawServer((s) => s.end(`${head}Content-Length: 6\r\n\r\n{"a":[1,2]}`));
  try {
    const ask = ({ url }: { url: string }) => client({ baseUrl: url }).get('a');
    await rejects(ask(longer), refused('network', /interrompue avant la fin/, { retryable: true }));
    await rejects(ask(shorter), refused('parse', /coupée ou abîmée/));
  } finally {
    await Promise.all([longer.close(), shorter.close()]);
  }
});

test('cut in mid-body, a GET is asked again as long as the caller has nothing', async () => {
  const cut = await rawServer((s, nth) =>
    s.end(
      nth < 3
        ? 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n'
        : 'HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\n{"a": 1}',
    ),
  );
  try {
    const t = client({ baseUrl: cut.url, retry: 2 });
    deepEqual(await t.get('a'), { a: 1 });
    equal(cut.asked, 3);
    cut.asked = 0;
    const stream = await t.get<Stream>('a', { as: 'stream' });
    await rejects(read(stream), refused('network', /interrompue avant la fin/));
    equal(cut.asked, 1, 'what the reader had cannot be taken back');
  } finally {
    await cut.close();
  }
});

/** A piece every few milliseconds, `count` times. */
const drip = (count: number, every = 10) => {
  server.answer = (_, r) => {
    r.writeHead(200);
    let n = 0;
    const timer = setInterval(() => (n++ < count ? r.write('x') : r.end()), every);
    r.on('close', () => clearInterval(timer));
  };
};

test('the budget does not cut a healthy stream, it cuts a body that drips', async () => {
  drip(30);
  const options = { totalTimeout: 120, timeout: 5000 };
  const stream = await client(options).get<Stream>('a', { as: 'stream' });
  equal((await read(stream)).length, 30);
  await rejects(client(options).get('a', { as: 'text' }), refused('timeout', /à temps/));
});

test('a stream that falls silent ends; a reader that takes its time does not end it', async () => {
  server.answer = (_, r) => {
    r.writeHead(200);
    r.write('début');
  };
  const silent = await client({ timeout: 80 }).get<Stream>('a', { as: 'stream' });
  await rejects(read(silent), refused('timeout', /à temps/));
  drip(3, 5);
  const slow = await client({ timeout: 100 }).get<Stream>('a', { as: 'stream' });
  let got = 0;
  for await (const piece of slow) {
    got += piece.length;
    await new Promise((later) => setTimeout(later, 150));
  }
  equal(got, 3);
});

test('a stream is given up when its signal fires, and when its reader leaves', async () => {
  const closed = (): Promise<void> =>
    new Promise((done) => {
      server.answer = (_, r) => {
        r.writeHead(200);
        r.write('début');
        r.on('close', () => done());
      };
    });
  const stop = new AbortController();
  const first = closed();
  const stream = await client().get<Stream>('a', { as: 'stream', signal: stop.signal });
  setTimeout(() => stop.abort(), 20);
  await rejects(read(stream), refused('aborted', /interrompue/));
  await first;
  const second = closed();
  for await (const _ of await client().get<Stream>('a', { as: 'stream' })) break;
  await second;
});

test('an error is an error before a stream is one', async () => {
  server.answer = json({ message: 'non', error_code: 'E1' }, 400);
  await rejects(
    client().get('a', { as: 'stream' }),
    refused('http', /paramètres/, { code: 'E1', message: 'non' }),
  );
});

test('a redirect is followed; to another origin, without the authorization', async () => {
  const other = await testServer();
  other.answer = json({ la: 1 });
  server.answer = (q, r) => {
    if (q.url === '/a') r.writeHead(302, { location: '/b' }).end();
    else if (q.url === '/b') r.writeHead(307, { location: `${other.url}c` }).end();
  };
  try {
    deepEqual(await client({ auth: 'Bearer secret' }).get('a'), { la: 1 });
    deepEqual(
      server.seen.map((q) => q.headers.authorization),
      ['Bearer secret', 'Bearer secret'],
    );
    equal(other.seen[0]!.headers.authorization, undefined);
    server.answer = (_, r) => void r.writeHead(302, { location: '/a' }).end();
    await rejects(client().get('a'), (e) => isTernumError(e, 'network'), 'a loop ends');
    server.answer = (_, r) => void r.writeHead(302).end();
    await rejects(client().get('a'), refused('http', /renvoie/, { status: 302 }));
  } finally {
    await other.close();
  }
});

test('a fetch that ignores signals is not waited for', async () => {
  const deaf = client({ fetch: () => new Promise(() => {}), timeout: 30 });
  await rejects(deaf.get('a'), refused('timeout', /à temps/));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 10);
  const call = client({ fetch: () => new Promise(() => {}) }).get('a', { signal: stop.signal });
  await rejects(call, refused('aborted', /interrompue/));
});

test('what cannot be asked is said before it is', async () => {
  await rejects(
    client()
      .get('a', { json: {} } as never)
      .then(() => server.seen.length),
    refused('input', /n’a pas de corps/),
  );
  await rejects(client({ baseUrl: 'pas une adresse' }).get('a'), refused('input', /adresse/));
  await rejects(client({ auth: 'Bearer clé’' }).get('a'), (e: unknown) => {
    refused('input', /jeton/)(e);
    ok(!String((e as Error).message).includes('clé'));
    return true;
  });
  equal(server.seen.length, 0);
  server.answer = json({});
  await createTransport({ baseUrl: `${server.url}api?lang=fr#x`, retry: 0 }).get('a', {
    query: { q: 1 },
  });
  match(server.seen[0]!.url!, /^\/api\/a\?lang=fr&q=1$/);
});
