import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '@ternum/core/geo';
import { lireZip } from '@ternum/core/zip';
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
  ok(bilan.anomalies.some(({ code, nombre }) => code === 'position-absente' && nombre === 1));
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

test('nor however the statut is written, nor as the manager, in any file or answer', async () => {
  const contenu = [
    'insee,ref_terr,type_pei,type_rd,statut,nom_etab,nom_gest,proprietaire,lon,lat',
    '21231,1,PI,Poteau,Privé - SECRET,,SECRET,,5.04,47.32',
    '21231,2,PI,Poteau,privé (M. SECRET),,SECRET,,5.04,47.32',
    '21231,3,PI,Poteau,SECRET (bizarre),,SECRET,SECRET,5.04,47.32',
    '21231,4,PI,Poteau,,SECRET,SECRET,,5.04,47.32',
    '21231,5,PI,Poteau,public,SECRET,Régie des eaux,SECRET,5.04,47.32',
  ].join('\n');
  const dits = async (prives: boolean): Promise<string[]> => {
    const { service, bilan, toutes } = await lire({ contenu, prives });
    const { exporter, corrige, arrete } = service;
    const xlsx = lireZip(await exporter(CONTEXTE, 'xlsx'));
    const octets = [
      ...Object.values(xlsx),
      await exporter(CONTEXTE, 'csv'),
      await exporter(CONTEXTE, 'geojson'),
      await corrige(),
      await arrete(CONTEXTE, '21231', 'html'),
      await arrete(CONTEXTE, '21231', 'csv'),
    ];
    return [
      JSON.stringify([bilan, await toutes(), await service.ligne(CONTEXTE, 0)]),
      ...octets.map((o) => new TextDecoder().decode(o)),
    ];
  };
  for (const texte of await dits(false)) ok(!texte.includes('SECRET'), texte);
  ok((await dits(false)).filter((t) => t.includes('Régie des eaux')).length >= 4);
  ok((await dits(true)).filter((t) => t.includes('SECRET')).length >= 5);
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
  deepEqual(await service.trouver(CONTEXTE, ' pi 9'), [1]);
  deepEqual(await service.trouver(CONTEXTE, 'd-4'), [3]);
  for (const rien of ['', '  ', '999']) deepEqual(await service.trouver(CONTEXTE, rien), []);
  equal(await service.ligne(CONTEXTE, 99), undefined);
  equal((await service.ligne(CONTEXTE, 2))?.etat.code, 'disponible');
});

const lireTexte = async (...lignes: string[]) => {
  const service = creerService();
  await service.ouvrir(CONTEXTE, { contenu: lignes.join('\n') });
  return service;
};

test('a name in an address means one point: the number, else the identifier, else the commune and the number', async () => {
  const service = await lireTexte(
    'insee,id_sdis,id_gestion,ref_terr,type_pei,lon,lat',
    '21231,21231_1,,1,PI,5.04,47.32',
    '21231,21231_2,,2,PI,5.04,47.32',
    '21054,21054_2,,2,PI,4.84,47.02',
    '21054,,,3,PI,4.84,47.02',
    '21231,,,3,PI,5.04,47.32',
    '21231,,,4,PI,5.04,47.32',
    '21231,,,4,PI,5.04,47.32',
    '21231,,1,,PI,5.04,47.32',
    '21231,,,,PI,5.04,47.32',
  );
  const cles = await Promise.all(
    Array.from({ length: 9 }, async (_, i) => (await service.ligne(CONTEXTE, i))!.cle),
  );
  deepEqual(cles, [
    '1',
    '21231_2',
    '21054_2',
    '21054 3',
    '21231 3',
    // Nothing tells these two from each other.
    undefined,
    undefined,
    // Its number is also that of another, on site, in the same commune.
    undefined,
    undefined,
  ]);
  for (const [i, cle] of cles.entries())
    if (cle) deepEqual(await service.trouver(CONTEXTE, cle), [i], cle);
  // An old link by number: one point where there is one, all of them where there are several.
  deepEqual(await service.trouver(CONTEXTE, '1'), [0]);
  deepEqual(await service.trouver(CONTEXTE, '2'), [1, 2]);
});

