/**
 * A new journal for the database of Chromium, before the first write of a page.
 *
 * Chromium keeps IndexedDB in LevelDB, and takes the last journal up again when it opens. A kill in the middle of a write
 * leaves half a record at its end: it is dropped, what comes next is written after it, and at the next opening its false
 * sum makes Chromium throw the whole database away (its own remark at `kDefaultLogReuseOptionValue`, crbug.com/460568;
 * the test coupe.test.mjs cuts a journal). A journal is closed once it holds 4 MB: so much is written, and taken away.
 */
import type { Base } from './base.ts';

/** Bytes of a record: above 64 KiB, a value has a file of its own, and the journal does not grow. */
const OCTETS = 60_000;
const COMBIEN = Math.ceil((4 * 1024 * 1024) / OCTETS) + 2;
/** No register has this identifier. */
const PERSONNE = '';

/** Bytes that must be free: what is written to be taken away counts until the browser tidies up. */
const PLACE = 50_000_000;

const faits = new WeakMap<Base, Promise<void>>();

/** Other browsers keep IndexedDB in SQLite. */
const levelDb = (): boolean => 'dataLoss' in IDBVersionChangeEvent.prototype;

/** Once for each time that the database is opened. Never fails: without room, nothing is done, and the write that follows tells it. */
export function journalNeuf(base: Base): Promise<void> {
  let fait = faits.get(base);
  if (!fait)
    faits.set(base, (fait = levelDb() ? remplir(base).catch(() => {}) : Promise.resolve()));
  return fait;
}

async function remplir(base: Base): Promise<void> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < PLACE) return;
  const octets = new Uint8Array(OCTETS);
  const plein = base.transaction('pieces', 'readwrite');
  plein.done.catch(() => {});
  for (let i = 0; i < COMBIEN; i += 1)
    void plein.store.put({ id: PERSONNE, piece: String(i), octets }).catch(() => {});
  await plein.done;
  await base.delete('pieces', IDBKeyRange.bound([PERSONNE], [PERSONNE, []]));
}
