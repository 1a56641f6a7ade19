import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { DocumentResume } from './document.ts';
import {
  AUTRE,
  COMMUNE,
  csv,
  json2019,
  json2022,
  marche2022,
  xml2022,
} from '../testing/exemples.ts';
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

/** The line that accounts for every record. */
function tient(d: DocumentResume): void {
  const somme =
    d.marches.nombre +
    d.concessions.nombre +
    d.accordsCadres.nombre +
    d.ecartes.reduce((n, e) => n + e.nombre, 0) +
    d.doublons +
    d.regroupees +
    d.illisibles;
  assert.equal(d.perimetre.enregistrements, somme, JSON.stringify(d, null, 1));
}

test('--json: one document with every key, current amounts, framework agreements apart', async () => {
  const d = await resume(await fichier('2022.json', json2022()));
  tient(d);
  assert.deepEqual(Object.keys(d), [
    'perimetre',
    'marches',
    'concessions',
    'accordsCadres',
    'acheteurs',
    'titulaires',
    'periode',
    'ecartes',
    'doublons',
    'regroupees',
    'illisibles',
    'anomalies',
    'parAnnee',
    'parMois',
    'parCategorie',
    'parProcedure',
    'topAcheteurs',
    'topTitulaires',
    'considerations',
  ]);
  assert.deepEqual(d.perimetre, { enregistrements: 4, format: 'json-2022' });
  // 120 000,50 € and 40 000 € raised to 44 000 €.
  assert.deepEqual(d.marches, { nombre: 2, montant: 164000.5 });
  assert.deepEqual(d.concessions, { nombre: 1, valeurGlobale: 640000 });
  assert.deepEqual(d.accordsCadres, { nombre: 1, montantMaximum: 900000 });
  assert.deepEqual([d.acheteurs, d.titulaires], [1, 1]);
  assert.deepEqual(d.periode, { du: '2024-05-14', au: '2024-09-02' });
  assert.deepEqual(d.parAnnee, [{ annee: '2024', nombre: 2, montant: 164000.5 }]);
  assert.deepEqual(
    d.parMois.find((m) => m.mois === '2024-09'),
    {
      mois: '2024-09',
      nombre: 1,
      montant: 44000,
    },
  );
  assert.equal(d.parMois.length, 5);
  assert.deepEqual(d.parCategorie, [
    { categorie: 'travaux', nombre: 1, montant: 120000.5 },
    { categorie: 'fournitures', nombre: 1, montant: 44000 },
  ]);
  assert.deepEqual(d.parProcedure, [
    { procedure: 'Procédure adaptée', nombre: 2, montant: 164000.5 },
  ]);
  assert.deepEqual(d.topAcheteurs, [{ id: COMMUNE, nombre: 2, montant: 164000.5 }]);
  assert.equal(d.topTitulaires[0]?.nombre, 2);
  assert.deepEqual(d.considerations, {
    environnementales: { nombre: 0, taux: 0 },
    sociales: { nombre: 2, taux: 1 },
  });
  const offres = d.anomalies.find((a) => a.champ === 'offresRecues');
  assert.equal(offres?.nombre, 1);
});

test('every format is found out, and several files add up', async () => {
  const chemins = await Promise.all([
    fichier('a.json', json2022()),
    fichier('b.json', json2019()),
    fichier('c.xml', xml2022()),
    fichier('d.csv', csv()),
  ]);
  const seuls = await Promise.all(chemins.map((chemin) => resume(chemin)));
  seuls.forEach(tient);
  assert.deepEqual(
    seuls.map((d) => d.perimetre.format),
    ['json-2022', 'json-2019', 'xml-2022', 'csv'],
  );
  assert.deepEqual(
    seuls.map((d) => [d.marches.nombre, d.marches.montant]),
    [
      [2, 164000.5],
      [1, 61500],
      [1, 47000],
      [1, 88000],
    ],
  );
  assert.equal(seuls[3]?.regroupees, 1);
  const tous = await resume(...chemins);
  tient(tous);
  assert.equal(tous.marches.nombre, 5);
  assert.equal(tous.marches.montant, 360500.5);
  assert.equal(tous.perimetre.enregistrements, 9);
  // The name comes from the 2019 file, also for the 2022 records.
  assert.equal(tous.topAcheteurs[0]?.nom, 'Commune de Clairvigne-sur-Ouche');
});

