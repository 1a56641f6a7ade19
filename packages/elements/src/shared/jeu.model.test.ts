import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { Filtre } from '@ternum/marches';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { commune, MAIRIE, organisme } from '../testing/fabrique.ts';
import { Jeu } from './jeu.ts';

const marche = {
  id: '2024M01',
  acheteur: { id: MAIRIE.id },
  nature: 'Marché',
  objet: 'Réfection de la toiture',
  codeCPV: '45261000',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '21', typeCode: 'Code département' },
  dureeMois: 12,
  dateNotification: '2024-03-14',
  montant: 50_000,
  titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: organisme(1).id } }],
};
const FICHIERS: Record<string, string> = {
  '/decp.json': JSON.stringify({ marches: { marche: [marche] } }),
  '/noms.json': JSON.stringify({ [MAIRIE.id]: 'Commune de Saint-Aubin' }),
};

let serveur: Server;
let base = '';
const vus: string[] = [];

before(async () => {
  serveur = createServer((demande, reponse) => {
    vus.push(demande.url!);
    if (demande.url === '/coupe.json') {
      // Thirty contracts, then nothing: the server goes away.
      const lot = Array.from({ length: 30 }, (_, i) => ({
        ...marche,
        id: `2024M${i}`,
        objet: `Lot ${i}`,
      }));
      reponse.writeHead(200, { 'Content-Length': '10000000' });
      reponse.write(JSON.stringify({ marches: { marche: lot } }).slice(0, -3));
      setTimeout(() => reponse.destroy(), 50);
      return;
    }
    const corps = FICHIERS[demande.url!.split('?')[0]!];
    reponse.writeHead(corps ? 200 : 404, { 'Last-Modified': 'Sun, 03 Mar 2024 10:00:00 GMT' });
    reponse.end(corps);
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  base = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
});
after(() => void serveur.close());

test('two data sets of one page read a file once, and filter apart', async () => {
  const [a, b] = [new Jeu(), new Jeu()];
  await Promise.all([a.charger([`${base}/decp.json?1`]), b.charger([`${base}/decp.json?1`])]);
  assert.equal(vus.filter((u) => u === '/decp.json?1').length, 1);
  assert.equal(a.etat, 'pret');
  assert.equal(b.etat, 'pret');
  assert.equal(b.dateDonnees, '2024-03-03');
  a.filtrer({ texte: 'introuvable' });
  assert.equal(a.contrats.length, 0);
  assert.equal(b.contrats.length, 1);
});

test('a source that fails is named, the others are shown', async () => {
  const jeu = new Jeu();
  await jeu.charger([`${base}/absent.json`, `${base}/decp.json?2`]);
  assert.equal(jeu.etat, 'partiel');
  assert.equal(jeu.echecs[0]?.source, `${base}/absent.json`);
  assert.equal(jeu.synthese?.indicateurs.nombre, 1);
});

test('nothing readable is an error, with a sentence', async () => {
  const jeu = new Jeu();
  await jeu.charger([`${base}/absent.json?3`]);
  assert.equal(jeu.etat, 'erreur');
  assert.ok(jeu.erreur?.hint);
});

test('a reload that fails keeps the older data, and says that it is old', async () => {
  const jeu = new Jeu();
  await jeu.charger([`${base}/decp.json?4`]);
  const garde = FICHIERS['/decp.json']!;
  delete FICHIERS['/decp.json'];
  await jeu.recharger();
  FICHIERS['/decp.json'] = garde;
  assert.equal(jeu.etat, 'perime');
  assert.equal(jeu.contrats.length, 1);
});

test('organisations are named from the file that the page gives; one that is absent changes nothing', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const jeu = new Jeu();
  jeu.noms = [`${base}/pas-de-noms.json`, `${base}/noms.json`];
  await jeu.charger([`${base}/decp.json?5`]);
  assert.equal(jeu.contrats[0]?.publie.acheteur.nom, 'Commune de Saint-Aubin');
});

test('twelve months are the default; what the visitor asks for is kept, and taken back', () => {
  const jeu = new Jeu();
  jeu.poser(commune());
  const { du, au } = jeu.periodeDefaut;
  assert.deepEqual(jeu.filtre, { du, au });
  assert.equal(jeu.filtree, false);
  jeu.filtrer({ du: undefined, au: undefined });
  assert.equal(jeu.filtree, true);
  assert.equal(jeu.contrats.length, 60);
  jeu.poser(commune());
  assert.equal(jeu.contrats.length, 60);
  jeu.basculer('categories', 'travaux');
  jeu.basculer('categories', 'services');
  jeu.basculer('categories', 'travaux');
  assert.deepEqual((jeu.filtre as Filtre).categories, ['services']);
  jeu.effacer();
  assert.deepEqual(jeu.filtre, { du, au });
});

test('choosing a contract draws nothing again', () => {
  const jeu = new Jeu();
  jeu.poser(commune());
  let changes = 0;
  jeu.addEventListener('change', () => changes++);
  jeu.choisir(jeu.contrats[0]);
  assert.equal(changes, 0);
  assert.equal(jeu.selection, jeu.contrats[0]);
});

test('a source cut on its way shows what came, and says that it is a part', async () => {
  const jeu = new Jeu();
  await jeu.charger([`${base}/coupe.json`]);
  assert.equal(jeu.etat, 'partiel');
  assert.ok(jeu.synthese!.indicateurs.nombre > 20, String(jeu.synthese!.indicateurs.nombre));
  const avant = jeu.consolidation;
  // Older data is better than a part of the new.
  await jeu.recharger();
  assert.equal(jeu.etat, 'perime');
  assert.equal(jeu.consolidation, avant);
});
