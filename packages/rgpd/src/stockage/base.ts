/** The database of the browser. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Cache, Serrure } from './chiffre.ts';
import type { CleFragment, ResumeRegistre } from './types.ts';

/**
 * A fragment as it is kept; `cache` in the place of `texte` in a protected register. Its JSON is read back in a third of
 * the time that a browser takes to clone the same objects.
 */
export interface FragmentGarde {
  id: string;
  cle: CleFragment;
  revision: number;
  texte?: string;
  cache?: Cache;
}

export interface PieceGardee {
  id: string;
  piece: string;
  octets?: Uint8Array;
  cache?: Cache;
}

export interface RegistreGardeEnBase extends Omit<ResumeRegistre, 'chiffre'> {
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

/** Where a register is cut to be read: sheets are the most of it, and their identifiers are random. */
const COUPES = ['traitements/', 'traitements/4', 'traitements/8', 'traitements/c', 'violations/'];

/** Every fragment of a register, in parts: one is understood while the storage reads the next one. */
export async function lireFragments<T>(
  base: Base,
  id: string,
  comprendre: (part: FragmentGarde[]) => T[] | Promise<T[]>,
): Promise<T[]> {
  const { store } = base.transaction('fragments');
  const bornes = [[id], ...COUPES.map((coupe) => [id, coupe]), [id, []]];
  const parts = bornes
    .slice(1)
    .map((fin, i) => store.getAll(IDBKeyRange.bound(bornes[i], fin, false, true)).then(comprendre));
  return (await Promise.all(parts)).flat();
}

/** What Chromium adds to the event: it found its own files damaged, and began a database again. */
type Creation = IDBVersionChangeEvent & { dataLoss?: 'none' | 'total' };

/**
 * @param perdue called when another tab needs a newer database, or the browser took this one away
 * @param videe called when the browser threw away what it kept: its files were damaged
 */
export const ouvrirBase = (nom: string, perdue: () => void, videe: () => void): Promise<Base> =>
  openDB<Schema>(nom, 1, {
    upgrade(base, _ancienne, _nouvelle, _tx, evenement) {
      if ((evenement as Creation).dataLoss === 'total') videe();
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
