/** Tables in memory on `sql.js` (SQLite compiled to WebAssembly): Node and browsers alike. */
import initSqlJs, { type Database, type SqlJsConfig } from 'sql.js';
import { fold } from '@ternum/core';
import type { Row, SqlValue, Store, Table } from '../store.ts';
import { motsTrouves } from './mots.ts';

/** Names that queries filter on most; a table has an index on those that it has. */
const INDEXES = [
  'acheteur_id',
  'uid',
  'titulaire_id',
  'titulaire_id_1',
  'datenotification',
  'dateNotification',
  'dateparution',
  'datelimitereponse',
  'idweb',
];

/** An identifier of ours between quotes; values never come this way. */
export const citer = (nom: string): string => `"${nom.replace(/"/g, '""')}"`;

/** Functions that every query may use: `plie(text)` and `mots(text, words)`. */
export async function openStore(
  tables: readonly { table: Table; rows: Iterable<Row> }[],
  config?: SqlJsConfig,
): Promise<Store> {
  const SQL = await initSqlJs(config);
  const db = new SQL.Database();
  db.create_function('plie', (texte: unknown) => (texte === null ? null : fold(String(texte))));
  db.create_function('mots', motsTrouves);
  // The main database is a file in a virtual disk, copied as it grows; this one is memory and nothing else.
  db.run("attach ':memory:' as m");
  const vides = new Map(tables.map((t) => [citer(t.table.name), t]));
  return {
    tables: new Map(tables.map(({ table }) => [table.name, table])),
    all(sql, params = []) {
      // A table is filled by the first query that names it: some take seconds that nobody may ask for.
      for (const [nom, { table, rows }] of vides) {
        if (!sql.includes(nom)) continue;
        vides.delete(nom);
        remplir(db, table, rows);
      }
      const requete = db.prepare(sql);
      try {
        requete.bind([...params]);
        const lignes: Row[] = [];
        while (requete.step()) lignes.push(requete.getAsObject() as Row);
        return lignes;
      } finally {
        requete.free();
      }
    },
  };
}

function remplir(db: Database, { name, columns }: Table, rows: Iterable<Row>): void {
  const table = citer(name);
  db.run('begin');
  db.run(
    `create table m.${table} (${columns.map((c) => `${citer(c.name)} ${AFFINITE[c.type]}`).join(', ')})`,
  );
  const inserer = db.prepare(
    `insert into m.${table} values (${columns.map((c) => (c.type === 'json' ? 'cast(? as text)' : '?')).join(', ')})`,
  );
  const noms = columns.map((c) => c.name);
  const longs = columns.map((c) => c.type === 'json');
  const encoder = new TextEncoder();
  // A long text goes as bytes: the engine copies texts character by character.
  for (const row of rows)
    inserer.run(
      noms.map((nom, i): SqlValue | Uint8Array => {
        const valeur = row[nom] ?? null;
        return longs[i] && typeof valeur === 'string' ? encoder.encode(valeur) : valeur;
      }),
    );
  inserer.free();
  for (const nom of INDEXES.filter((i) => noms.includes(i)))
    db.run(`create index m.${citer(`${name} ${nom}`)} on ${table} (${citer(nom)})`);
  db.run('commit');
}

const AFFINITE = {
  text: 'text',
  date: 'text',
  datetime: 'text',
  list: 'text',
  json: 'text',
  int: 'integer',
  boolean: 'integer',
  double: 'real',
};
