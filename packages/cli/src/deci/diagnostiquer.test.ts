import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { ternum } from '../testing/ternum.ts';

const REGISTRE = `insee;id_sdis;type_pei;type_rd;debit;disponible;long;lat
21231;A1;Poteau incendie;;60,5;oui;5,04;47,32
21231;A2;PI;poteau;NULL;0;47,33;5,05
21231;A3;PI;poteau;99999;1;;
21231;A4;PI;poteau;60;1;30;60
1004;A5;PI;poteau;60;1;5,35;45,95
`;

/** A folder of its own, with the register. */
async function dossier(t: { after(f: () => Promise<void>): void }): Promise<[string, string]> {
  const ou = await mkdtemp(join(tmpdir(), 'ternum-deci-'));
  t.after(() => rm(ou, { recursive: true, force: true }));
  const fichier = join(ou, 'pei.csv');
  await writeFile(fichier, REGISTRE);
  return [ou, fichier];
}

const json = (texte: string): Record<string, unknown> =>
  JSON.parse(texte) as Record<string, unknown>;

test('--json prints the document and nothing else; the corrected file reads again', async (t) => {
  const [ou, fichier] = await dossier(t);
  const corrige = join(ou, 'corrige.csv');
  const sortie = await ternum(['deci', 'diagnostiquer', fichier, '--json', '--corriger', corrige]);
  assert.deepEqual([sortie.code, sortie.stderr], [0, '']);
  const document = json(sortie.stdout);
  assert.deepEqual(Object.keys(document), [
    'lus',
    'retenus',
    'refuses',
    'systeme',
    'anomalies',
    'etats',
    'corrige',
  ]);
  assert.deepEqual([document['lus'], document['retenus'], document['corrige']], [5, 4, corrige]);
  const refuses = document['refuses'] as { position: number; raison: string }[];
  assert.deepEqual(
    refuses.map((r) => r.position),
    [5],
  );
  assert.match(refuses[0]!.raison, /hors de France/);
  const etats = document['etats'] as Record<string, number>;
  assert.deepEqual(Object.keys(etats).sort(), [
    'disponible',
    'inconnu',
    'indisponible',
    'insuffisant',
    'nonConforme',
  ]);
  assert.equal(etats['indisponible'], 1);
  assert.ok((document['anomalies'] as { code: string }[]).some((a) => a.code === 'position-axes'));
  const relu = json((await ternum(['deci', 'diagnostiquer', corrige, '--json'])).stdout);
  assert.deepEqual(
    (relu['anomalies'] as { code: string; champ: string }[])
      .map((a) => `${a.code} ${a.champ}`)
      .sort(),
    ['hors-bornes debit', 'position-absente position'],
  );
});

test('without --json, a report for the owner; --lignes names each record', async (t) => {
  const [, fichier] = await dossier(t);
  const { code, stdout } = await ternum(['deci', 'diagnostiquer', fichier, '--lignes']);
  assert.equal(code, 0);
  for (const phrase of [
    /4 points d’eau retenus sur 5/,
    /n° 5 : La position/,
    /À vérifier par vous/,
    /n° 4 \(A3\)/,
    /--corriger/,
  ])
    assert.match(stdout, phrase);
});

test('--insee keeps the points of a commune', async (t) => {
  const [, fichier] = await dossier(t);
  const { stdout } = await ternum(['deci', 'diagnostiquer', fichier, '--json', '--insee', '01004']);
  assert.deepEqual([json(stdout)['lus'], json(stdout)['retenus']], [5, 1]);
});

test('--corriger never replaces the register, be it through a link', async (t) => {
  const [ou, fichier] = await dossier(t);
  const lien = join(ou, 'lien.csv');
  await symlink(fichier, lien);
  for (const cible of [fichier, lien]) {
    const { code, stderr } = await ternum(['deci', 'diagnostiquer', fichier, '--corriger', cible]);
    assert.equal(code, 2);
    assert.match(stderr, /ne remplace jamais/);
  }
  assert.equal(await readFile(fichier, 'utf8'), REGISTRE);
});

test('exit codes: 1 what is no register, 2 what does not open or is not understood', async () => {
  const cas: [string[], string | undefined, number, RegExp][] = [
    [['-'], '', 1, /vide/],
    [['-'], '<html></html>', 1, /page web/],
    [['-', '--json'], 'insee,lon,lat\n', 1, /^$/],
    [['absent.csv'], undefined, 2, /n’existe pas/],
    [[], undefined, 2, /Il manque/],
    [['-', '--insee', 'abc'], '', 2, /code INSEE/],
    [['-', '--corrigé'], '', 2, /n’existe pas/],
  ];
  for (const [args, entree, attendu, phrase] of cas) {
    const { code, stderr } = await ternum(['deci', 'diagnostiquer', ...args], entree);
    assert.equal(code, attendu, args.join(' '));
    assert.match(stderr.trim(), phrase);
  }
});
