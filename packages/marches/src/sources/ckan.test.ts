import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { json, serviceDEssai } from '../testing/serveur.ts';
import { ckanDatastore } from './index.ts';

const SIRET = '21350238800019';
const ligne = (n: number): Record<string, unknown> => ({
  _id: n,
  id: `2024M${n}`,
  acheteur_id: SIRET,
  titulaire_id: '81223113200026',
  titulaire_typeIdentifiant: 'SIRET',
  objet: `Objet ${n}`,
  montant: 1_000 + n,
  dureeMois: 6,
  dateNotification: '2024-03-01',
});

/** A portal that caps in silence, and echoes its cap. */
const portail = (nombre: number, plafond: number) => (url: URL) => {
  const limit = Math.min(Number(url.searchParams.get('limit')), plafond);
  const offset = Number(url.searchParams.get('offset'));
  const records = Array.from({ length: nombre }, (_, n) => ligne(n)).slice(offset, offset + limit);
  return json({ help: '', success: true, result: { records, limit, total: nombre } });
};

test('a silent cap is passed, in a stable order', async () => {
  const service = await serviceDEssai(portail(95, 40));
  after(service.close);
  const client = new MarchesClient(ckanDatastore({ url: service.url, ressource: 'r' }));
  const { indicateurs, provenance } = await client.synthese({ acheteurs: [SIRET] });
  equal(indicateurs.nombre, 95);
  deepEqual([provenance.voie, provenance.annonces, provenance.lus], ['pages', 95, 95]);
  ok(service.demandes.every((u) => u.searchParams.get('sort') === '_id asc'));
  equal(service.demandes[0]!.searchParams.get('filters'), JSON.stringify({ acheteur_id: [SIRET] }));
});

test('a SIREN is applied here, and said to be', async () => {
  const service = await serviceDEssai(portail(3, 100));
  after(service.close);
  const client = new MarchesClient(ckanDatastore({ url: service.url, ressource: 'r' }));
  const { indicateurs, provenance } = await client.synthese({ acheteurs: [SIRET.slice(0, 9)] });
  deepEqual([indicateurs.nombre, provenance.pousses, provenance.locaux], [3, [], ['acheteurs']]);
});

test('« success: false » is an error, with HTTP 200 too', async () => {
  for (const [status, error, conseil] of [
    [200, { __type: 'Not Found Error', message: 'Resource "r" was not found.' }, /ne connaît pas/],
    [409, { __type: 'Validation Error', filters: ['invalid'] }, /refuse/],
    [403, { __type: 'Authorization Error', message: 'Access denied' }, /./],
  ] as const) {
    const service = await serviceDEssai(() => json({ help: '', success: false, error }, status));
    after(service.close);
    const client = new MarchesClient(ckanDatastore({ url: service.url, ressource: 'r' }));
    await rejects(client.synthese(), (e) => {
      ok(isTernumError(e));
      deepEqual([e.code, e.status], [error['__type'], status]);
      match(e.hint!, conseil);
      return true;
    });
  }
});

test('a body that is a bare JSON string', async () => {
  const service = await serviceDEssai(() => json('Bad request - JSON Error: …', 400));
  after(service.close);
  const client = new MarchesClient(ckanDatastore({ url: service.url, ressource: 'r' }));
  await rejects(client.synthese(), (e) => {
    match(isTernumError(e, 'http') ? e.message : '', /JSON Error/);
    return true;
  });
});

test('a table cut while it is read gives no total', async () => {
  const service = await serviceDEssai((url) =>
    Number(url.searchParams.get('offset')) ? portail(0, 10)(url) : portail(95, 40)(url),
  );
  after(service.close);
  const client = new MarchesClient(ckanDatastore({ url: service.url, ressource: 'r' }));
  await rejects(client.synthese(), (e) => isTernumError(e, 'remote') && e.code === 'incomplet');
});
