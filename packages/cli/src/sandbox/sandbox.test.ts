import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { ternum } from '../testing/ternum.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

test('--json prints one document, serves, and Ctrl+C ends 0', async () => {
  const enfant = spawn(
    process.execPath,
    [
      '--conditions=@ternum/source',
      '--import',
      import.meta.resolve('tsx'),
      MAIN,
      'sandbox',
      '--port=0',
      '--echelle=0.02',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  enfant.stdout.setEncoding('utf8').on('data', (t: string) => (stdout += t));
  enfant.stderr.setEncoding('utf8').on('data', (t: string) => (stderr += t));
  try {
    while (!stderr.includes('Ctrl+C')) {
      const [fin] = await Promise.race([once(enfant.stderr, 'data'), once(enfant, 'exit')]);
      assert.notEqual(typeof fin, 'number', stderr);
    }
    const { url, services } = JSON.parse(stdout) as {
      url: string;
      services: { service: string; essai: string }[];
    };
    assert.equal((await fetch(url)).status, 200);
    assert.deepEqual(
      services.map((s) => s.service),
      ['opendatasoft', 'tabulaire', 'udata', 'ckan', 'atexo', 'fichiers'],
    );
    const jeton = await fetch(services.find((s) => s.service === 'atexo')!.essai);
    assert.match(await jeton.text(), /<ticket>/);
  } finally {
    enfant.kill('SIGINT');
    await once(enfant, 'close');
  }
  assert.equal(enfant.exitCode, 0, stderr);
});

test('a wrong option ends 2 with a sentence, before anything is served', async () => {
  const cas: [string[], RegExp][] = [
    [['sandbox', '--port', 'abc'], /--port vaut « abc »/],
    [['sandbox', '--echelle', '0'], /--echelle vaut « 0 »/],
    [['sandbox', '--graine', '1.5'], /--graine vaut « 1\.5 »/],
    [['sandbox', '--prt', '1'], /« --prt » n’existe pas[^]*« --port »/],
    [['sandbox', 'fichier'], /« fichier » est de trop/],
    [['sandbx'], /Vouliez-vous dire « ternum sandbox »/],
  ];
  for (const [args, phrase] of cas) {
    const { code, stdout, stderr } = await ternum(args);
    assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')} : ${stderr}`);
    assert.match(stderr, phrase);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  const aide = await ternum(['sandbox', '--help']);
  assert.equal(aide.code, 0);
  assert.match(aide.stdout, /ternum sandbox \[options\][^]*--echelle/);
});

test('a port that is taken ends 2 and says what to do', async () => {
  const autre = createServer().listen(0, '127.0.0.1');
  await once(autre, 'listening');
  const { port } = autre.address() as AddressInfo;
  const { code, stderr } = await ternum(['sandbox', '--port', String(port)]);
  autre.close();
  assert.equal(code, 2);
  assert.match(stderr, new RegExp(`Le port ${port} est déjà pris`));
});
