import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ecrireZip, lireZip } from '@ternum/core/zip';
import type { Registre } from '@ternum/rgpd';
import { lireRegistre } from '@ternum/rgpd/schema';
import { fromZip, toZip } from '@ternum/rgpd/zip';
import { ternum } from '../testing/ternum.ts';

const LE = '2026-11-23T09:00:00.000Z';
const dates = { creeLe: LE, modifieLe: LE };
const contrat = new TextEncoder().encode('contrat');
const REGISTRE: Registre = lireRegistre({
  schema: 'ternum-rgpd',
  version: 1,
  id: 'r',
  organisme: { nom: 'Val-aux-Lilas', adresse: 'Mairie', dpo: { inconnu: true } },
  traitements: [
    {
      id: 't-cantine',
      nom: 'Cantine',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [{ texte: 'Inscrire les enfants', base: 'e' }],
      donnees: [{ categorie: 'identite', detail: 'Nom\u001b[31m', duree: { inconnu: true } }],
      pieces: ['p'],
      ...dates,
    },
    {
      id: 't-vide',
      nom: '=1+1',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [],
      ...dates,
    },
  ],
  demandes: [
    {
      id: 'd',
      droit: 'acces',
      recueLe: '2026-11-02',
      demandeur: { nom: 'Jeanne Dupont' },
      ...dates,
    },
  ],
  pieces: [
    {
      id: 'p',
      nom: 'contrat.pdf',
      type: 'application/pdf',
      taille: contrat.length,
      sha256: createHash('sha256').update(contrat).digest('hex'),
      ...dates,
    },
  ],
  ...dates,
});

const archive = (): Promise<Uint8Array> => toZip(REGISTRE, { piece: async () => contrat });

/** A folder of its own, with the whole file. */
async function dossier(t: TestContext): Promise<[(nom: string) => string, string]> {
  const ou = await mkdtemp(join(tmpdir(), 'ternum-rgpd-'));
  t.after(() => rm(ou, { recursive: true, force: true }));
  const dans = (nom: string): string => join(ou, nom);
  await writeFile(dans('registre.zip'), await archive());
  return [dans, dans('registre.zip')];
}

/** The archive, some of its files changed (or taken away: undefined). */
async function touche(change: Record<string, Uint8Array | undefined>): Promise<Uint8Array> {
  const suite = { ...lireZip(await archive()), ...change };
  return ecrireZip(
    Object.fromEntries(Object.entries(suite).filter(([, o]) => o)) as Record<string, Uint8Array>,
  );
}

interface Document {
  schema: string;
  organisme: string;
  traitements: number;
  pieces: { nombre: number; integres: number };
  manques: {
    code: string;
    traitement: string | null;
    gravite: string;
    texte: string;
    source: string;
  }[];
  echeances: { type: string; le: string; texte: string }[];
}
const json = (texte: string): Document => JSON.parse(texte) as Document;

test('--json prints the document and nothing else; « je ne sais pas » is missing with its own code', async (t) => {
  const [, fichier] = await dossier(t);
  const { code, stdout, stderr } = await ternum([
    'rgpd',
    'verifier',
    fichier,
    '--json',
    '--le',
    '2026-11-23',
  ]);
  deepEqual([code, stderr], [0, '']);
  const d = json(stdout);
  deepEqual(Object.keys(d), [
    'schema',
    'organisme',
    'traitements',
    'pieces',
    'manques',
    'echeances',
  ]);
  deepEqual(
    [d.schema, d.organisme, d.traitements, d.pieces],
    ['ternum-rgpd', 'Val-aux-Lilas', 2, { nombre: 1, integres: 1 }],
  );
  for (const m of d.manques) {
    deepEqual(Object.keys(m), ['code', 'traitement', 'gravite', 'texte', 'source']);
    match(m.source, /vu le 22 novembre 2026/);
  }
  const vus = d.manques.map(({ code: c, traitement }) => `${c} ${traitement}`);
  for (const attendu of [
    'dpo-inconnu null',
    'duree-inconnue t-cantine',
    'finalite-absente t-vide',
    'personnes-absentes t-cantine',
  ])
    ok(vus.includes(attendu), `${attendu} in ${vus.join(', ')}`);
  deepEqual(
    d.echeances.map(({ type, le }) => [type, le]),
    [['demande', '2026-12-02']],
  );
});

