import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { MarchesClient } from '../client/index.ts';
import { json, serviceDEssai, texte } from '../testing/serveur.ts';
import { tabulaire } from './index.ts';

const SIRET = '21350238800019';
const TITRES =
  'uid,id,acheteur_id,titulaire_id,titulaire_typeIdentifiant,objet,montant,dureeMois,dateNotification,modification_id,donneesActuelles';
const LIGNES = [
  `${SIRET}A,A,${SIRET},81223113200026,SIRET,Toiture,1000,6,2024-03-01,0,false`,
  `${SIRET}A,A,${SIRET},34106498800023,SIRET,Toiture,1000,6,2024-03-01,0,false`,
  `${SIRET}A,A,${SIRET},81223113200026,SIRET,Toiture,1500,6,2025-02-01,1,true`,
  `${SIRET}A,A,${SIRET},34106498800023,SIRET,Toiture,1500,6,2025-02-01,1,true`,
];
const page = (total: number, data: unknown[] = [], next: string | null = null): Response =>
  json({ data, links: { next, prev: null }, meta: { page: 1, page_size: 20, total } });
const enObjets = () => {
  const titres = TITRES.split(',');
  return LIGNES.map((l) => Object.fromEntries(l.split(',').map((v, i) => [titres[i], v])));
};

test('a line per supplier and per state is one contract', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.endsWith('/data/csv/')
      ? texte([TITRES, ...LIGNES].join('\n'), 'text/csv')
      : page(4),
  );
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r' }));
  const { indicateurs, provenance } = await client.synthese({ acheteurs: [SIRET] });
  deepEqual([indicateurs.nombre, indicateurs.montant, indicateurs.groupements], [1, 1500, 1]);
  deepEqual([provenance.voie, provenance.pousses, provenance.lus], ['export', ['acheteurs'], 4]);
  equal(service.demandes[1]!.searchParams.get('acheteur_id__exact'), SIRET);
});

test('where the whole answer is refused, page after page as the links say', async () => {
  const service = await serviceDEssai((url) => {
    if (url.pathname.endsWith('/data/csv/'))
      return json({ errors: [{ code: '1', title: 'Forbidden', detail: 'no' }] }, 403);
    if (url.searchParams.get('page_size') === '1') return page(4);
    const n = Number(url.searchParams.get('page'));
    return page(4, enObjets().slice(2 * n - 2, 2 * n), n === 1 ? 'http://x/?page=2' : null);
  });
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r' }));
  const { indicateurs, provenance } = await client.synthese({ acheteurs: [SIRET] });
  deepEqual([indicateurs.nombre, provenance.voie, provenance.lus], [1, 'pages', 4]);
});

test('too many lines: the contracts of the period are found first, then read with all of their lines', async () => {
  const service = await serviceDEssai((url) => {
    const q = url.searchParams;
    if (url.pathname.endsWith('/data/csv/'))
      return texte([TITRES, ...LIGNES].join('\n'), 'text/csv');
    if (q.get('page_size') === '1') return page(q.has('dateNotification__greater') ? 2 : 500_000);
    return page(2, [{ uid: `${SIRET}A` }, { uid: `${SIRET}A` }]);
  });
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r' }));
  const { provenance, ...synthese } = await client.synthese({ du: '2025-01-01' });
  // Notified in 2024, modified in 2025: it is no contract of 2025, and was not taken for one.
  equal(synthese.indicateurs.nombre, 0);
  deepEqual(provenance.pousses, ['du']);
  equal(service.demandes.at(-1)!.searchParams.get('uid__in'), `${SIRET}A`);
});

test('the whole country is refused with what to do', async () => {
  const service = await serviceDEssai(() => page(1_782_501));
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r' }));
  await rejects(client.synthese(), (e) => {
    match(isTernumError(e, 'unsupported') ? e.hint! : '', /précisez l’acheteur/);
    return true;
  });
});

test('sums are not asked of a table that repeats its amounts', async () => {
  const service = await serviceDEssai(() => page(1_782_501));
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r' }));
  await rejects(
    client.sommes({}, 'annee', { voie: 'moteur' }),
    (e) => isTernumError(e, 'unsupported') && /lui-même/.test(e.hint!),
  );
});

test('an identifier that says more than itself is not sent', async () => {
  const service = await serviceDEssai((url) =>
    url.pathname.endsWith('/data/csv/') ? texte(TITRES + '\n', 'text/csv') : page(0),
  );
  after(service.close);
  const client = new MarchesClient(tabulaire({ url: service.url, ressource: 'r/../x' }));
  await client
    .synthese({ titulaires: ['1),and(a__exact.1'] })
    .catch((e: unknown) => isTernumError(e) || Promise.reject(e));
  for (const url of service.demandes) {
    equal(url.searchParams.get('or'), null);
    equal(url.pathname.startsWith('/api/resources/r%2F..%2Fx/'), true);
  }
});
