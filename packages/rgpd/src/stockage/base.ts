/** The database of the browser. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Cache, Serrure } from './chiffre.ts';
import type { CleFragment, Fragment, ResumeRegistre } from './types.ts';

/** A fragment as it is kept; `cache` in the place of `valeur` in a protected register. */
export interface FragmentGarde {
  id: string;
  cle: CleFragment;
  revision: number;
  valeur?: Fragment['valeur'];
  cache?: Cache;
}

export interface PieceGardee {
  id: string;
  piece: string;
  octets?: Uint8Array;
  cache?: Cache;
}

export interface RegistreGardeEnBase extends Omit<ResumeRegistre, 'traitements' | 'chiffre'> {
  serrure?: Serrure;
}

interface Schema extends DBSchema {
  registres: { key: string; value: RegistreGardeEnBase };
  fragments: { key: [string, string]; value: FragmentGarde };
  pieces: { key: [string, string]; value: PieceGardee };
}

export type Base = IDBPDatabase<Schema>;

/** Every key of a register. */
export const tout = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** @param perdue called when another tab needs a newer database, or the browser took this one away */
export const ouvrirBase = (nom: string, perdue: () => void): Promise<Base> =>
  openDB<Schema>(nom, 1, {
    upgrade(base) {
      base.createObjectStore('registres', { keyPath: 'id' });
      base.createObjectStore('fragments', { keyPath: ['id', 'cle'] });
      base.createObjectStore('pieces', { keyPath: ['id', 'piece'] });
    },
    blocking(_, __, evenement) {
      (evenement.target as IDBDatabase).close();
      perdue();
    },
    terminated: perdue,
  });
