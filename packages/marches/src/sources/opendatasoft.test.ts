import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { json, serviceDEssai, texte } from '../testing/serveur.ts';
import { opendatasoft } from './index.ts';

const ligne = (n: number): Record<string, unknown> => ({
  id: `2024M${n}`,
  nature: 'Marché',
  objet: `Objet ${n}`,
  codecpv: '45261000',
  procedure: 'Procédure adaptée',
  titulaire_id_1: '81223113200026',
  titulaire_typeidentifiant_1: 'SIRET',
  acheteur_id: '21350238800019',
  dureemois: 6,
  datenotification: new Date(Date.UTC(2020, 0, 1 + (n % 2_000))).toISOString().slice(0, 10),
  datepublicationdonnees: '2026-01-01',
  montant: 1_000 + n,
  techniques: 'Sans objet',
});

/** Exports refused, as some portals do: only pages are left, with their caps. */
function portailSansExport(nombre: number) {
  const tout = Array.from({ length: nombre }, (_, n) => ligne(n));
  return (url: URL): Response => {
    if (url.pathname.includes('/exports/'))
      return json({ message: 'exports are disabled', error_code: 'Forbidden' }, 403);
    const limit = Number(url.searchParams.get('limit') ?? 10);
    const offset = Number(url.searchParams.get('offset') ?? 0);
    if (limit > 100 || offset + limit > 10_000)
      return json(
        {
          message: `Invalid value for sum of offset + limit API parameter: ${offset + limit} was found but <= 10000 is expected`,
          error_code: 'InvalidRESTParameterError',
        },
        400,
      );
    const where = url.searchParams.get('where') ?? '';
    const [du, au] = ['>=', '<='].map(
      (signe) => new RegExp(`datenotification ${signe} date'([^']+)'`).exec(where)?.[1],
    );
    const nulle = where.includes('datenotification is null');
    const retenues = tout.filter(
      ({ datenotification: jour }) =>
        !nulle && (!du || String(jour) >= du) && (!au || String(jour) <= au),
    );
    return json({
      total_count: retenues.length,
      results: retenues.slice(offset, offset + limit),
    });
  };
}

test('without exports, pages of a hundred', async () => {
  const service = await serviceDEssai(portailSansExport(250));
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: 'decp' }));
  const { indicateurs, provenance } = await client.synthese();
  equal(indicateurs.nombre, 250);
  deepEqual([provenance.voie, provenance.annonces, provenance.lus], ['pages', 250, 250]);
  match(provenance.reserves.join(), /page à page/);
});

test('past the ten-thousandth record, by slices of dates', async () => {
  const service = await serviceDEssai(portailSansExport(12_345));
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: 'decp' }));
  const { indicateurs, provenance } = await client.synthese();
  equal(indicateurs.nombre, 12_345);
  deepEqual([provenance.voie, provenance.lus], ['tranches', 12_345]);
  ok(service.demandes.every((u) => Number(u.searchParams.get('limit')) <= 100));
});

test('a day that holds too much is refused, not cut', async () => {
  const service = await serviceDEssai((url) => {
    if (url.pathname.includes('/exports/')) return json({}, 403);
    const where = url.searchParams.get('where') ?? '';
    return json({ total_count: where.includes('is null') ? 0 : 10_001, results: [] });
  });
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: 'decp' }));
  await rejects(
    client.synthese(),
    (e) => isTernumError(e, 'unsupported') && /10000 lignes/.test(e.hint!),
  );
});

test('less than announced is no total', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.includes('/exports/')
      ? texte(
          'id;acheteur_id;montant;datenotification\n1;21350238800019;10;2024-01-01\n',
          'text/csv',
        )
      : json({ total_count: 2, results: [] }),
  );
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: 'decp' }));
  await rejects(client.synthese(), (e) => {
    ok(isTernumError(e, 'remote'));
    deepEqual([e.code, e.retryable], ['incomplet', true]);
    match(e.hint!, /2 lignes et en donne 1/);
    return true;
  });
});

test('an export with its byte order mark, as the service sends it by default', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.includes('/exports/')
      ? texte(
          '\ufeffid;acheteur_id;montant;datenotification\n1;21350238800019;10;2024-01-01\n',
          'text/csv',
        )
      : json({ total_count: 1, results: [] }),
  );
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: 'decp' }));
  const contrat = await client.get('213502388000191');
  equal(contrat!.publie.montant, 10);
  const where = service.demandes[0]!.searchParams.get('where');
  equal(where, 'acheteur_id in ("21350238800019")');
});

test('values of a filter are data, or are refused', async () => {
  const service = await serviceDEssai(() => json({ total_count: 0, results: [] }));
  after(service.close);
  const client = new MarchesClient(opendatasoft({ domaine: service.url, jeu: '../../x?y' }));
  for (const acheteurs of [['21350238800019" or 1=1'], ['*'], ['2135']])
    await rejects(client.synthese({ acheteurs }), (e) => isTernumError(e, 'input'));
  equal(service.demandes.length, 0);
  await rejects(client.synthese({ texte: '" or 1=1' }), (e) => isTernumError(e));
  const [url] = service.demandes;
  equal(url!.pathname, '/api/explore/v2.1/catalog/datasets/..%2F..%2Fx%3Fy/records');
});

test('a drift of the answer is told, and refused when asked to', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.includes('/exports/')
      ? texte(
          'id;acheteur_id;montant;datenotification\n1;21350238800019;10;2024-01-01\n',
          'text/csv',
        )
      : json({ total: 1, results: [] }),
  );
  after(service.close);
  const derives: string[] = [];
  const options = { domaine: service.url, jeu: 'decp' };
  const strict = opendatasoft({ ...options, transport: { checks: 'strict' } });
  await rejects(new MarchesClient(strict).synthese(), (e) => isTernumError(e, 'schema'));
  const dit = opendatasoft({ ...options, transport: { onDrift: (d) => derives.push(d.path) } });
  const { indicateurs, provenance } = await new MarchesClient(dit).synthese();
  deepEqual([indicateurs.nombre, provenance.annonces], [1, undefined]);
  deepEqual(derives, ['total_count']);
});
