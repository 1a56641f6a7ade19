import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ternum } from '../testing/ternum.ts';

let dossier: string;
before(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'ternum-flux-'));
});
after(() => rm(dossier, { recursive: true }));

const SIRET = '21210231300013';
const CONSULTATIONS = {
  version: 1,
  acheteur: { nom: 'Commune de Clairvigne', siret: SIRET, departements: ['21'] },
  profil: 'https://marches.example/',
  misAJour: '2026-11-20T09:00:00Z',
  consultations: [
    {
      id: 'a',
      objet: 'Toiture',
      dateLimite: '2098-12-03T12:00',
      lienReponse: 'https://marches.example/a',
    },
    { id: 'b', objet: 'Close', dateLimite: '2020-12-03T12:00' },
    { id: 'c', objet: 'Retirée', dateLimite: '2098-01-01T12:00', etat: 'annulee' },
  ],
};
const avis = (champs: object): object => ({
  idweb: '98-10001',
  objet: 'Voirie',
  nomacheteur: 'VILLE DE CLAIRVIGNE',
  code_departement: ['21'],
  dateparution: '2098-01-02',
  datelimitereponse: '2098-02-03T11:00:00+00:00',
  nature: 'APPEL_OFFRE',
  etat: 'INITIAL',
  ...champs,
});

async function fichier(nom: string, contenu: unknown): Promise<string> {
  const chemin = join(dossier, nom);
  await writeFile(chemin, typeof contenu === 'string' ? contenu : JSON.stringify(contenu));
  return chemin;
}
const flux = (...args: string[]) => ternum(['marches', 'flux', ...args]);

test('feed, agenda and file from a consultations.json; twice the same bytes', async () => {
  const entree = await fichier('consultations.json', CONSULTATIONS);
  const sorties = ['f.xml', 'c.ics', 's.json'].map((n) => join(dossier, n));
  const lire = () => Promise.all(sorties.map((s) => readFile(s, 'utf8')));
  const args = [
    entree,
    '--sortie',
    sorties[0]!,
    '--ics',
    sorties[1]!,
    '--json-sortie',
    sorties[2]!,
    '--adresse',
    'https://clairvigne.example/flux.xml',
  ];
  const { code, stdout, stderr } = await flux(...args);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /2 consultations retenues, sur 3 lues/);
  const [atom, ics, json] = await lire();
  assert.match(atom!, /<title>Consultations : Commune de Clairvigne<\/title>/);
  assert.match(atom!, /<updated>2026-11-20T09:00:00Z<\/updated>/);
  assert.equal(atom!.includes('Close'), false);
  assert.match(atom!, /Annulé : Retirée/);
  assert.match(ics!, /STATUS:CANCELLED/);
  const document = JSON.parse(json!) as typeof CONSULTATIONS;
  assert.equal(document.profil, CONSULTATIONS.profil);
  assert.deepEqual(
    document.consultations.map((c) => c.id),
    ['c', 'a'],
  );
  assert.equal((await flux(...args)).code, 0);
  assert.deepEqual(await lire(), [atom, ics, json]);
});

test('an export of BOAMP over HTTP: corrections followed, buyer found by name', async () => {
  const records = [
    avis({}),
    avis({ idweb: '98-10002', nature: 'ATTRIBUTION' }),
    avis({ idweb: '98-10003', nomacheteur: 'Clairvigne-sur-Ouche' }),
    avis({
      idweb: '98-10004',
      nature: 'RECTIFICATIF',
      dateparution: '2098-01-09',
      datelimitereponse: null,
      annonce_lie: ['98-10001'],
      donnees: JSON.stringify({
        MAPA: {
          rectificatif: {
            infosRectif: { rubDelais: 'ReceptionOffres', lireDate: '2098-02-10T12:00:00' },
          },
        },
      }),
    }),
  ];
  const serveur = createServer((_, reponse) => {
    reponse.setHeader('content-type', 'application/json').end(JSON.stringify(records));
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  try {
    const adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/exports/json`;
    const { code, stdout, stderr } = await flux(
      adresse,
      '--nom',
      'Clairvigne',
      '--departement',
      '21',
      '--sortie',
      '-',
    );
    assert.equal(code, 0);
    assert.equal(stdout.match(/<entry>/g)?.length, 1);
    assert.match(stdout, /urn:ternum:consultation:boamp:98-10001</);
    assert.match(stdout, /lundi 10 février 2098/);
    assert.match(stderr, /rapprochées par le nom/);
    const parSiret = await flux(adresse, '--siret', SIRET, '--sortie', '-');
    assert.equal(parSiret.code, 0);
    assert.equal(parSiret.stdout.includes('<entry>'), false);
    assert.match(parSiret.stderr, /ajoutez --nom et --departement/);
  } finally {
    serveur.close();
  }
});

test('what is refused, and says why; nothing is left behind', async () => {
  const entree = await fichier('e.json', CONSULTATIONS);
  const sortie = await fichier('ancien.xml', 'ancien');
  const cas: [string[], number, RegExp][] = [
    [[entree], 2, /Où écrire/],
    [['--sortie', sortie], 2, /Il manque le fichier/],
    [[entree, '--nom', 'Clairvigne', '--sortie', sortie], 2, /Un nom seul ne suffit pas/],
    [[entree, '--departement', 'x', '--sortie', sortie], 2, /n’est pas un code de département/],
    [[entree, '--adresse', 'javascript:x', '--sortie', sortie], 2, /--adresse/],
    [[entree, '--sortie', '-', '--ics', '-'], 2, /sortie standard/],
    [[entree, '--sortie', sortie, '--ics', sortie], 2, /même nom/],
    [[entree, '--siret', SIRET, '--siret', SIRET, '--sortie', sortie], 2, /un seul --siret/],
    [[await fichier('x.json', '{"a":'), '--sortie', sortie], 1, /n’est pas du JSON/],
    [[await fichier('y.json', { a: 1 }), '--sortie', sortie], 1, /consultations\.json/],
    [
      [entree, '--sortie', sortie, '--ics', join(dossier, 'absent', 'c.ics')],
      2,
      /ne peut pas être écrit/,
    ],
  ];
  for (const [args, code, phrase] of cas) {
    const fin = await flux(...args);
    assert.equal(fin.code, code, fin.stderr);
    assert.match(fin.stderr, phrase);
  }
  assert.equal(await readFile(sortie, 'utf8'), 'ancien');
  assert.deepEqual(
    (await readdir(dossier)).filter((f) => f.includes('partiel')),
    [],
  );
  const aide = await flux('--help');
  assert.equal(aide.code, 0);
  assert.match(aide.stdout, /Exemples/);
});
