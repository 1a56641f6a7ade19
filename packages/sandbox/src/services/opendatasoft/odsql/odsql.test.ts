import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../../../sql/index.ts';
import type { Row, Table } from '../../../store.ts';
import {
  Compilateur,
  OdsqlError,
  parseGroupBy,
  parseOrderBy,
  parseSelect,
  parseWhere,
} from './index.ts';

const table: Table = {
  name: 'fruits',
  columns: [
    { name: 'nom', type: 'text' },
    { name: 'prix', type: 'double' },
    { name: 'jour', type: 'date' },
    { name: 'fin', type: 'datetime' },
    { name: 'tags', type: 'list' },
    { name: 'bio', type: 'boolean' },
  ],
};
const rows: Row[] = [
  {
    nom: 'Pêche d’été',
    prix: 3.5,
    jour: '2024-07-01',
    fin: '2024-07-02T10:00:00+00:00',
    tags: '["sucré","rond"]',
    bio: 1,
  },
  {
    nom: 'Poire',
    prix: 2,
    jour: '2024-10-12',
    fin: '2024-10-13T15:00:00+00:00',
    tags: '["rond"]',
    bio: 0,
  },
  { nom: 'L\'abricot "sec"', prix: null, jour: '2025-01-03', fin: null, tags: null, bio: null },
];
const store = await openStore([{ table, rows }]);

function trouver(where: string, zone = 'UTC'): unknown[] {
  const c = new Compilateur({ table, now: () => new Date('2024-07-10T00:00:00Z'), zone });
  const sql = c.condition(parseWhere(where));
  return store
    .all(`select rowid as n from fruits where ${sql} order by 1`, c.params)
    .map((l) => l.n);
}

const CAS: [string, number[]][] = [
  ['nom = "Poire"', [2]],
  ["nom='Poire'", [2]],
  ['`nom` != "Poire"', [1, 3]],
  ['nom <> "Poire" and prix > 1', [1]],
  ['prix >= 2 and prix <= 3.5', [1, 2]],
  ['prix in [2 TO 3.5[', [2]],
  ['prix in ]2..3.5]', [1]],
  ['NOT prix > 2', [2, 3]],
  ['prix is null', [3]],
  ['prix is not null', [1, 2]],
  ['nom in ("Poire", "Pomme")', [2]],
  ['nom not in ("Poire")', [1, 3]],
  ['"sucré" in tags', [1]],
  ['tags = "rond"', [1, 2]],
  ["jour >= date'2024-10-12'", [2, 3]],
  ['jour < "2024-10"', [1]],
  ['year(jour) = 2024 and month(jour) = 7', [1]],
  ['fin > now()', [2]],
  ['jour > now(days=-10, months=+1)', [2, 3]],
  ['bio = true', [1]],
  ['bio is false', [2]],
  ['startswith(nom, "Po")', [2]],
  ['search(nom, "PECHE ete")', [1]],
  ['search("poir")', [2]],
  ['"abric"', [3]],
  ['nom like "p*"', [1, 2]],
  ['nom like "%oir%"', [2]],
  ['nom not like "p*"', [3]],
  ['(nom = "Poire" or prix is null) and not bio = true', [2, 3]],
  ['nom = "L\'abricot \\"sec\\""', [3]],
  ["nom = 'L\\'abricot \"sec\"'", [3]],
  ['2 < prix', [1]],
  ['true', [1, 2, 3]],
];
for (const [where, attendu] of CAS)
  test(`finds with ${where}`, () => assert.deepEqual(trouver(where), attendu));

test('a day begins when it begins in the time zone', () => {
  const paris = "fin < date'2024-07-02T12:00:00'";
  assert.deepEqual(trouver(paris, 'UTC'), [1]);
  assert.deepEqual(trouver(paris, 'Europe/Paris'), []);
});

const FAUX = [
  'nom =',
  'nom = "Poire',
  "nom = 'x' or 1=1 --",
  "nom = 'x'; drop table fruits",
  "'; drop table fruits; --",
  'nom = "a" nom = "b"',
  '(nom = "a"',
  'nom = "a")',
  'inconnu = 1',
  'rowid = 1',
  'prix = "cher"',
  "jour = date'2024-13-45'",
  'sqlite_version() = "3"',
  'load_extension("x")',
  'nom like',
  'nom in ()',
  'prix in [1 TO',
  'now(fortnights=1) < jour',
  'nom',
  '1 = 1',
  '(((((((((('.repeat(20),
  'not '.repeat(300) + 'bio = true',
];
for (const where of FAUX)
  test(`refuses ${where.slice(0, 40)}`, () => assert.throws(() => trouver(where), OdsqlError));

test('a value is a value, whatever is written in it', () => {
  for (const texte of ["x' or 1=1 --", "'; drop table fruits; --", '" or ""="', '%', '*'])
    assert.deepEqual(trouver(`nom = "${texte.replace(/["\\]/g, '\\$&')}"`), []);
  assert.equal(store.all('select count(*) as n from fruits')[0]!.n, 3);
});

test('thousands of conditions and of values are answered', () => {
  const ou = Array.from({ length: 5_000 }, (_, i) => `prix = ${i}`).join(' or ');
  assert.deepEqual(trouver(ou), [2]);
  assert.deepEqual(
    trouver(`prix in (${Array.from({ length: 5_000 }, (_, i) => i).join(',')})`),
    [2],
  );
  const trop = Array.from({ length: 31_000 }, (_, i) => i).join(',');
  assert.throws(() => trouver(`prix in (${trop})`), OdsqlError);
});

test('reads selections, groups and orders', () => {
  assert.deepEqual(
    parseSelect('nom, count(*) as n, sum(prix), count(distinct nom), year(jour) as an, *').map(
      (c) => c.cle,
    ),
    ['nom', 'n', 'sum(prix)', 'count(distinct nom)', 'an', '*'],
  );
  assert.deepEqual(
    parseGroupBy('year(jour) as an, nom').map((c) => c.cle),
    ['an', 'nom'],
  );
  assert.deepEqual(
    parseOrderBy('-nom, prix desc, jour').map((o) => o.descendant),
    [true, true, false],
  );
  for (const faux of ['', 'nom as', 'count(', 'sum(*)', 'nom;', 'nom, '])
    assert.throws(() => parseSelect(faux), OdsqlError, faux);
  assert.throws(() => parseGroupBy('count(*)'), OdsqlError);
});
