import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '@ternum/core/geo';
import type { PointEau } from '@ternum/deci';
import { passe } from './filtrer.ts';
import { lesPlusProches } from './proches.ts';
import { Registre } from './registre.ts';
import { creerService } from './service.ts';
import { Ordres } from './trier.ts';
import type { OuvertureRegistre } from './types.ts';

const CONTEXTE = {
  signal: new AbortController().signal,
  avancer: () => {},
  respirer: async () => {},
};

const CSV = [
  'insee,id_sdis,ref_terr,type_pei,type_rd,nom_etab,situation,debit,volume,disponible,date_ct,lon,lat',
  '21231,D-1,PI 10,PI,Poteau,,Rue des Écoles,60,,1,2026-05-02,5.04,47.32',
  '21231,D-2,PI 9,PI,Poteau,,Rue Haute,20,,1,2019-01-01,5.05,47.33',
  '21231,D-3,,CI,Citerne,Mme Untel,Scierie Untel,,120,1,2026-05-02,5.06,47.34',
  '21231,D-4,PI 1,PI,Poteau,,Impasse,,,0,,,',
  '71001,D-5,PI 2,PI,Poteau,,Ailleurs,60,,1,,4.5,46.5',
].join('\n');

async function lire(plus: Partial<OuvertureRegistre> = {}) {
  const service = creerService();
  const bilan = await service.ouvrir(CONTEXTE, { contenu: CSV, insee: '21231', ...plus });
  const { lignes } = service;
  return { service, bilan, toutes: () => lignes(CONTEXTE, 0, 100) };
}

test('a commune is told from the others, and what has no position stays in the list', async () => {
  const { bilan } = await lire();
  const { lus, retenus, ailleurs, sansPosition, etats } = bilan;
  deepEqual(
    { lus, retenus, ailleurs, sansPosition },
    { lus: 5, retenus: 4, ailleurs: 1, sansPosition: 1 },
  );
  deepEqual([etats.indisponible, etats.insuffisant, etats.disponible], [1, 1, 2]);
  deepEqual(bilan.types, ['PI', 'CI']);
  deepEqual(bilan.etendue, [5.04, 47.32, 5.06, 47.34]);
  ok(bilan.anomalies.some(({ code, phrase }) => code === 'position-absente' && phrase.length > 20));
  ok(bilan.regle.includes('21'));
});

test('names of private owners leave with nobody unless they were asked for', async () => {
  const { toutes, service } = await lire();
  ok(!JSON.stringify(await toutes()).includes('Mme Untel'));
  for (const format of ['csv', 'geojson'] as const) {
    const texte = new TextDecoder().decode(await service.exporter(CONTEXTE, format));
    ok(texte.includes('D-3') || texte.includes('Citerne'));
    ok(!texte.includes('Mme Untel'));
  }
  ok(!new TextDecoder().decode(await service.corrige()).includes('Mme Untel'));
  const avec = await lire({ prives: true });
  ok(JSON.stringify(await avec.toutes()).includes('Mme Untel'));
});

test('numbers sort as numbers, what has none last', async () => {
  const { service, toutes } = await lire();
  const numeros = async (): Promise<string[]> => (await toutes()).map(({ numero }) => numero);
  await service.demander(CONTEXTE, {}, { colonne: 'numero', sens: 1 });
  deepEqual(await numeros(), ['D-3', 'PI 1', 'PI 9', 'PI 10']);
  await service.demander(CONTEXTE, {}, { colonne: 'capacite', sens: -1 });
  deepEqual(await numeros(), ['D-3', 'PI 10', 'PI 9', 'PI 1']);
  await service.demander(CONTEXTE, {}, { colonne: 'capacite', sens: 1 });
  deepEqual(await numeros(), ['PI 9', 'D-3', 'PI 10', 'PI 1']);
  await service.demander(CONTEXTE, {}, { colonne: 'etat', sens: 1 });
  deepEqual((await numeros()).slice(0, 2), ['PI 1', 'PI 9']);
  await service.demander(CONTEXTE, {}, { colonne: 'controle', sens: 1 });
  deepEqual(await numeros(), ['PI 9', 'D-3', 'PI 10', 'PI 1']);
  await service.demander(
    CONTEXTE,
    {},
    { colonne: 'distance', sens: 1, depuis: { lon: 5.06, lat: 47.34 } },
  );
  deepEqual(await numeros(), ['D-3', 'PI 9', 'PI 10', 'PI 1']);
  deepEqual(
    (await toutes()).map(({ distance: d }) => d !== undefined),
    [true, true, true, false],
  );
});

test('what was asked last is what the list holds, even when an earlier order takes longer', async () => {
  const { service, toutes } = await lire();
  const depuis = { lon: 5.06, lat: 47.34 };
  const lente = service.demander(CONTEXTE, {}, { colonne: 'distance', sens: 1, depuis });
  await service.demander(CONTEXTE, { types: ['CI'] }, { colonne: 'numero', sens: 1 });
  equal((await lente).total, 4);
  deepEqual(
    (await toutes()).map(({ numero, distance: d }) => [numero, d]),
    [['D-3', undefined]],
  );
});