test('without --json, a report to read: no name of who asks, no command for the terminal', async (t) => {
  const [, fichier] = await dossier(t);
  const { code, stdout } = await ternum(['rgpd', 'verifier', fichier, '--le', '2027-01-15']);
  equal(code, 0);
  for (const phrase of [
    /registre de Val-aux-Lilas, 2 fiches, 1 pièce/,
    /La loi le demande/,
    /30, paragraphe 1, f/,
    /en retard/,
    /avis juridique/,
  ])
    match(stdout, phrase);
  ok(!/Dupont|\u001b|undefined/.test(stdout));
});

test('a file that is not whole ends 1 and says what changed', async (t) => {
  const [dans] = await dossier(t);
  const piece = 'pieces/p/contrat.pdf';
  const x = new TextEncoder().encode('x');
  const gate = { ...REGISTRE, traitements: [...REGISTRE.traitements, { id: '?' }] };
  const cas: [string, Uint8Array | string, string, number][] = [
    ['piece changed', await touche({ [piece]: x }), 'fichier-change', 0],
    ['piece away', await touche({ [piece]: undefined }), 'piece-absente', 0],
    ['no manifest', await touche({ 'manifest.json': undefined }), 'manifeste-absent', 1],
    ['file added', await touche({ autre: x }), 'fichier-en-trop', 1],
    ['JSON alone, without its piece', JSON.stringify(REGISTRE), 'piece-absente', 0],
    ['an item that does not hold', JSON.stringify({ ...gate, pieces: [] }), 'element-ecarte', 0],
  ];
  for (const [nom, contenu, manque, integres] of cas) {
    await writeFile(dans('abime'), contenu);
    const { code, stdout } = await ternum(['rgpd', 'verifier', dans('abime'), '--json']);
    equal(code, 1, nom);
    const d = json(stdout);
    ok(
      d.manques.some((m) => m.code === manque),
      `${nom} : ${d.manques.map((m) => m.code).join(', ')}`,
    );
    equal(d.pieces.integres, integres, nom);
    const raison = d.manques.find((m) => m.code === manque)!.texte;
    const { stdout: dit } = await ternum(['rgpd', 'verifier', dans('abime')]);
    // Why, before anything that the register lacks.
    match(dit.split('\n\n')[0]!, /pas entier[^]*\n {2}- /);
    ok(dit.split('\n\n')[0]!.includes(raison), `${nom} : ${dit.slice(0, 500)}`);
  }
});

test('what cannot be read ends 1 with a sentence and nothing on stdout; what does not open ends 2', async (t) => {
  const [dans, fichier] = await dossier(t);
  const entier = await readFile(fichier);
  const cas: [string | Uint8Array, number][] = [
    ['', 1],
    ['Madame, Monsieur,', 1],
    ['{"autre":1}', 1],
    [JSON.stringify(REGISTRE).slice(0, -9), 1],
    [JSON.stringify({ ...REGISTRE, version: 99 }), 1],
    [entier.subarray(0, entier.length - 60), 1],
    [ecrireZip({ 'lisez-moi.txt': contrat }), 1],
  ];
  for (const [contenu, fin] of cas) {
    await writeFile(dans('illisible'), contenu);
    const { code, stdout, stderr } = await ternum([
      'rgpd',
      'verifier',
      dans('illisible'),
      '--json',
    ]);
    deepEqual([code, stdout], [fin, ''], stderr);
    match(stderr, /^ternum : illisible : .+\.\n$/);
  }
  for (const args of [
    [dans('absent.zip')],
    [],
    [fichier, fichier],
    [fichier, '--le', '2026-02-31'],
    [fichier, '--jsn'],
  ]) {
    const { code, stdout, stderr } = await ternum(['rgpd', 'verifier', ...args]);
    deepEqual([code, stdout], [2, ''], stderr);
    match(stderr, /^ternum : /);
  }
});

