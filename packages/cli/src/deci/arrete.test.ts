import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { ternum } from '../testing/ternum.ts';

const REGISTRE = `insee,id_sdis,type_pei,debit,disponible,statut,nom_etab,lon,lat
21231,A10,PI,60,1,public,,5.04,47.32
21231,A2,CI,,1,prive,M. Durand,5.05,47.33
21166,B1,PI,60,1,public,,5.0,47.29
`;

async function dossier(t: { after(f: () => Promise<void>): void }): Promise<[string, string]> {
  const ou = await mkdtemp(join(tmpdir(), 'ternum-arrete-'));
  t.after(() => rm(ou, { recursive: true, force: true }));
  await writeFile(join(ou, 'pei.csv'), REGISTRE);
  return [join(ou, 'pei.csv'), join(ou, 'projet')];
}

test('writes the three files, says what is left to fill in, and replaces nothing by itself', async (t) => {
  const [registre, sortie] = await dossier(t);
  const args = ['deci', 'arrete', registre, '--insee', '21231', '--commune', 'Dijon'];
  const fait = await ternum([...args, '--sortie', sortie]);
  assert.deepEqual([fait.code, fait.stderr], [0, '']);
  assert.match(fait.stdout, /2 points d’eau de la commune 21231/);
  assert.match(fait.stdout, /\d+ passages restent à compléter/);
  assert.deepEqual((await readdir(sortie)).sort(), [
    'arrete-deci-21231.csv',
    'arrete-deci-21231.html',
    'arrete-deci-21231.odt',
  ]);
  const html = await readFile(join(sortie, 'arrete-deci-21231.html'), 'utf8');
  assert.match(html, /Dijon/);
  assert.ok(!html.includes('Durand'), 'no private name unless asked');
  assert.ok(html.indexOf('>A2<') < html.indexOf('>A10<'));
  const encore = await ternum([...args, '--sortie', sortie]);
  assert.equal(encore.code, 2);
  assert.match(encore.stderr, /existe déjà/);
  const force = await ternum([...args, '--sortie', sortie, '--remplacer', '--prives', '--json']);
  assert.equal(force.code, 0);
  const document = JSON.parse(force.stdout) as {
    points: number;
    fichiers: string[];
    blancs: string[];
  };
  assert.equal(document.points, 2);
  assert.equal(document.fichiers.length, 3);
  assert.ok(document.blancs.length > 5);
  assert.match(await readFile(join(sortie, 'arrete-deci-21231.html'), 'utf8'), /Durand/);
});

test('a commune that the register does not hold: which it holds', async (t) => {
  const [registre, sortie] = await dossier(t);
  const rien = await ternum(['deci', 'arrete', registre, '--insee', '21999', '--sortie', sortie]);
  assert.equal(rien.code, 1);
  assert.match(rien.stderr, /aucun point d’eau dans la commune 21999[^]*21231 \(2\), 21166 \(1\)/);
  await assert.rejects(readdir(sortie), 'nothing is written');
});

test('what is missing or wrong', async (t) => {
  const [registre] = await dossier(t);
  for (const [args, motif] of [
    [['deci', 'arrete', registre], /--insee/],
    [['deci', 'arrete', registre, '--insee', '2123'], /2123|aucun/],
    [['deci', 'arrete', registre, '--insee', '21231', '--format', 'pdf'], /« pdf » n’existe pas/],
    [['deci', 'arrete', 'absent.csv', '--insee', '21231'], /absent\.csv/],
    [['deci', 'arrete', registre, '--insee', '21231', '--sortie', registre], /pas un dossier/],
  ] as const) {
    const { code, stderr } = await ternum([...args]);
    assert.ok(code !== 0, args.join(' '));
    assert.match(stderr, motif);
  }
  const aide = await ternum(['deci', 'arrete', '--help']);
  assert.equal(aide.code, 0);
  assert.match(aide.stdout, /--remplacer/);
});

test('what the annex leaves out is said', async (t) => {
  const [, sortie] = await dossier(t);
  const ou = join(sortie, '..', 'sale.csv');
  await writeFile(
    ou,
    'insee,id_sdis,type_pei,lon,lat\n21231,A1,PI,5.04,47.32\n,A2,PI,5.05,47.33\n21231,A3,PI,80.1,10.2\n',
  );
  const fait = await ternum(['deci', 'arrete', ou, '--insee', '21231', '--sortie', sortie]);
  assert.match(fait.stdout, /laissés de côté : 1 ligne du registre refusée, 1 point sans commune/);
  const json = await ternum([
    'deci',
    'arrete',
    ou,
    '--insee',
    '21231',
    '--sortie',
    sortie,
    '--remplacer',
    '--json',
  ]);
  const { refuses, sansCommune } = JSON.parse(json.stdout) as Record<string, number>;
  assert.deepEqual([refuses, sansCommune], [1, 1]);
});
