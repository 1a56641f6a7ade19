/** What a page and a worker are told when a service does not answer them: real browser, real origins. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { at } from '../../../scripts/lib/paths.mjs';

let absent;
let browser;
let code;
let site;
let service;

const listen = async (answer) => {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};

/** Asks, and answers with what a program would see. */
const ASK = `async (baseUrl, options) => {
  const { createTransport } = await import('/core.js');
  try {
    return { data: await createTransport({ baseUrl, retry: 1, ...options }).get('a') };
  } catch (e) {
    return { name: e.name, kind: e.kind, code: e.code, hint: e.hint, retryable: e.retryable };
  }
}`;
const WORKER = `const ask = ${ASK};
onmessage = async ({ data }) => postMessage(await ask(...data));`;

const PAGES = {
  '/': { type: 'text/html', text: '<!doctype html><title>Page</title>' },
  '/csp': {
    type: 'text/html',
    text: '<!doctype html><title>Page</title>',
    policy: "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'",
  },
  '/worker.js': { type: 'text/javascript', text: WORKER },
};

before(async () => {
  try {
    browser = await launchBrowser();
  } catch (error) {
    absent = `aucun navigateur : ${error.message}`;
    return;
  }
  const built = await build({
    entryPoints: [at('packages/core/src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@ternum/source'],
    write: false,
  });
  code = built.outputFiles[0].text;
  site = await listen((request, response) => {
    const page =
      request.url === '/core.js' ? { type: 'text/javascript', text: code } : PAGES[request.url];
    response.writeHead(page ? 200 : 404, {
      'Content-Type': `${page?.type ?? 'text/plain'}; charset=utf-8`,
      ...(page?.policy && { 'Content-Security-Policy': page.policy }),
    });
    response.end(page?.text);
  });
  service = await listen((request, response) => {
    // Never a word on CORS, but for one address.
    const open = request.url.startsWith('/ouvert') && { 'Access-Control-Allow-Origin': '*' };
    response.writeHead(200, { 'Content-Type': 'application/json', ...open });
    response.end('{"n":1}');
  });
});
after(async () => {
  await browser?.close();
  await site?.close();
  await service?.close();
});

/** In a page, or in a module worker of that page. */
async function ask(baseUrl, { path = '/', worker = false, options = {} } = {}) {
  const page = await browser.newPage();
  try {
    await page.goto(site.origin + path);
    if (!worker)
      return await page.evaluate(
        `(${ASK})(${JSON.stringify(baseUrl)}, ${JSON.stringify(options)})`,
      );
    return await page.evaluate(
      (...args) =>
        new Promise((done, failed) => {
          const made = new Worker('/worker.js', { type: 'module' });
          made.onmessage = ({ data }) => done(data);
          made.onerror = ({ message }) => failed(new Error(message));
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
          made.postMessage(args);
        }),
      baseUrl,
      options,
    );
  } finally {
    await page.close();
  }
}

/** An address where nobody listens. */
async function closed() {
  const gone = await listen(() => {});
  await gone.close();
  return gone.origin;
}

for (const worker of [false, true]) {
  const where = worker ? 'in a module worker' : 'in a page';

  test(`${where}: a service that allows it is read`, async (t) => {
    if (absent) return t.skip(absent);
    assert.deepEqual(await ask(`${service.origin}/ouvert`, { worker }), { data: { n: 1 } });
    // Its own site, without a scheme: the way through a proxy.
    const { kind } = await ask('/mandataire', { worker });
    assert.equal(kind, 'http');
  });

  test(`${where}: up but silent on CORS, it is said which header is missing and the way round`, async (t) => {
    if (absent) return t.skip(absent);
    const e = await ask(service.origin, { worker });
    assert.deepEqual(
      [e.name, e.kind, e.code, e.retryable],
      ['TernumError', 'network', 'CORS', false],
    );
    assert.match(e.hint, new RegExp(`« Access-Control-Allow-Origin: ${site.origin} »`));
    assert.match(e.hint, /depuis votre serveur \(mandataire\)/);
    assert.doesNotMatch(e.hint, /Allow-Headers/);
    const options = { auth: 'Bearer abcd', headers: { 'X-API-KEY': 'efgh' } };
    const keyed = await ask(`${service.origin}/ouvert`, { worker, options });
    assert.match(
      keyed.hint,
      /accepter authorization, x-api-key dans « Access-Control-Allow-Headers »/,
    );
    assert.doesNotMatch(JSON.stringify(keyed), /abcd|efgh/);
  });

  test(`${where}: down, it is unreachable`, async (t) => {
    if (absent) return t.skip(absent);
    const e = await ask(await closed(), { worker });
    assert.deepEqual([e.kind, e.code, e.retryable], ['network', undefined, true]);
    assert.match(e.hint, /injoignable \(127\.0\.0\.1:\d+\)/);
  });
}

test('refused by the policy of the page, the directive to complete is named', async (t) => {
  if (absent) return t.skip(absent);
  const e = await ask(`${service.origin}/ouvert`, { path: '/csp' });
  assert.deepEqual([e.kind, e.code, e.retryable], ['network', 'CSP', false]);
  assert.match(e.hint, new RegExp(`ajoutez ${service.origin} à sa directive connect-src`));
});
