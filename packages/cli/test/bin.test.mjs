/** The command as it is installed: the link that npm makes at the root of a clone, and the build behind it. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RACINE = fileURLToPath(new URL('../../../', import.meta.url));
const BIN = join(RACINE, 'packages/cli/bin/ternum.js');
const lancer = promisify(execFile);

test('npx --no-install ternum works at the root of a clone', async () => {
  const { stdout } = await lancer('npx', ['--no-install', 'ternum', '--version'], { cwd: RACINE });
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test('whoever stops reading is not told off', async () => {
  const enfant = spawn(process.execPath, [BIN, 'marches', 'resume', '--help'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let erreurs = '';
  enfant.stderr.on('data', (t) => (erreurs += t));
  enfant.stdout.destroy();
  const code = await new Promise((fini) => enfant.on('close', fini));
  assert.deepEqual([code, erreurs], [0, '']);
});

test('Ctrl+C leaves no half-written file', async () => {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-bin-'));
  try {
    const sortie = join(dossier, 'commune.json');
    const enfant = spawn(
      process.execPath,
      [BIN, 'marches', 'extraire', '-', '--siret', '212109904', '--sortie', sortie],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    );
    enfant.stdin.on('error', () => {});
    enfant.stdin.write('{"marches":{"marche":[{"id":"1","acheteur":{"id":"21210990400012"}},');
    while (!(await readdir(dossier)).some((nom) => nom.endsWith('.partiel')))
      await new Promise((attendre) => setTimeout(attendre, 20));
    enfant.kill('SIGINT');
    const code = await new Promise((fini) => enfant.on('close', fini));
    assert.equal(code, 130);
    assert.deepEqual(await readdir(dossier), []);
  } finally {
    await rm(dossier, { recursive: true });
  }
});

test('one buyer’s summary of a big file takes little memory', async () => {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-bin-'));
  try {
    const fichier = join(dossier, 'gros.json');
    const { ecrireGrosFichier } = await import('../../../scripts/generate/gros-fichier.mjs');
    await ecrireGrosFichier(fichier, { contrats: 20_000 });
    const mesure = join(dossier, 'mesure.mjs');
    await writeFile(
      mesure,
      'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));',
    );
    const { stdout, stderr } = await lancer(process.execPath, [
      '--import',
      mesure,
      BIN,
      'marches',
      'resume',
      fichier,
      '--json',
      '--siret',
      JSON.parse(await premier(fichier)).acheteur.id,
    ]);
    assert.ok(JSON.parse(stdout).marches.nombre >= 1);
    const mo = Number(stderr) / 1000;
    assert.ok(mo > 20 && mo < 250, `${mo} Mo`);
  } finally {
    await rm(dossier, { recursive: true });
  }
});

/** The first record of a file that the generator wrote. */
async function premier(fichier) {
  const { stdout } = await lancer('head', ['-c', '6000', fichier]);
  const debut = stdout.indexOf('[{') + 1;
  let profondeur = 0;
  for (let i = debut; i < stdout.length; i++) {
    if (stdout[i] === '{') profondeur++;
    if (stdout[i] === '}' && --profondeur === 0) return stdout.slice(debut, i + 1);
  }
  throw new Error('no record');
}