test('a number searched is a whole number, first in the list, without the commune that starts an identifier', async () => {
  for (const id of ['21231_', '21231-', '21231000']) {
    const service = await lireTexte(
      'insee,id_sdis,ref_terr,type_pei,situation,lon,lat',
      ...Array.from({ length: 60 }, (_, i) => {
        const n = i + 1;
        const rue = n === 3 ? '12 rue des Lilas' : n === 4 ? '112 rue Haute' : 'Impasse';
        return `21231,${id}${String(n).padStart(2, '0')},${n % 2 ? n : ''},PI,${rue},5.04,47.32`;
      }),
    );
    const trouver = async (texte: string): Promise<number[]> => {
      await service.demander(CONTEXTE, { texte }, { colonne: 'numero', sens: 1 });
      return (await service.lignes(CONTEXTE, 0, 100)).map(({ index }) => index + 1);
    };
    // Odd ones have their number on site, even ones in the identifier alone.
    deepEqual(await trouver('12'), [12, 3], id);
    deepEqual(await trouver('23'), [23], id);
    deepEqual(await trouver('7'), [7], id);
    deepEqual(await trouver('12 rue des LILAS'), [3], id);
    deepEqual(await trouver('lil'), [3], id);
    deepEqual(await trouver('21231'), [], id);
    deepEqual(await trouver(`${id}12`), [12], id);
    equal((await trouver('impasse')).length, 58);
    equal((await trouver('')).length, 60);
  }
});

test('the number that was typed comes first whatever the order, in what is written around it', async () => {
  const service = await lireTexte(
    'insee,ref_terr,type_pei,situation,debit,lon,lat',
    '21231,PI 8,PI,12 rue Haute,120,5.04,47.32',
    '21231,PI 0012,PI,Impasse,30,5.04,47.32',
    '21231,12 bis,PI,Impasse,60,5.04,47.32',
  );
  const trouver = async (texte: string): Promise<string[]> => {
    await service.demander(CONTEXTE, { texte }, { colonne: 'capacite', sens: -1 });
    return (await service.lignes(CONTEXTE, 0, 9)).map(({ numero }) => numero);
  };
  deepEqual(await trouver('12'), ['PI 0012', 'PI 8', '12 bis']);
  deepEqual(await trouver('12 BIS'), ['12 bis']);
});

test('a river has no limit: the largest, and what is not known is last in both orders', async () => {
  const service = await lireTexte(
    'insee,ref_terr,type_pei,source_pei,debit,volume,lon,lat',
    '21231,1,PI,reseau_aep,119,,5.04,47.32',
    '21231,2,PA,cours_eau,,,5.04,47.32',
    '21231,3,PI,reseau_aep,,,5.04,47.32',
    '21231,4,PI,cours_eau,,,5.04,47.32',
    '21231,5,CI,citerne,,120,5.04,47.32',
  );
  const ordre = async (sens: 1 | -1): Promise<string> => {
    await service.demander(CONTEXTE, {}, { colonne: 'capacite', sens });
    return (await service.lignes(CONTEXTE, 0, 9)).map(({ numero }) => numero).join(' ');
  };
  equal(await ordre(-1), '2 1 5 3 4');
  equal(await ordre(1), '5 1 2 3 4');
});

test('GeoJSON: the place is the geometry, both or none of its numbers are properties', async () => {
  const { service } = await lire();
  const texte = new TextDecoder().decode(await service.exporter(CONTEXTE, 'geojson'));
  const { features } = JSON.parse(texte) as { features: { properties: object }[] };
  for (const cle of ['lon', 'lat', 'x', 'y'])
    ok(
      features.every(({ properties }) => !(cle in properties)),
      cle,
    );
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
