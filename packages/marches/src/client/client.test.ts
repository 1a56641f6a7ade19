import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import type { Lecture } from '../model.ts';
import type { SourceMarches } from '../sources/source.ts';
import type { Filtre } from '../summarize/synthese.ts';
import { lire, organisme, unMarche } from '../testing/fabrique.ts';
import { MarchesClient } from './index.ts';

/** A source of one's own: contracts at hand, and what it was asked. */
function source(lectures: Lecture[], plus: Partial<SourceMarches> = {}) {
  const demandes: Filtre[] = [];
  const faite: SourceMarches = {
    nom: 'fichier',
    adresse: 'https://exemple.fr/',
    capacites: (f) => (['acheteurs', 'du', 'au'] as const).filter((cle) => f[cle]),
    async *lire(criteres) {
      demandes.push(criteres);
      yield lectures;
    },
    ...plus,
  };
  return { source: faite, demandes };
}
const cent = (n: number): Lecture[] =>
  lire(
    ...Array.from({ length: n }, (_, i) =>
      unMarche({ objet: `Objet n° ${i}`, montant: 1_000 + i }),
    ),
  );

test('a list: its first page when awaited, everything when iterated', async () => {
  const client = new MarchesClient(source(cent(250)).source);
  const page = await client.list();
  deepEqual([page.items.length, page.total, page.next], [100, 250, 100]);
  let n = 0;
  for await (const { publie } of client.list()) n += publie.montant ? 1 : 0;
  equal(n, 250);
  equal((await client.list({}, { resume: 200 })).items.length, 50);
  equal((await client.list().toArray({ limit: 7 })).length, 7);
});

test('given up between two pages', async () => {
  const arret = new AbortController();
  const liste = new MarchesClient(source(cent(250)).source).list({}, { signal: arret.signal });
  let n = 0;
  await rejects(async () => {
    for await (const _ of liste) if (++n === 100) arret.abort();
  });
  equal(n, 100);
});

test('a contract by its uid, and a republished one by each of its ids', async () => {
  const commun = { objet: 'Toiture', montant: 5_000, date: '2024-01-02' };
  const [premier, second] = [
    unMarche({ ...commun, id: 'A' }),
    unMarche({ ...commun, id: 'PES-A' }),
  ];
  const client = new MarchesClient(source(lire(premier, second, unMarche({ id: 'B' }))).source);
  const trouve = await client.get(premier.uid);
  ok(trouve);
  equal(await client.get(second.uid).then((c) => c?.publie.uid), trouve.publie.uid);
  equal(await client.get('21210231300013RIEN'), undefined);
});

test('only the buyers are asked of the service when there is little to read', async () => {
  const { source: s, demandes } = source(cent(3), { compter: async () => 3 });
  const { provenance } = await new MarchesClient(s).synthese({
    acheteurs: ['21210231300013'],
    du: '2024-01-01',
    texte: 'objet',
  });
  deepEqual(demandes, [{ acheteurs: ['21210231300013'] }]);
  deepEqual(
    [provenance.pousses, provenance.locaux, provenance.reserves],
    [['acheteurs'], ['du', 'texte'], []],
  );
});

test('the period too when there is much, and this is said', async () => {
  const { source: s, demandes } = source(cent(3), {
    compter: async ({ du }) => (du ? 3 : 2_000_000),
  });
  const { provenance } = await new MarchesClient(s).synthese({ du: '2024-01-01' });
  deepEqual(demandes, [{ du: '2024-01-01' }]);
  match(provenance.reserves.join(), /trop grande/);
});

test('more lines than allowed are refused before, or as soon as they come', async () => {
  const refuse = (e: unknown): boolean =>
    isTernumError(e, 'unsupported') && e.code === 'trop-de-lignes' && /maximum/.test(e.hint!);
  const compte = source(cent(3), { compter: async () => 2_000_000 });
  await rejects(new MarchesClient(compte.source).synthese(), refuse);
  deepEqual(compte.demandes, []);
  await rejects(new MarchesClient(source(cent(11)).source, { maximum: 10 }).synthese(), refuse);
});

test('sums: from the contracts when they can be read, by the engine otherwise', async () => {
  const deux = lire(
    unMarche({ date: '2024-03-01', montant: 10 }),
    unMarche({ date: '2025-03-01', montant: 20 }),
    unMarche({ date: '2025-04-01', montant: 5, objet: 'Autre' }),
  );
  const sommer = async () => [{ cle: '2024', nombre: 1_000_000, montant: 7e9 }];
  const exacte = await new MarchesClient(source(deux).source).sommes({}, 'annee');
  deepEqual(exacte.sommes, [
    { cle: '2025', nombre: 2, montant: 25 },
    { cle: '2024', nombre: 1, montant: 10 },
  ]);
  const grande = source(deux, { compter: async () => 2_000_000, sommer });
  const { sommes, provenance } = await new MarchesClient(grande.source).sommes({}, 'annee');
  equal(sommes[0]!.nombre, 1_000_000);
  equal(provenance.voie, 'moteur');
  match(provenance.reserves.join(), /comptent deux fois/);
});

test('an engine that cannot apply one of the criteria makes no sum', async () => {
  const { source: s } = source([], { compter: async () => 2_000_000, sommer: async () => [] });
  await rejects(
    new MarchesClient(s).sommes({ texte: 'école' }, 'annee'),
    (e) => isTernumError(e, 'unsupported') && /elle|lui-même/.test(e.hint!),
  );
});

test('a source without contracts, or without calls, says where to look', async () => {
  const { source: s } = source([], { lire: undefined, sans: { contrats: 'Lisez ailleurs.' } });
  const client = new MarchesClient(s);
  await rejects(
    client.synthese(),
    (e) => isTernumError(e, 'unsupported') && e.hint === 'Lisez ailleurs.',
  );
  await rejects(client.consultations(), (e) => isTernumError(e, 'unsupported') && !!e.hint);
});

test('a supplier’s year, whoever bought', async () => {
  const lui = organisme('34106498800023');
  const autre = organisme('81223113200026');
  const client = new MarchesClient(
    source(
      lire(unMarche({ titulaires: [lui, autre] }), unMarche({ titulaires: [autre], objet: 'x' })),
    ).source,
  );
  equal((await client.synthese({ titulaires: [lui.id] })).indicateurs.nombre, 1);
});
