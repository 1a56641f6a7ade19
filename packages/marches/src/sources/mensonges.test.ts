/** Services that answer something else than they say: an error that says so, never a smaller total. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError, type TernumErrorKind } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { BON_2022, json2022 } from '../testing/lire.ts';
import { json, serviceDEssai, texte, type ServiceDEssai } from '../testing/serveur.ts';
import { atexo, boamp, ckanDatastore, fichier, opendatasoft, tabulaire } from './index.ts';

const SIRET = '21350238800019';
const transport = { retry: 0 };

async function service(repondre: ServiceDEssai['repondre']): Promise<ServiceDEssai> {
  const essai = await serviceDEssai(repondre);
  after(essai.close);
  return essai;
}
const SOURCES = {
  opendatasoft: (url: string) => opendatasoft({ domaine: url, jeu: 'decp', transport }),
  tabulaire: (url: string) => tabulaire({ url, ressource: 'r', transport }),
  ckan: (url: string) => ckanDatastore({ url, ressource: 'r', transport }),
  atexo: (url: string) => atexo({ url, jeton: 'x', depuis: '2026-10-01', transport }),
  public: (url: string) => atexo({ url, organisme: 'o', depuis: '2026-10-01', transport }),
  fichier: (url: string) => fichier(`${url}/decp.json`, { transport }),
};
const refuse =
  (...sortes: TernumErrorKind[]) =>
  (e: unknown): boolean => {
    ok(isTernumError(e), String(e));
    ok(!sortes.length || sortes.includes(e.kind), `${e.kind}: ${e.message}`);
    ok(e.hint);
    return true;
  };

for (const [nom, source] of Object.entries(SOURCES))
  for (const corps of ['null', '{}', '[]', '"x"', '', '<html>Maintenance</html>']) {
    // An empty list is a file of 2019 that holds nothing.
    if (nom === 'fichier' && corps === '[]') continue;
    test(`${nom} answers ${corps || 'nothing'}`, async () => {
      const { url } = await service(() => texte(corps, 'application/json'));
      const client = new MarchesClient(source(url));
      await rejects(client.synthese({ acheteurs: [SIRET] }), refuse());
    });
  }

test('the same bad filter is refused by every source, before anything is asked', async () => {
  const { url, demandes } = await service(() => texte(json2022(BON_2022), 'application/json'));
  for (const source of Object.values(SOURCES))
    for (const filtre of [{ acheteurs: ['2121'] }, { du: '2025-13-45' }, { au: '" or true' }])
      await rejects(new MarchesClient(source(url)).synthese(filtre), refuse('input'));
  equal(demandes.length, 0);
});

test('given up before it began, with every source', async () => {
  const { url } = await service(() => json({}));
  for (const source of Object.values(SOURCES))
    await rejects(
      new MarchesClient(source(url)).synthese({}, { signal: AbortSignal.abort('stop') }),
      refuse('aborted'),
    );
});

test('CKAN that gives the same rows again', async () => {
  const records = Array.from({ length: 100 }, (_, n) => ({
    _id: n,
    id: `M${n}`,
    acheteur_id: SIRET,
  }));
  const { url } = await service(() =>
    json({ success: true, result: { records, limit: 100, total: 500 } }),
  );
  await rejects(new MarchesClient(SOURCES.ckan(url)).synthese(), refuse('remote'));
});

test('CKAN whose total is too small: every row is read', async () => {
  const { url } = await service((u) => {
    const offset = Number(u.searchParams.get('offset'));
    const records = Array.from({ length: Math.min(100, 300 - offset) }, (_, n) => ({
      _id: offset + n,
      id: `M${offset + n}`,
      acheteur_id: SIRET,
      montant: 1_000 + offset + n,
    }));
    return json({ success: true, result: { records, limit: 100, total: 100 } });
  });
  const { provenance } = await new MarchesClient(SOURCES.ckan(url)).synthese();
  equal(provenance.lus, 300);
});

test('tabular pages of a period that stop too early, or never', async () => {
  const faire = (next: string | null) => (u: URL) =>
    u.searchParams.get('page_size') === '1'
      ? json({ data: [], links: {}, meta: { total: u.searchParams.size > 2 ? 500 : 2e6 } })
      : json({
          data: Array.from({ length: 50 }, () => ({ uid: 'A', titulaire_id: 'x' })),
          links: { next },
          meta: { total: 500 },
        });
  for (const next of [null, 'https://exemple.fr/encore']) {
    const { url } = await service(faire(next));
    const client = new MarchesClient(SOURCES.tabulaire(url));
    await rejects(client.synthese({ du: '2025-01-01' }), refuse('remote'));
  }
});

test('BOAMP that announces more than it gives', async () => {
  for (const avis of [[], { error: 'oops' }]) {
    const { url } = await service((u) =>
      u.pathname.includes('exports') ? json(avis) : json({ total_count: 50, results: [] }),
    );
    await rejects(
      new MarchesClient(boamp({ domaine: url, transport })).consultations({ departements: ['21'] }),
      refuse('remote', 'schema'),
    );
  }
});

test('BOAMP down over midnight, and over the turn of a month', async () => {
  for (const veille of ['2026-11-23T22:30:00Z', '2026-11-30T22:30:00Z']) {
    let maintenant = Date.parse(veille);
    let enPanne = false;
    const { url } = await service((u) => {
      if (enPanne) return json({}, 503);
      return u.pathname.includes('exports') ? json([]) : json({ total_count: 0, results: [] });
    });
    const now = () => maintenant;
    const client = new MarchesClient(boamp({ domaine: url, transport: { ...transport, now } }), {
      now,
    });
    await client.consultations({ departements: ['21'] });
    enPanne = true;
    maintenant += 45 * 60_000;
    const { provenance } = await client.consultations({ departements: ['21'] });
    equal(provenance.perime, new Date(veille).toISOString());
  }
});

test('Atexo, a period before the default one', async () => {
  const essai = await service(() => texte('<marches></marches>', 'text/xml'));
  const source = atexo({ url: essai.url, jeton: 'x', transport });
  const filtre = { acheteurs: [SIRET], du: '2022-01-01', au: '2022-12-31' };
  await new MarchesClient(source).synthese(filtre, { aujourdhui: '2022-12-31' });
  equal((JSON.parse(essai.corps[0]!) as Record<string, string>)['date_notif_min'], '01-01-2021');
});

test('sums by the engine leave out what the rules set aside', async () => {
  const { url, demandes } = await service((u) => {
    const groupes = u.searchParams.get('group_by')!;
    return json({
      results: groupes.includes('montant')
        ? [
            { cle: 2024, montant: 999_999_999, nombre: 2 },
            { cle: 2024, montant: 123_456_789, nombre: 1 },
            { cle: 2024, montant: 150_000_000, nombre: 2 },
          ]
        : [{ cle: 2024, montant: 5_000, nombre: 3 }],
    });
  });
  const client = new MarchesClient(SOURCES.opendatasoft(url));
  const { sommes } = await client.sommes({}, 'annee', { voie: 'moteur' });
  deepEqual(sommes, [{ cle: '2024', nombre: 5, montant: 300_005_000 }]);
  match(demandes[0]!.searchParams.get('where')!, /dureemois <= 180/);
});

test('as many groups as an answer may hold: perhaps not all of them', async () => {
  const results = Array.from({ length: 20_000 }, (_, n) => ({
    cle: `${n}`,
    nombre: 1,
    montant: 1,
  }));
  const { url } = await service(() => json({ results }));
  const client = new MarchesClient(SOURCES.opendatasoft(url));
  await rejects(client.sommes({}, 'acheteur', { voie: 'moteur' }), refuse('unsupported'));
});

test('an export that is down while the service still counts', async () => {
  let enPanne = false;
  const { url } = await service((u) => {
    if (!u.pathname.includes('exports')) return json({ total_count: enPanne ? 2 : 1, results: [] });
    return enPanne
      ? json({}, 503)
      : texte('id;acheteur_id;montant;objet\n1;21350238800019;10;x\n', 'text/csv');
  });
  const client = new MarchesClient(SOURCES.opendatasoft(url));
  await client.synthese();
  enPanne = true;
  const { indicateurs, provenance } = await client.synthese();
  ok(provenance.perime);
  equal(indicateurs.montant, 10);
});

test('names of files that look like something else', async () => {
  const { url, demandes } = await service(() => texte(json2022(BON_2022), 'application/json'));
  for (const chemin of ['/decp:2024.json', '//a//b.json', '/a.json?b=1&a=2&b=3'])
    await new MarchesClient(fichier(url + chemin, { transport })).synthese();
  deepEqual(
    demandes.map((u) => u.pathname + u.search),
    ['/decp:2024.json', '//a//b.json', '/a.json?b=1&a=2&b=3'],
  );
});

test('options that are none', async () => {
  const source = SOURCES.fichier('http://127.0.0.1:9');
  for (const maximum of [NaN, 0, -1])
    await rejects(async () => new MarchesClient(source, { maximum }), refuse('input'));
  const client = new MarchesClient(source);
  for (const resume of [-5, NaN, 1.5])
    await rejects(async () => client.list({}, { resume }), refuse('input'));
});

test('a list that failed may be asked for again', async () => {
  let enPanne = true;
  const { url } = await service(() =>
    enPanne ? json({}, 503) : texte(json2022(BON_2022), 'application/json'),
  );
  const client = new MarchesClient(SOURCES.fichier(url));
  await rejects(async () => client.list(), refuse('http'));
  enPanne = false;
  equal((await client.list()).items.length, 1);
});