test('--siret keeps a buyer, a SIREN keeps its establishments; --du and --au keep days', async () => {
  const chemin = await fichier('2022.json', json2022());
  const commune = await resume(chemin, '--siret', COMMUNE);
  tient(commune);
  assert.deepEqual([commune.perimetre.enregistrements, commune.accordsCadres.nombre], [3, 0]);
  assert.deepEqual(await resume(chemin, '--siret', COMMUNE.slice(0, 9)), commune);
  assert.deepEqual(
    await resume(chemin, '--siret', `${COMMUNE.slice(0, 3)} ${COMMUNE.slice(3)}`),
    commune,
  );
  const deux = await resume(chemin, '--siret', COMMUNE, '--siret', AUTRE);
  assert.equal(deux.perimetre.enregistrements, 4);
  const automne = await resume(chemin, '--du', '2024-09-02', '--au', '2024-09-02');
  tient(automne);
  assert.deepEqual(automne.marches, { nombre: 1, montant: 44000 });
  const personne = await resume(chemin, '--siret', '11111111111111');
  tient(personne);
  assert.deepEqual(
    [personne.marches, personne.periode],
    [
      { nombre: 0, montant: 0 },
      { du: null, au: null },
    ],
  );
});

test('a period leaves out the table lines and the duplicates of what it leaves out', async () => {
  const double = marche2022({ id: 'AUTRE-ID' });
  const chemin = await fichier(
    'double.json',
    JSON.stringify({ marches: { marche: [marche2022(), double] } }),
  );
  const tableau = await fichier('lignes.csv', csv());
  const tout = await resume(chemin, tableau);
  tient(tout);
  assert.deepEqual([tout.doublons, tout.regroupees], [1, 1]);
  const mai = await resume(chemin, tableau, '--au', '2024-06-30');
  tient(mai);
  assert.deepEqual([mai.perimetre.enregistrements, mai.doublons, mai.regroupees], [2, 1, 0]);
});

test('a truncated file gives what precedes the cut', async () => {
  const entier = json2022();
  const chemin = await fichier('coupe.json', entier.slice(0, entier.indexOf('2023AC1') + 20));
  const d = await resume(chemin);
  tient(d);
  assert.equal(d.marches.nombre, 2);
  assert.ok(d.illisibles >= 1);
});

test('standard input, and addresses', async () => {
  const serveur = createServer((requete, reponse) => {
    if (requete.url === '/decp.json') reponse.end(json2022());
    else reponse.writeHead(404).end('absent');
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  const { port } = serveur.address() as AddressInfo;
  try {
    const d = await resume(`http://127.0.0.1:${port}/decp.json`);
    assert.equal(d.marches.nombre, 2);
    const absent = await ternum(['marches', 'resume', `http://127.0.0.1:${port}/non.json`]);
    assert.deepEqual([absent.code, absent.stdout], [2, '']);
    assert.match(absent.stderr, /répond 404/);
  } finally {
    serveur.close();
  }
  const ferme = await ternum(['marches', 'resume', `http://127.0.0.1:${port}/decp.json`]);
  assert.equal(ferme.code, 2);
  assert.match(ferme.stderr, /ne répond pas/);
  const entree = await ternum(['marches', 'resume', '-', '--json'], json2022());
  assert.equal((JSON.parse(entree.stdout) as DocumentResume).marches.nombre, 2);
});

test('the table says the same, in French, with the line that accounts for everything', async () => {
  const chemin = await fichier('2022.json', json2022());
  const noms = await fichier('noms.json', JSON.stringify({ [COMMUNE.slice(0, 9)]: 'Clairvigne' }));
  const { code, stdout, stderr } = await ternum(['marches', 'resume', chemin, '--noms', noms]);
  assert.deepEqual([code, stderr], [0, '']);
  const texte = stdout.replaceAll(/[\u00a0\u202f]/g, ' ');
  assert.match(
    texte,
    /^4 enregistrements = 2 marchés \+ 1 concessions \+ 1 accords-cadres \+ 0 écartés \+ 0 doublons \+ 0 regroupées \+ 0 illisibles$/m,
  );
  assert.match(texte, /164 000,50 € HT/);
  assert.match(texte, /Clairvigne \(212 109 904 00012\)/);
  assert.match(texte, /offresRecues/);
});

test('a names file that is not one ends 2', async () => {
  const chemin = await fichier('2022.json', json2022());
  const noms = await fichier('noms.json', '[');
  const { code, stderr } = await ternum(['marches', 'resume', chemin, '--noms', noms]);
  assert.equal(code, 2);
  assert.match(stderr, /noms\.json » \(--noms\) ne se lit pas/);
});

test('real XML of a day: every record accounted for', { skip: sansPartage }, async () => {
  const chemin = `${PARTAGE}/reels/decp-nationale-2022-03-25.xml`;
  const d = await resume(chemin);
  tient(d);
  const texte = await readFile(chemin, 'latin1');
  assert.equal(d.perimetre.enregistrements, texte.split('<marche>').length - 1);
});

test(
  'real national table: every line accounted for, one amount a contract',
  { skip: sansPartage },
  async () => {
    const chemin = `${PARTAGE}/reels/decp-tabulaire-2024H2-bfc.csv`;
    const d = await resume(chemin);
    tient(d);
    const lignes = (await readFile(chemin, 'utf8')).trim().split('\n').length - 1;
    assert.equal(d.perimetre.enregistrements, lignes);
  },
);
