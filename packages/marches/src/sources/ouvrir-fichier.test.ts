import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { isTernumError, TernumError } from '@ternum/core';
import { BON_2022, json2022 } from '../testing/lire.ts';
import { ouvrirFichier } from './index.ts';

let server: Server;
let base = '';
const seen: IncomingMessage[] = [];
const routes: Record<string, (response: ServerResponse) => void> = {
  '/a.json': (r) => {
    r.setHeader('last-modified', 'Tue, 04 Nov 2025 10:00:00 GMT');
    r.end(json2022(BON_2022));
  },
  '/b.json': (r) => {
    r.setHeader('last-modified', 'Mon, 01 Dec 2025 10:00:00 GMT');
    r.end(json2022(BON_2022, BON_2022));
  },
  '/page.html': (r) => r.end('<!doctype html><title>Connexion</title>'),
  '/slow': () => {},
  '/cut': (r) => {
    r.setHeader('content-length', '100000');
    r.write(json2022(BON_2022).slice(0, -3) + ',');
    setTimeout(() => r.destroy(), 20);
  },
  '/endless': (r) => {
    r.write(json2022(BON_2022).slice(0, -3));
  },
  '/panne': (r) => r.writeHead(503).end(),
  '/prive': (r) => r.writeHead(403).end(),
};

before(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    const route = routes[request.url!.split('?')[0]!];
    if (route) route(response);
    else response.writeHead(404).end('rien');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function all(url: string, options?: Parameters<typeof ouvrirFichier>[1]): Promise<number> {
  const { lots } = await ouvrirFichier(url, options);
  let n = 0;
  for await (const lot of lots) n += lot.length;
  return n;
}
const refused = (kind: TernumError['kind'], hint: RegExp) => (e: unknown) =>
  isTernumError(e, kind) && hint.test(e.hint ?? '') && !!e.url?.startsWith('http');

test('a file and its day', async () => {
  equal(await all(`${base}/a.json`), 1);
  equal((await ouvrirFichier(`${base}/b.json`)).date, '2025-12-01');
  equal((await ouvrirFichier(new URL(`${base}/a.json`))).date, '2025-11-04');
  equal((await ouvrirFichier(`${base}/page.html`)).date, undefined);
});

test('no cookie, and the caller’s own fetch', async () => {
  let init: RequestInit | undefined;
  const mine: typeof fetch = (url, i) => {
    init = i;
    return fetch(url, i);
  };
  await all(`${base}/a.json`, { fetch: mine });
  equal(init!.credentials, 'omit');
  equal(seen.at(-1)!.headers.cookie, undefined);
});

test('what the server refuses', async () => {
  await rejects(ouvrirFichier(`${base}/rien.json?token=abc`), (e) => {
    ok(isTernumError(e, 'http'));
    deepEqual([e.status, e.retryable], [404, false]);
    match(e.hint!, /n’existe pas/);
    ok(!e.url!.includes('abc'));
    return true;
  });
  await rejects(
    ouvrirFichier(`${base}/panne`),
    (e) => refused('http', /panne/)(e) && (e as TernumError).retryable,
  );
  await rejects(ouvrirFichier(`${base}/prive`), refused('http', /public/));
});

test('a page instead of data', async () => {
  await rejects(all(`${base}/page.html`), refused('parse', /page web/));
});

test('nobody answers, too late, cut on the way, stopped', async () => {
  await rejects(
    ouvrirFichier('http://127.0.0.1:9/x.json'),
    refused('network', /Access-Control-Allow-Origin/),
  );
  await rejects(ouvrirFichier(`${base}/slow`, { timeout: 30 }), refused('timeout', /à temps/));
  await rejects(all(`${base}/cut`), refused('network', /coupée/));
  await rejects(
    ouvrirFichier(`${base}/a.json`, { signal: AbortSignal.abort() }),
    refused('aborted', /interrompu/),
  );
  const controller = new AbortController();
  const { lots } = await ouvrirFichier(`${base}/endless`, { signal: controller.signal });
  setTimeout(() => controller.abort(), 30);
  await rejects(
    async () => {
      for await (const _ of lots);
    },
    refused('aborted', /interrompu/),
  );
});
