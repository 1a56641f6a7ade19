import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { DocumentResume } from './document.ts';
import { COMMUNE, csv, json2019, json2022, xml2022 } from '../testing/exemples.ts';
import { PARTAGE, sansPartage, ternum } from '../testing/ternum.ts';

let dossier: string;
before(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'ternum-cli-'));
});
after(() => rm(dossier, { recursive: true }));

async function fichier(nom: string, texte: string): Promise<string> {
  const chemin = join(dossier, nom);
  await writeFile(chemin, texte);
  return chemin;
}

async function resume(...args: string[]): Promise<DocumentResume> {
  const { code, stdout, stderr } = await ternum(['marches', 'resume', '--json', ...args]);
  assert.deepEqual([code, stderr], [0, '']);
  return JSON.parse(stdout) as DocumentResume;
}

/** Extracts, reads again, compares with the summary of the same buyers in the whole. */
async function allerRetour(entrees: string[], acheteur: string): Promise<DocumentResume> {
  const sortie = join(dossier, `extrait-${Math.random().toString(36).slice(2)}.json`);
  const { code, stdout } = await ternum([
    'marches',
    'extraire',
    ...entrees,
    '--siret',
    acheteur,
    '--sortie',
    sortie,
  ]);
  assert.deepEqual([code, stdout], [0, '']);
  const [tout, petit] = await Promise.all([
    resume(...entrees, '--siret', acheteur),
    resume(sortie),
  ]);
  // What could not be read belongs to nobody: it stays behind.
  tout.perimetre.enregistrements -= tout.illisibles;
  tout.illisibles = 0;
  assert.deepEqual(petit, tout);
  // Extracting again changes nothing.
  const encore = await ternum([
    'marches',
    'extraire',
    sortie,
    '--siret',
    acheteur,
    '--sortie',
    '-',
  ]);
  assert.equal(encore.stdout, await readFile(sortie, 'utf8'));
  return petit;
}

test('read again, the small file gives the same summary, whatever the format', async () => {
  const entrees = await Promise.all([
    fichier('a.json', json2022()),
    fichier('b.json', json2019()),
    fichier('c.xml', xml2022()),
    fichier('d.csv', csv()),
  ]);
  for (const entree of entrees) {
    const d = await allerRetour([entree], COMMUNE);
    assert.ok(d.marches.nombre > 0 && d.marches.montant > 0, entree);
  }
  const ensemble = await allerRetour(entrees, COMMUNE.slice(0, 9));
  assert.equal(ensemble.marches.nombre, 5);
  assert.ok(ensemble.anomalies.length > 2);
  assert.equal(ensemble.perimetre.format, 'json-2022, json-2019, xml-2022, csv');
});

test('a 2022 file stays one: records are those that were published, to the letter', async () => {
  const entree = await fichier('a.json', json2022());
  const { stdout } = await ternum([
    'marches',
    'extraire',
    entree,
    '--siret',
    COMMUNE,
    '--sortie',
    '-',
  ]);
  const avant = JSON.parse(json2022()) as { marches: Record<string, unknown[]> };
  assert.deepEqual(JSON.parse(stdout), {
    marches: {
      marche: avant.marches['marche']?.slice(0, 2),
      'contrat-concession': avant.marches['contrat-concession'],
    },
  });
});

test('nothing read, nothing written: the old file stays', async () => {
  const sortie = await fichier('commune.json', 'ancien');
  const entree = await fichier('vide.json', '{"autre": 1}');
  const { code } = await ternum([
    'marches',
    'extraire',
    entree,
    '--siret',
    COMMUNE,
    '--sortie',
    sortie,
  ]);
  assert.equal(code, 1);
  assert.equal(await readFile(sortie, 'utf8'), 'ancien');
  assert.deepEqual(
    (await readdir(dossier)).filter((f) => f.includes('partiel')),
    [],
  );
  const refuse = await ternum([
    'marches',
    'extraire',
    await fichier('a.json', json2022()),
    '--siret',
    COMMUNE,
    '--sortie',
    join(dossier, 'absent', 'x.json'),
  ]);
  assert.equal(refuse.code, 2);
  assert.match(refuse.stderr, /ne peut pas être écrit/);
});

test(
  'real files: the buyer with most records, extracted and read again',
  { skip: sansPartage },
  async () => {
    for (const nom of [
      'reels/decp-nationale-2022-03-25.xml',
      'reels/decp-tabulaire-2024H2-bfc.csv',
      'pairs/focus-marches-v2-tests/liste_marches_valides.json',
    ]) {
      const entree = `${PARTAGE}/${nom}`;
      const tout = await resume(entree);
      await allerRetour([entree], tout.topAcheteurs[0]!.id);
    }
  },
);
