/** Which file goes with which register, on this device: a database apart, which the register does not depend on. */
import { openDB, type DBSchema } from 'idb';
import type { Poignee } from './acces.ts';

/** A version of a file. */
export interface Version {
  /** Milliseconds since 1970, as the disk says it. */
  modifieLe: number;
  /** Bytes. */
  taille: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

/** What is remembered of a file. */
export interface Memo {
  /** Of the register. */
  id: string;
  poignee: Poignee;
  /** As it was written, or merged, last. */
  vu?: Version;
  /** Fingerprints of the fragments that `vu` holds: what a merge starts from. */
  base?: Readonly<Record<string, string>>;
  /** Noted before a write: cut just after it, the file is still known as ours. */
  promis?: { sha256: string; base: Readonly<Record<string, string>> };
  /** Last time that it was written, ISO 8601. */
  ecritLe?: string;
}

interface Schema extends DBSchema {
  fichiers: { key: string; value: Memo };
}

/** @param base name of the registers’ database */
export class Memos {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  lire(id: string): Promise<Memo | undefined> {
    return this.#avec((db) => db.get('fichiers', id));
  }

  async noter(memo: Memo): Promise<void> {
    await this.#avec((db) => db.put('fichiers', memo));
  }

  async oublier(id: string): Promise<void> {
    await this.#avec((db) => db.delete('fichiers', id));
  }

  async #avec<T>(agir: (db: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<T>): Promise<T> {
    const db = await openDB<Schema>(`${this.#base}-fichiers`, 1, {
      upgrade: (neuve) => void neuve.createObjectStore('fichiers', { keyPath: 'id' }),
    });
    try {
      return await agir(db);
    } finally {
      db.close();
    }
  }
}
