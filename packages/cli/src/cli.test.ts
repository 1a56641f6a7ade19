import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ternum } from './testing/ternum.ts';

let dossier: string;
before(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'ternum-cli-'));
});
after(() => rm(dossier, { recursive: true }));

test('help and version go to stdout and end 0; no command at all ends 2', async () => {
  for (const args of [['--help'], ['marches', '--help'], ['marches', 'resume', '--help']]) {
    const { code, stdout, stderr } = await ternum(args);
    assert.deepEqual([code, stderr], [0, ''], args.join(' '));
    assert.match(stdout, /marches resume <fichier\|url…>/);
  }
  const version = await ternum(['--version']);
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal((await ternum([])).code, 2);
  assert.equal((await ternum(['marches'])).code, 2);
});

test('a mistyped command or option ends 2 with a suggestion and prints nothing on stdout', async () => {
  const cas: [string[], RegExp][] = [
    [['marche', 'resume'], /« marche » n’existe pas[^]*ternum marches/],
    [['marches', 'resumé'], /Vouliez-vous dire « ternum marches resume »/],
    [['marches', 'resume', 'x.json', '--jsn'], /« --jsn » n’existe pas[^]*« --json »/],
    [['marches', 'resume', 'x.json', '--siret'], /« --siret » attend une valeur/],
    [['marches', 'resume', 'x.json', '--json=oui'], /« --json » ne prend pas de valeur/],
    [['marches', 'resume', 'x.json', '--siret', '2121'], /« 2121 » n’est ni un SIRET/],
    [['marches', 'resume', 'x.json', '--du', '2024-02-31'], /« 2024-02-31 » n’est pas un jour/],
    [
      ['marches', 'resume', 'x.json', '--du', '2024-02-01', '--au', '2024-01-01'],
      /avant de commencer/,
    ],
    [['marches', 'resume'], /Il manque le fichier/],
    [['marches', 'extraire', 'x.json'], /--siret/],
  ];
  await Promise.all(
    cas.map(async ([args, phrase]) => {
      const { code, stdout, stderr } = await ternum(args);
      assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')} : ${stderr}`);
      assert.match(stderr, phrase);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
    }),
  );
});

test('what does not open ends 2, what holds no record ends 1', async () => {
  const absent = await ternum(['marches', 'resume', join(dossier, 'absent.json')]);
  assert.deepEqual([absent.code, absent.stdout], [2, '']);
  assert.match(absent.stderr, /absent\.json » ne s’ouvre pas : ce fichier n’existe pas/);

  const unDossier = await ternum(['marches', 'resume', dossier]);
  assert.equal(unDossier.code, 2);
  assert.match(unDossier.stderr, /est un dossier/);

  const fichier = join(dossier, 'lettre.txt');
  for (const texte of ['', 'Madame, Monsieur,', '{"autre":1}', '{"marches":[]}', '<html></html>']) {
    await writeFile(fichier, texte);
    const { code, stdout, stderr } = await ternum(['marches', 'resume', '--json', fichier]);
    assert.deepEqual([code, stdout], [1, ''], `« ${texte} » : ${stderr}`);
    assert.match(stderr, /^ternum : .+\.\n/);
  }
});
