/**
 * A new journal for the database of Chromium, each time that it is opened.
 *
 * Chromium keeps IndexedDB in LevelDB, and takes the last journal up again when it opens. A kill in the middle of a write
 * leaves half a record at its end: it is dropped, what comes next is written after it, and at the next opening its false
 * sum makes Chromium throw the whole database away (its own remark at `kDefaultLogReuseOptionValue`, crbug.com/460568;
 * the test coupe.test.mjs cuts a journal). Opening to read is enough: Chromium writes a few bytes of its own.
 * Chromium tidies up after a database that is deleted, and begins a journal for it: an empty one is made, and deleted.
 */
import { deleteDB, openDB } from 'idb';
import type { Base } from './base.ts';

/** Milliseconds that Chromium takes to begin the journal after it said that the database is deleted, measured: 3 at most. */
const DELAI = 20;

const faits = new WeakMap<Base, Promise<void>>();

/** Other browsers keep IndexedDB in SQLite. */
const levelDb = (): boolean => 'dataLoss' in IDBVersionChangeEvent.prototype;

/** Once for each time that the database is opened. Never fails: without room, the write that follows tells it. */
export function journalNeuf(base: Base): Promise<void> {
  let fait = faits.get(base);
  if (!fait)
    faits.set(base, (fait = levelDb() ? commencer(base.name).catch(() => {}) : Promise.resolve()));
  return fait;
}

async function commencer(nom: string): Promise<void> {
  const vide = `${nom}-journal`;
  // Another tab may be at it: whoever is asked to close does.
  const base = await openDB(vide, 1, {
    blocking: (_, __, evenement) => (evenement.target as IDBDatabase).close(),
  });
  base.close();
  await deleteDB(vide);
  await new Promise((suite) => setTimeout(suite, DELAI));
}
