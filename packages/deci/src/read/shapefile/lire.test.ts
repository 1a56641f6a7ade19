import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { dbf, shp } from '../../testing/shapefile.ts';
import { lireShapefile } from './index.ts';

const NOM = [['id_sdis', 'C', 6]] as const;
const octets = (...o: number[]): Uint8Array => Uint8Array.from(o);
const table = (lignes: string[][], plus = {}): Uint8Array => dbf(NOM, lignes, plus);
const prj = new TextEncoder().encode('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]');
const proprietes = (d: Uint8Array, plus: Record<string, Uint8Array> = {}) =>
  lireShapefile({ 'a.dbf': d, ...plus }).entites.map((e) => e.proprietes);

test('several layers in folders, any case, what macOS adds left out', () => {
  const lu = lireShapefile({
    'PEI/Beaune.SHP': shp([[4.84, 47.02]]),
    'PEI/Beaune.DBF': table([['B1']]),
    'PEI/beaune.Prj': prj,
    'PEI\\Dijon.shp': shp([
      [5.04, 47.32],
      [5.05, 47.33],
    ]),
    'PEI/Dijon.dbf': table([['D1'], ['D2']]),
    'PEI/Dijon.prj': prj,
    'PEI/Dijon.shp.xml': octets(60),
    '__MACOSX/PEI/._Dijon.shp': octets(1, 2, 3),
    'PEI/._Beaune.SHP': octets(1, 2, 3),
    'lisez-moi.txt': octets(1),
    'codes.dbf': table([['X']]),
  });
  deepEqual(lu.couches, ['PEI/Beaune', 'PEI/Dijon']);
  deepEqual(
    lu.entites.map((e) => [e.position, e.couche, e.proprietes['id_sdis'], e.geometrie]),
    [
      [1, 'PEI/Beaune', 'B1', [4.84, 47.02]],
      [2, 'PEI/Dijon', 'D1', [5.04, 47.32]],
      [3, 'PEI/Dijon', 'D2', [5.05, 47.33]],
    ],
  );
  equal(lu.systeme, 'EPSG:4326');
  deepEqual(lu.avertissements, [
    'La table codes.dbf n’a pas de positions (.shp) : elle est laissée de côté.',
  ]);
});

test('layers that do not declare the same system declare none together', () => {
  const lu = lireShapefile({ 'a.shp': shp([[5, 47]]), 'a.prj': prj, 'b.shp': shp([[5, 47]]) });
  equal(lu.systeme, undefined);
  deepEqual(
    lu.entites.map((e) => e.systeme),
    ['EPSG:4326', undefined],
  );
});

test('positions without a table, a table without positions', () => {
  const formes = lireShapefile({ 'a.shp': shp([[5, 47]]), 'a.prj': prj });
  deepEqual(formes.entites[0]!.geometrie, [5, 47]);
  match(formes.avertissements.join(), /le fichier \.dbf manque/);
  const lignes = lireShapefile({ 'a.dbf': table([['A'], ['B']]) });
  equal(lignes.entites.length, 2);
  equal(lignes.entites[1]!.geometrie, undefined);
  match(lignes.avertissements.join(), /le fichier \.shp manque/);
});

