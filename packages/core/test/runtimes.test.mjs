/** The entry runs where there is no Node: nothing of it in the import graph, nothing of it at run time. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { at } from '../../../scripts/lib/paths.mjs';

const bundle = (options) =>
  build({
    entryPoints: [at('packages/core/src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@ternum/source'],
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });

test('no Node built-in, and no zod, in the import graph of the entry', async () => {
  // Left outside, a built-in is listed instead of failing.
  const external = builtinModules.flatMap((name) => [name, `node:${name}`]);
  const { metafile } = await bundle({ external });
  const inputs = Object.entries(metafile.inputs);
  assert.ok(
    inputs.some(([path]) => path.endsWith('transport/explain/page.ts')),
    'what comes on demand too',
  );
  assert.deepEqual(
    inputs.flatMap(([, { imports }]) =>
      imports.filter((one) => one.external).map((one) => one.path),
    ),
    [],
  );
  assert.deepEqual(
    [
      ...new Set(inputs.map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])),
    ].filter(Boolean),
    ['ky'],
  );
});

test('asks, retries, streams and fails without the globals of Node', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === '/lent') return;
    if (request.url === '/a' && ++asked < 2) response.writeHead(503, { 'retry-after': '0' }).end();
    else if (request.url === '/non') response.writeHead(404).end();
    else response.end('{"n":1}');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { outputFiles } = await bundle({ minify: true });
  const script = `
    const print = console.log;
    // Node's own fetch is made of these: it takes what it needs when it is first used.
    await fetch('http://127.0.0.1:${server.address().port}/').then((r) => r.text());
    for (const name of ['process', 'global', 'require']) delete globalThis[name];
    // Node's fetch looks for these at each request: they are there for Node alone.
    for (const name of ['Buffer', 'setImmediate', 'clearImmediate']) {
      const kept = globalThis[name];
      Object.defineProperty(globalThis, name, {
        get() {
          if (new Error().stack.split('\\n')[2].includes('data:')) throw new Error(name);
          return kept;
        },
      });
    }
    const { createTransport } = await import('data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}');
    const t = createTransport({ baseUrl: 'http://127.0.0.1:${server.address().port}/', timeout: 100 });
    const said = [typeof process, (await t.get('a')).n];
    let length = 0;
    for await (const piece of await t.get('b', { as: 'stream' })) length += piece.length;
    said.push(length);
    for (const path of ['non', 'lent']) said.push(await t.get(path).catch((e) => e.kind + ' ' + (e.hint.length > 20)));
    print(JSON.stringify(said));
  `;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      script,
    ]);
    assert.deepEqual(JSON.parse(stdout), ['undefined', 1, 7, 'http true', 'timeout true']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
