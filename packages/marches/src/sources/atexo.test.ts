import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { json, serviceDEssai, texte } from '../testing/serveur.ts';
import { moisDe, moities } from './atexo-mois.ts';
import { atexo } from './index.ts';

const marche = (id: string, jour: string): string =>
  `<marche><id>${id}</id><acheteur><id>21350238800019</id></acheteur><nature>Marché</nature><objet>Toiture</objet><codeCPV>45261000</codeCPV><techniques><technique>Sans objet</technique></techniques><procedure>Procédure adaptée</procedure><dureeMois>6</dureeMois><dateNotification>${jour}</dateNotification><montant>1000</montant><offresRecues>2</offresRecues><titulaires><titulaire><typeIdentifiant>SIRET</typeIdentifiant><id>81223113200026</id></titulaire></titulaires></marche>`;
const xml = (...marches: string[]): Response =>
  texte(`<?xml version="1.0" encoding="UTF-8"?><marches>${marches.join('')}</marches>`, 'text/xml');

test('months of a period, cut where it is', () => {
  deepEqual(
    [...moisDe('2024-01-15', '2024-03-02')],
    [
      ['2024-01-15', '2024-01-31'],
      ['2024-02-01', '2024-02-29'],
      ['2024-03-01', '2024-03-02'],
    ],
  );
  deepEqual([...moisDe('2024-02-01', '2024-01-01')], []);
  deepEqual(moities(['2024-01-01', '2024-01-31']), [
    ['2024-01-01', '2024-01-16'],
    ['2024-01-17', '2024-01-31'],
  ]);
  equal(moities(['2024-01-01', '2024-01-01'])[1], undefined);
});

test('a request a month, with the SIREN and a token got once', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname === '/jeton'
      ? texte('<r><ticket>T1</ticket></r>', 'text/xml')
      : xml(marche('A', '2024-02-10')),
  );
  after(service.close);
  const source = atexo({ url: service.url, jeton: '/jeton', depuis: '2024-02-01' });
  const filtre = { acheteurs: ['21350238800019'] };
  const { indicateurs, provenance } = await new MarchesClient(source).synthese(filtre, {
    aujourdhui: '2024-03-31',
  });
  equal(indicateurs.nombre, 1);
  deepEqual([provenance.voie, provenance.demandes], ['mois', 3]);
  deepEqual(JSON.parse(service.corps[0]!), {
    token: 'T1',
    format: 'xml',
    siren: '213502388',
    date_notif_min: '01-02-2024',
    date_notif_max: '29-02-2024',
  });
});

test('a token that has lived is asked for again, once', async () => {
  let jetons = 0;
  const service = await serviceDEssai(async (url, request) => {
    if (url.pathname === '/jeton') return texte(`<ticket>T${++jetons}</ticket>`, 'text/xml');
    const { token } = (await request.json()) as { token: string };
    return token === 'T2' ? xml(marche('A', '2024-02-10')) : json({ message: 'expired' }, 401);
  });
  after(service.close);
  const options = { url: service.url, jeton: '/jeton', transport: { retry: 0 } };
  const filtre = { du: '2024-02-01', au: '2024-02-29' };
  equal((await new MarchesClient(atexo(options)).synthese(filtre)).indicateurs.nombre, 1);
  equal(jetons, 2);
  service.repondre = (url) =>
    url.pathname === '/jeton' ? texte('<ticket>X</ticket>', 'text/xml') : json({}, 401);
  await rejects(
    new MarchesClient(atexo(options)).synthese(filtre),
    (e) => isTernumError(e, 'http') && e.status === 401,
  );
});

test('a month too long for one answer is asked in halves', async () => {
  const service = await serviceDEssai(async (_, request) => {
    const { date_notif_min: min, date_notif_max: max } = (await request.json()) as Record<
      string,
      string
    >;
    const jours = Number(max!.slice(0, 2)) - Number(min!.slice(0, 2));
    return jours > 15 ? json({}, 504) : xml(marche(`M${min!.slice(0, 2)}`, '2024-01-10'));
  });
  after(service.close);
  const client = new MarchesClient(
    atexo({ url: service.url, jeton: 'fixe', transport: { retry: 0 } }),
  );
  const { provenance } = await client.synthese({ du: '2024-01-01', au: '2024-01-31' });
  equal(provenance.lus, 2);
});

test('without a token, the public export of an organism, year by year', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.includes('/2023/')
      ? texte(
          '<html><body>Cette liste des marchés n’a pas encore été publiée</body></html>',
          'text/html',
        )
      : xml(marche('A', '2024-02-10')),
  );
  after(service.close);
  const source = atexo({ url: service.url, organisme: 'a1b', depuis: '2023-06-01' });
  const { indicateurs, provenance } = await new MarchesClient(source).synthese(
    {},
    {
      aujourdhui: '2024-12-31',
    },
  );
  equal(indicateurs.nombre, 1);
  equal(provenance.voie, 'annees');
  match(provenance.reserves.join(), /2023/);
  equal(
    service.demandes[0]!.pathname,
    `/app.php/api/v1/donnees-essentielles/contrat/xml-extraire-criteres/a1b/0/1/2023${'/false'.repeat(9)}`,
  );
});

test('neither token nor organism; no calls either', async () => {
  const client = new MarchesClient(atexo({ url: 'http://127.0.0.1:9' }));
  await rejects(client.synthese(), (e) => isTernumError(e, 'unsupported') && /jeton/.test(e.hint!));
  await rejects(
    client.consultations(),
    (e) => isTernumError(e, 'unsupported') && /boamp/.test(e.hint!),
  );
  ok(true);
});