test('a deleted row goes with its shape, and it is said', () => {
  const lu = lireShapefile({
    'a.shp': shp([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
    'a.dbf': table([['A'], ['B'], ['C']], { effacees: [1] }),
    'a.prj': prj,
  });
  deepEqual(
    lu.entites.map((e) => [e.proprietes['id_sdis'], e.geometrie![0]]),
    [
      ['A', 1],
      ['C', 3],
    ],
  );
  match(lu.avertissements.join(), /marquées comme supprimées, laissées de côté : 1/);
});

test('more rows than shapes: each is kept', () => {
  const lu = lireShapefile({
    'a.shp': shp([[1, 1]]),
    'a.dbf': table([['A'], ['B']]),
    'a.prj': prj,
  });
  deepEqual(
    lu.entites.map((e) => e.geometrie),
    [[1, 1], undefined],
  );
  match(lu.avertissements.join(), /1 positions? pour 2 lignes/);
});

test('cells of every type, empty and full', () => {
  const entier = new Uint8Array(4);
  new DataView(entier.buffer).setInt32(0, -7, true);
  const double = new Uint8Array(8);
  new DataView(double.buffer).setFloat64(0, 1.5, true);
  const colonnes = [
    ['c', 'C', 10],
    ['n', 'N', 8],
    ['f', 'F', 8],
    ['d', 'D', 8],
    ['l', 'L', 1],
    ['i', 'I', 4],
    ['o', 'O', 8],
    ['m', 'M', 10],
  ] as const;
  const vide = new Uint8Array(8);
  const lu = lireShapefile({
    'a.dbf': dbf(colonnes, [
      ['  rue  ', '   12.50', '1e3', '20250314', 'T', entier, double, '1'],
      ['', '********', '-1.8e308', '00000000', '?', vide.subarray(4), vide, ''],
      ['a\0reste', '01004', 'NULL', '2025', 'n', entier, double, ''],
    ]),
  });
  const [a, b, c] = lu.entites.map((e) => e.proprietes);
  deepEqual(a, { c: 'rue', n: 12.5, f: 1000, d: '2025-03-14', l: true, i: -7, o: 1.5 });
  deepEqual(b, {
    c: undefined,
    n: undefined,
    f: undefined,
    d: undefined,
    l: undefined,
    i: 0,
    o: 0,
  });
  deepEqual(c, { c: 'a', n: '01004', f: 'NULL', d: '2025', l: false, i: -7, o: 1.5 });
  match(lu.avertissements.join(), /la colonne m \(type M\) n’est pas lue/);
});

test('encodings: declared, the byte of the table, what the bytes are', () => {
  const e = (o: number[], pilote: number): Uint8Array => dbf(NOM, [[octets(...o)]], { pilote });
  const cpg = (t: string) => ({ 'a.cpg': new TextEncoder().encode(t) });
  deepEqual(proprietes(e([0xe9], 0)), [{ id_sdis: 'é' }]);
  deepEqual(proprietes(e([0xc3, 0xa9], 0x57)), [{ id_sdis: 'é' }]);
  deepEqual(proprietes(e([0x82], 0x02)), [{ id_sdis: 'é' }]);
  deepEqual(proprietes(e([0x92], 0x57)), [{ id_sdis: '’' }]);
  deepEqual(proprietes(e([0x82], 0x57), cpg('OEM 850')), [{ id_sdis: 'é' }]);
  deepEqual(proprietes(e([0xc3, 0xa9], 0), cpg('ISO 88591')), [{ id_sdis: 'Ã©' }]);
  deepEqual(proprietes(e([0xa4], 0), cpg('ISO-8859-15')), [{ id_sdis: '€' }]);
  deepEqual(proprietes(e([0xe9], 0), cpg('UTF-8')), [{ id_sdis: 'é' }]);
  const inconnu = lireShapefile({ 'a.dbf': e([0xe9], 0), ...cpg('KLINGON') });
  equal(inconnu.entites[0]!.proprietes['id_sdis'], 'é');
  match(inconnu.avertissements.join(), /l’encodage KLINGON n’est pas connu/);
});

test('names that meet when cut, none, and one that is no name', () => {
  const d = dbf(
    [
      ['a', 'C', 1],
      ['a', 'C', 1],
      ['', 'C', 1],
      ['__proto__', 'C', 1],
    ],
    [['1', '2', '3', '4']],
  );
  deepEqual(proprietes(d), [{ a: '1', a_2: '2', colonne_3: '3', _proto_: '4' }]);
});

test('no place: null shapes, no data, not a number', () => {
  const lu = lireShapefile({
    'a.shp': shp([new Uint8Array(4), [NaN, 1], [-1e39, 1], [Infinity, 0]]),
  });
  deepEqual(
    lu.entites.map((e) => e.geometrie),
    [undefined, undefined, undefined, undefined],
  );
});

test('the index is believed when it fits, not when it lies', () => {
  const formes = shp([
    [1, 1],
    [2, 2],
  ]);
  const index = (...places: number[]): Uint8Array => {
    const o = new Uint8Array(100 + places.length * 8);
    for (const [i, p] of places.entries()) new DataView(o.buffer).setUint32(100 + i * 8, p / 2);
    return o;
  };
  const xs = (shx: Uint8Array) =>
    lireShapefile({ 'a.shp': formes, 'a.shx': shx }).entites.map((e) => e.geometrie![0]);
  deepEqual(xs(index(100)), [1]);
  for (const faux of [index(), index(128), index(100, 100), index(0), index(4e9), octets(1)])
    deepEqual(xs(faux), [1, 2]);
});

test('damaged files say where, and never loop nor read outside', () => {
  const bonne = shp([
    [1, 1],
    [2, 2],
  ]);
  const change = (source: Uint8Array, ou: number, ...valeurs: number[]): Uint8Array => {
    const copie = source.slice();
    copie.set(valeurs, ou);
    return copie;
  };
  const d = table([['A'], ['B']]);
  const cas: [Record<string, Uint8Array>, RegExp][] = [
    [{ 'a.shp': octets() }, /a\.shp est coupé à l’octet 0/],
    [{ 'a.shp': change(bonne, 0, 1) }, /abîmé à l’octet 0 : ce n’est pas un shapefile/],
    [{ 'a.shp': bonne.subarray(0, 130) }, /coupé à l’octet 130 : il en annonce 156/],
    [{ 'a.shp': change(bonne, 104, 255, 255, 255, 255) }, /à l’octet 104 : une forme dépasse/],
    [{ 'a.shp': change(bonne, 107, 0) }, /est coupé à l’octet 156/],
    [{ 'a.shp': change(bonne, 108, 77) }, /octet 108 : une forme de type inconnu \(77\)/],
    [{ 'a.shp': shp([octets(1, 0, 0, 0)]) }, /octet 112 : un point sans coordonnées/],
    [{ 'a.shp': shp([change(new Uint8Array(40), 0, 8)]) }, /^$/],
    [
      { 'a.shp': shp([change(change(new Uint8Array(40), 0, 8), 36, 255, 255, 255, 255)]) },
      /octet 144 : plus de points que de place/,
    ],
    [{ 'a.dbf': octets(3) }, /a\.dbf est coupé à l’octet 1/],
    [{ 'a.dbf': change(d, 8, 0, 0) }, /octet 8 : un en-tête de 0 octets/],
    [{ 'a.dbf': change(d, 10, 0, 0) }, /octet 10 : des lignes de longueur nulle/],
    [{ 'a.dbf': change(d, 4, 255, 255, 255, 255) }, /est coupé à l’octet 79/],
    [{ 'a.dbf': change(d, 48, 200) }, /octet 48 : la colonne id_sdis dépasse la fin de la ligne/],
    [{ 'a.txt': octets(1) }, /ne contient aucun shapefile.*a\.txt/],
    [{}, /ne contient aucun shapefile/],
  ];
  for (const [fichiers, attendu] of cas) {
    if (attendu.source === '^$') {
      deepEqual(
        lireShapefile(fichiers).entites.map((e) => e.geometrie),
        [undefined],
      );
      continue;
    }
    throws(
      () => lireShapefile(fichiers),
      (e: unknown) => {
        ok(isTernumError(e, 'parse'), String(e));
        match(e.hint!, attendu);
        return true;
      },
    );
  }
});

test('whatever byte is wrong, it is read or refused, never anything else', () => {
  const bons = {
    'a.shp': shp([
      [1, 1],
      [2, 2],
    ]),
    'a.dbf': table([['A'], ['B']]),
  };
  for (const nom of ['a.shp', 'a.dbf'] as const)
    for (let ou = 0; ou < bons[nom].length; ou++)
      for (const valeur of [0, 1, 127, 128, 255]) {
        const copie = bons[nom].slice();
        copie[ou] = valeur;
        try {
          ok(lireShapefile({ ...bons, [nom]: copie }).entites.length < 50);
        } catch (e) {
          ok(isTernumError(e, 'parse'), `${nom} ${ou} ${valeur}: ${String(e)}`);
        }
      }
});