test('filters add up; an unknown flow is not at least anything', async () => {
  const { service } = await lire();
  const total = async (filtre: Parameters<typeof service.demander>[1]): Promise<number> =>
    (await service.demander(CONTEXTE, filtre, { colonne: 'numero', sens: 1 })).total;
  equal(await total({}), 4);
  equal(await total({ debitMin: 60 }), 2);
  equal(await total({ debitMin: 30, types: ['CI'] }), 1);
  equal(await total({ etats: ['indisponible', 'insuffisant'] }), 2);
  equal(await total({ controle: 'ancien' }), 1);
  equal(await total({ texte: 'ecoles RUE' }), 1);
  equal(await total({ texte: 'untel' }), 1);
  equal(await total({ texte: 'absent' }), 0);
  equal(service.rang(CONTEXTE, 0), -1);
});

test('a place in the list and back, a number as somebody types it', async () => {
  const { service, toutes } = await lire();
  await service.demander(CONTEXTE, {}, { colonne: 'numero', sens: 1 });
  for (const [rang, { index }] of (await toutes()).entries())
    equal(service.rang(CONTEXTE, index), rang);
  equal(service.trouver(CONTEXTE, ' pi 9')?.pei.idSdis, 'D-2');
  equal(service.trouver(CONTEXTE, 'd-4')?.numero, 'PI 1');
  equal(service.trouver(CONTEXTE, ''), undefined);
  equal(service.ligne(CONTEXTE, 99), undefined);
  equal(service.ligne(CONTEXTE, 2)?.etat.code, 'disponible');
});

test('clusters hold what passes the filter; a group shows its gravest state', async () => {
  const { service } = await lire();
  const monde = [-10, 40, 10, 52] as const;
  const { nombres, dessins } = await service.grappes(CONTEXTE, monde, 3);
  deepEqual([...nombres], [3]);
  // Groups have drawings of their own, after 5 kinds by 5 states: « insuffisant » is the third.
  deepEqual([...dessins], [27]);
  await service.demander(CONTEXTE, { types: ['CI'] }, { colonne: 'numero', sens: 1 });
  const { ids } = await service.grappes(CONTEXTE, monde, 3);
  deepEqual([...ids], [2]);
});

test('a source that cannot be read leaves the others; none that can is an error', async () => {
  const service = creerService();
  const absente = 'http://127.0.0.1:9/absente.csv';
  const bilan = await service.ouvrir(CONTEXTE, { contenu: CSV, adresses: [absente] });
  equal(bilan.retenus, 5);
  deepEqual(
    bilan.echecs.map(({ adresse }) => adresse),
    ['absente.csv'],
  );
  const seule = (quoi: OuvertureRegistre) =>
    service.ouvrir(CONTEXTE, quoi).then(
      () => undefined,
      ({ kind, hint }: { kind: string; hint: string }) => [kind, hint.length > 20],
    );
  deepEqual(await seule({ adresses: [absente] }), ['network', true]);
  deepEqual(await seule({}), ['input', true]);
  equal((await service.lignes(CONTEXTE, 0, 9)).length, 5, 'what was there stays');
});

/** A small repeatable draw. */
function suite(graine: number): () => number {
  let g = graine;
  return () => (g = (g * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
}

test('nearest: the same as measuring every point, near and far', () => {
  const tirer = suite(7);
  const n = 3000;
  const positions = Float64Array.from({ length: 2 * n }, (_, i) =>
    i % 50 === 8 ? NaN : i % 2 ? 42 + tirer() * 9 : -4 + tirer() * 12,
  );
  for (let i = 0; i < 2 * n; i += 2) if (Number.isNaN(positions[i]!)) positions[i + 1] = NaN;
  const places = Uint32Array.from({ length: n }, (_, i) => i).filter((i) => i % 3);
  for (let essai = 0; essai < 30; essai += 1) {
    const [lon, lat] = [-4 + tirer() * 12, 42 + tirer() * 9];
    const attendus = [...places]
      .map((index) => ({
        index,
        distance: distance(lon, lat, positions[2 * index]!, positions[2 * index + 1]!),
      }))
      .filter((p) => !Number.isNaN(p.distance))
      .toSorted((a, b) => a.distance - b.distance);
    for (const nombre of [1, 7, 40])
      deepEqual(lesPlusProches(positions, places, lon, lat, nombre), attendus.slice(0, nombre));
  }
  deepEqual(lesPlusProches(positions, new Uint32Array(0), 5, 47, 3), []);
});

test('columns grow with sources that did not announce their records', async () => {
  const registre = new Registre();
  const pei = (position: number): PointEau => ({
    position,
    typePei: 'PI',
    refTerr: `${position}`,
    debit: position,
    anomalies: [],
  });
  for (let i = 1; i <= 100; i += 1)
    registre.ajouter(pei(i), { etat: 'disponible', controle: 'inconnu' });
  const gros = await new Ordres(registre).ordre({ colonne: 'capacite', sens: -1 });
  deepEqual([gros.length, gros[0], gros[99]], [100, 99, 0]);
  equal(gros.filter(passe(registre, { debitMin: 51 })).length, 50);
});

test('numbers with words around them: heads first, then the number, then the tail', async () => {
  const registre = new Registre();
  for (const refTerr of ['10 bis', 'PI-2', '2', '10', 'Écluse', '9', 'PI-10', '007', '10 TER'])
    registre.ajouter(
      { position: 1, typePei: 'PI', refTerr, anomalies: [] },
      { etat: 'disponible', controle: 'inconnu' },
    );
  const ordre = await new Ordres(registre).ordre({ colonne: 'numero', sens: 1 });
  deepEqual(
    Array.from(ordre, (i) => registre.peis[i]!.refTerr),
    ['2', '007', '9', '10', '10 bis', '10 TER', 'Écluse', 'PI-2', 'PI-10'],
  );
});
