import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError, memoryStore } from '@ternum/core';
import { atexo, ckanDatastore, fichier, opendatasoft, tabulaire } from '../sources/index.ts';
import { BON_2022, json2022 } from '../testing/lire.ts';
import { json, serviceDEssai, texte } from '../testing/serveur.ts';
import { MarchesClient } from './index.ts';

const CSV = 'id;acheteur_id;montant;datenotification\n1;21350238800019;10;2024-01-01\n';
const XML =
  '<marches><marche><id>1</id><acheteur><id>21350238800019</id></acheteur><objet>x</objet><montant>10</montant><dateNotification>2024-01-01</dateNotification></marche></marches>';
const RESULTAT = {
  records: [
    { id: '1', acheteur_id: '21350238800019', montant: 10, dateNotification: '2024-01-01' },
  ],
  limit: 100,
  total: 1,
};
const MINUTE = 60_000;

/** A service that can be stopped, its clock, and what says how it fares. */
async function essai() {
  let enPanne: (() => Response) | undefined;
  const service = await serviceDEssai((url) => {
    if (enPanne) return enPanne();
    if (url.pathname.endsWith('.json')) return texte(json2022(BON_2022), 'application/json');
    if (url.pathname.includes('/csv')) return texte(CSV, 'text/csv');
    if (url.pathname.includes('/contrat/')) return texte(XML, 'text/xml');
    if (url.pathname.includes('datastore')) return json({ success: true, result: RESULTAT });
    return json({
      total_count: 1,
      results: [],
      data: [],
      links: { next: null },
      meta: { page: 1, page_size: 1, total: 1 },
    });
  });
  after(service.close);
  let maintenant = Date.parse('2026-11-23T08:00:00Z');
  return {
    service,
    panne: (reponse?: () => Response) => void (enPanne = reponse),
    avancer: (minutes: number) => void (maintenant += minutes * MINUTE),
    transport: { now: () => maintenant, retry: 0, timeout: 2_000 },
  };
}

const sources = {
  opendatasoft: (url: string, transport: object) =>
    opendatasoft({ domaine: url, jeu: 'decp', transport }),
  tabulaire: (url: string, transport: object) => tabulaire({ url, ressource: 'r', transport }),
  ckan: (url: string, transport: object) => ckanDatastore({ url, ressource: 'r', transport }),
  atexo: (url: string, transport: object) =>
    atexo({ url, jeton: 'fixe', depuis: '2026-10-01', transport }),
  fichier: (url: string, transport: object) => fichier(`${url}/decp.json`, { transport }),
};

for (const [nom, source] of Object.entries(sources))
  test(`an hour without the service: last good data, its date, then back by itself (${nom})`, async () => {
    const { service, panne, avancer, transport } = await essai();
    const client = new MarchesClient(source(service.url, transport));
    const avant = await client.synthese();
    equal(avant.provenance.perime, undefined);
    for (const [minutes, reponse] of [
      [1, () => json({}, 503)],
      [19, () => texte('<html>Maintenance</html>', 'text/html', 502)],
      [40, () => json({ message: 'boom', error_code: 'x' }, 500)],
    ] as const) {
      avancer(minutes);
      panne(reponse);
      const { indicateurs, provenance } = await client.synthese();
      deepEqual(indicateurs, avant.indicateurs);
      equal(provenance.perime, '2026-11-23T08:00:00.000Z');
    }
    panne(undefined);
    avancer(1);
    const apres = await client.synthese();
    equal(apres.provenance.perime, undefined);
    deepEqual(apres.indicateurs, avant.indicateurs);
  });

test('a service that is gone altogether', async () => {
  const { service, transport } = await essai();
  const client = new MarchesClient(sources.opendatasoft(service.url, transport));
  await client.synthese();
  await service.close();
  ok((await client.synthese()).provenance.perime);
});

test('what was never had is not made up; what is refused is not stale', async () => {
  const { service, panne, transport } = await essai();
  const client = new MarchesClient(sources.opendatasoft(service.url, transport));
  panne(() => json({}, 503));
  await rejects(client.synthese(), (e) => isTernumError(e, 'http') && e.retryable);
  panne(undefined);
  await client.synthese();
  panne(() => json({ message: 'no' }, 404));
  await rejects(client.synthese(), (e) => isTernumError(e, 'http') && e.status === 404);
});

test('two clients with one store: the second one starts during the outage', async () => {
  const { service, panne, transport } = await essai();
  const store = memoryStore();
  const faire = () =>
    new MarchesClient(sources.opendatasoft(service.url, { ...transport, store })).synthese();
  await faire();
  panne(() => json({}, 503));
  equal((await faire()).provenance.perime, '2026-11-23T08:00:00.000Z');
});
