import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { AUJOURDHUI, ouvrir } from '../../testing/ouvrir.ts';

const { demander, lire } = await ouvrir();

test('the same contracts in every format', async () => {
  const { marches } = (await lire('/fichiers/decp-2022.json')).json();
  const anciens = (await lire('/fichiers/decp-2019.json')).json().marches;
  const xml = (await lire('/fichiers/decp-2022.xml')).texte;
  const csv = (await lire('/fichiers/decp-tabulaire.csv')).texte;
  const uids = marches.marche.map(
    (m: { id: string; acheteur: { id: string } }) => m.acheteur.id + m.id,
  );
  const concessions = marches['contrat-concession'].length;
  equal(anciens.length, uids.length + concessions);
  equal(xml.split('\n<marche>').length - 1, uids.length);
  equal(xml.split('\n<contrat-concession>').length - 1, concessions);
  const lignes = csv.trimEnd().split('\n').slice(1);
  deepEqual(new Set(lignes.map((l) => l.split(',')[0])), new Set(uids));
  match(csv, /,true,ternum,/);
});

test('one file a year', async () => {
  const { marches } = (await lire('/fichiers/annees/2025.json')).json();
  ok(marches.marche.length > 0);
  ok(
    marches.marche.every((m: { dateNotification: string }) =>
      m.dateNotification.startsWith('2025'),
    ),
  );
  equal((await lire('/fichiers/annees/1990.json')).status, 404);
  equal((await lire('/fichiers/__proto__')).status, 404);
});

test('validators, 304, and a length once it is known', async () => {
  const chemin = '/fichiers/annees/2024.json';
  const avant = await demander(chemin, { method: 'HEAD' });
  equal(avant.headers.get('content-length'), null);
  const premiere = await demander(chemin);
  const octets = (await premiere.arrayBuffer()).byteLength;
  const etag = premiere.headers.get('etag')!;
  const date = premiere.headers.get('last-modified')!;
  equal(date, new Date(`${AUJOURDHUI}T04:00:00Z`).toUTCString());
  const apres = await demander(chemin, { method: 'HEAD' });
  equal(apres.headers.get('content-length'), String(octets));
  equal((await (await demander(chemin)).arrayBuffer()).byteLength, octets);
  for (const [nom, valeur] of [
    ['If-None-Match', etag],
    ['If-Modified-Since', date],
  ] as const) {
    const reponse = await demander(chemin, { headers: { [nom]: valeur } });
    equal(reponse.status, 304);
    equal(reponse.headers.get('etag'), etag);
  }
  const autre = { 'If-None-Match': '"autre"', 'If-Modified-Since': date };
  equal((await lire(chemin, { headers: autre })).status, 200);
  equal((await lire(chemin, { method: 'POST', body: 'x' })).status, 405);
});

test('open calls of a buyer', async () => {
  const document = (await lire('/fichiers/consultations/21210990400012.json')).json();
  equal(document.version, 1);
  equal(document.acheteur.siret, '21210990400012');
  ok(document.consultations.length > 0);
  const ids = document.consultations.map((c: { id: string }) => c.id);
  equal(new Set(ids).size, ids.length);
  ok(document.consultations.every((c: { dateLimite: string }) => c.dateLimite > AUJOURDHUI));
  equal((await lire('/fichiers/consultations/00000000000000.json')).status, 404);
});
