import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { json, serviceDEssai } from '../testing/serveur.ts';
import { boamp, consultationsPubliees } from './index.ts';

const MAINTENANT = Date.parse('2026-11-23T09:00:00Z');
const avis = (id: string, plus: Record<string, unknown> = {}): Record<string, unknown> => ({
  idweb: id,
  objet: `Toiture ${id}`,
  nomacheteur: 'Commune de Clairvigne-sur-Ouche',
  code_departement: ['21'],
  nature: 'APPEL_OFFRE',
  nature_categorise: 'appeloffre/standard',
  etat: 'INITIAL',
  type_marche: ['TRAVAUX'],
  dateparution: '2026-11-02',
  datelimitereponse: '2026-12-03T11:00:00+00:00',
  url_avis: `https://www.boamp.fr/pages/avis/?q=idweb:${id}`,
  ...plus,
});

async function essai(avisPublies: unknown[], total = avisPublies.length) {
  const service = await serviceDEssai((url) =>
    url.pathname.endsWith('/exports/json')
      ? json(avisPublies)
      : json({ total_count: total, results: [] }),
  );
  after(service.close);
  const client = new MarchesClient(boamp({ domaine: service.url }), { now: () => MAINTENANT });
  return { service, client };
}

test('by name and département, and said so', async () => {
  const { service, client } = await essai([
    avis('26-1'),
    avis('26-2', { nomacheteur: 'MAIRIE DE CLAIRVIGNE SUR OUCHE' }),
    avis('26-3', { nomacheteur: 'Commune de Clairvigne' }),
    avis('26-4', { datelimitereponse: '2026-11-20T11:00:00+00:00' }),
  ]);
  const { consultations, provenance } = await client.consultations({
    nom: 'Clairvigne-sur-Ouche',
    departements: ['21'],
  });
  deepEqual(
    consultations.map(({ id, rapprochement }) => [id, rapprochement]),
    [
      ['26-1', 'nom'],
      ['26-2', 'nom'],
    ],
  );
  match(provenance.reserves.join(), /par le nom et le département/);
  const where = service.demandes.at(-1)!.searchParams.get('where')!;
  match(where, /"21" in code_departement and search\(nomacheteur, "clairvigne"\)/);
  match(where, /datelimitereponse >= date'2026-11-01'/);
});

test('a département, every buyer', async () => {
  const { client } = await essai([avis('26-1'), avis('26-3', { nomacheteur: 'Commune de Dole' })]);
  const { consultations } = await client.consultations({ departements: ['21'] });
  equal(consultations.length, 2);
  equal(consultations[0]!.rapprochement, undefined);
});

test('records that are no notice take nothing away', async () => {
  const { client } = await essai([
    null,
    3,
    'x',
    {},
    avis('26-1', { donnees: '{"cut', objet: null }),
  ]);
  const { consultations } = await client.consultations({ departements: ['21'] });
  equal(consultations.length, 1);
  ok(consultations[0]!.anomalies.length > 0);
});

test('a name is a value of the query, whatever it holds', async () => {
  const { service, client } = await essai([]);
  await client.consultations({ nom: 'x" or 1=1 --', departements: ['2" or "'] });
  const where = service.demandes[0]!.searchParams.get('where')!;
  ok(where.startsWith('"2\\" or \\"" in code_departement'));
  ok(!where.includes('1=1'));
});

test('the whole country is refused with what to do; contracts are elsewhere', async () => {
  const { client } = await essai([], 60_000);
  await rejects(
    client.consultations(),
    (e) => isTernumError(e, 'input') && /département/.test(e.hint!),
  );
  await rejects(client.synthese(), (e) => isTernumError(e, 'unsupported') && /avis/.test(e.hint!));
});

test('a consultations.json is a source too', async () => {
  const service = await serviceDEssai(() =>
    json({
      version: 1,
      acheteur: { nom: 'Clairvigne', siret: '21210990400012', departements: ['21'] },
      consultations: [
        { id: 'C1', objet: 'Toiture', dateLimite: '2026-12-03T12:00' },
        { id: 'C2', objet: 'Passée', dateLimite: '2026-11-03T12:00' },
      ],
    }),
  );
  after(service.close);
  const client = new MarchesClient(consultationsPubliees(`${service.url}/c.json`), {
    now: () => MAINTENANT,
  });
  const { consultations, provenance } = await client.consultations({ siret: '21210990400012' });
  deepEqual(
    consultations.map((c) => [c.id, c.dateLimite, c.rapprochement]),
    [['C1', '2026-12-03T11:00:00Z', 'siret']],
  );
  deepEqual([provenance.source, provenance.reserves], ['fichier', []]);
});