test('every format is written; zip, JSON, ODS, Madis and CSV come back', async (t) => {
  const [dans, fichier] = await dossier(t);
  const vers = async (format: string, ...plus: string[]): Promise<Buffer> => {
    const sortie = dans(`sortie.${format}`);
    const { code, stdout, stderr } = await ternum([
      'rgpd',
      'convertir',
      fichier,
      '--vers',
      format,
      '--sortie',
      sortie,
      ...plus,
    ]);
    deepEqual([code, stdout], [0, ''], `${format} : ${stderr}`);
    return readFile(sortie);
  };
  deepEqual(new Uint8Array(await vers('zip')), await archive());
  deepEqual(lireRegistre((await vers('json')).toString()), REGISTRE);
  const pia = JSON.parse((await vers('pia', '--traitement', 'Cantine')).toString()) as {
    pia: { name: string };
  };
  equal(pia.pia.name, 'Cantine');
  match((await vers('html')).toString(), /<html lang="fr"/);
  equal((await vers('odt')).subarray(0, 2).toString(), 'PK');
  for (const format of ['ods', 'madis', 'csv']) {
    ok(!/[;\n]"?=1/.test((await vers(format)).toString()), 'no formula');
    const retour = dans(`${format}.zip`);
    const { stderr } = await ternum([
      'rgpd',
      'convertir',
      dans(`sortie.${format}`),
      '--vers',
      'zip',
      '--sortie',
      retour,
    ]);
    const { registre, defauts } = await fromZip(new Uint8Array(await readFile(retour)));
    deepEqual(defauts, [], stderr);
    deepEqual([registre.traitements.length, registre.traitements[0]!.nom], [2, 'Cantine'], format);
    equal((await ternum(['rgpd', 'verifier', dans(`sortie.${format}`), '--json'])).code, 0);
  }
});

test('« - » reads and writes streams; a format that is no text does not go there', async (t) => {
  const [, fichier] = await dossier(t);
  const { code, stdout, stderr } = await ternum(
    ['rgpd', 'convertir', '-', '--vers', 'json', '--sortie', '-'],
    await archive(),
  );
  equal(code, 0);
  deepEqual(lireRegistre(stdout), REGISTRE);
  match(stderr, /Pièces absentes du résultat.+contrat\.pdf/);
  equal((await ternum(['rgpd', 'convertir', fichier, '--vers', 'zip', '--sortie', '-'])).code, 2);
});

test('a damaged file is converted, said, and ends 1: nobody takes it for whole', async (t) => {
  const [dans] = await dossier(t);
  await writeFile(dans('abime.zip'), await touche({ 'pieces/p/contrat.pdf': undefined }));
  const { code, stderr } = await ternum([
    'rgpd',
    'convertir',
    dans('abime.zip'),
    '--vers',
    'json',
    '--sortie',
    dans('s.json'),
  ]);
  equal(code, 1);
  match(stderr, /contrat\.pdf.+manque/);
  deepEqual(lireRegistre(await readFile(dans('s.json'), 'utf8')), REGISTRE);
});

test('what is refused writes nothing: no format, no output, a file already there, the register itself', async (t) => {
  const [dans, fichier] = await dossier(t);
  await writeFile(dans('la.ods'), 'déjà là');
  await symlink(fichier, dans('lien.zip'));
  const avant = await readFile(fichier);
  const cas: [string[], RegExp][] = [
    [['--sortie', dans('x')], /Il manque le format.*\nFormats : zip, json/],
    [['--vers', 'odz', '--sortie', dans('x')], /« odz » n’existe pas/],
    [['--vers', 'constructor', '--sortie', dans('x')], /n’existe pas/],
    [['--vers', 'ods'], /--sortie FICHIER/],
    [['--vers', 'ods', '--sortie', dans('la.ods')], /existe déjà.*\n.*--remplacer/],
    [['--vers', 'zip', '--sortie', dans('lien.zip'), '--remplacer'], /ne remplace jamais/],
    [['--vers', 'pia', '--sortie', dans('x')], /une seule fiche.*\nFiches : Cantine \(t-cantine\)/],
    [['--vers', 'pia', '--traitement', 'Piscine', '--sortie', dans('x')], /Aucune fiche/],
    [['--vers', 'ods', '--traitement', 'Cantine', '--sortie', dans('x')], /--vers pia/],
  ];
  for (const [args, phrase] of cas) {
    const { code, stdout, stderr } = await ternum(['rgpd', 'convertir', fichier, ...args]);
    deepEqual([code, stdout], [2, ''], `${args.join(' ')} : ${stderr}`);
    match(stderr, phrase);
  }
  deepEqual((await readdir(dans('.'))).sort(), ['la.ods', 'lien.zip', 'registre.zip']);
  deepEqual(await readFile(fichier), avant);
  equal(await readFile(dans('la.ods'), 'utf8'), 'déjà là');
});

test('help', async () => {
  for (const verbe of ['verifier', 'convertir']) {
    const { code, stdout, stderr } = await ternum(['rgpd', verbe, '--help']);
    deepEqual([code, stderr], [0, '']);
    match(stdout, new RegExp(`^ternum rgpd ${verbe} `));
  }
});
