/** Registers in the browser: fragment by fragment, each write whole or not at all. */
import { ouvrirBase, tout, type Base, type FragmentGarde } from './base.ts';
import { nouvelleSerrure, ouvrirSerrure, type Coffre } from './chiffre.ts';
import { assembler } from './fragments.ts';
import { panne, traduire } from './pannes.ts';
import type {
  CleFragment,
  Depot,
  Ecriture,
  Fragment,
  RegistreGarde,
  ResultatEcriture,
  ResumeRegistre,
  Tete,
} from './types.ts';

type Revisions = Partial<Record<CleFragment, number>>;
const enOctets = (valeur: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(valeur));

/** @param nom name of the database; registers of two hosts on one origin may be kept apart */
export function depotIndexedDB(nom = 'ternum-rgpd'): Depot {
  return new DepotIndexedDB(nom);
}

class DepotIndexedDB implements Depot {
  #base?: Promise<Base>;
  /** What opens protected registers; lives as long as the page. */
  #coffres = new Map<string, Coffre>();
  #canal?: BroadcastChannel;
  readonly #nom: string;

  constructor(nom: string) {
    this.#nom = nom;
  }

  async lister(): Promise<ResumeRegistre[]> {
    return this.#avec(async (base) => {
      const liste: ResumeRegistre[] = [];
      for (const { serrure, ...resume } of await base.getAll('registres')) {
        const cles = IDBKeyRange.bound([resume.id, 'traitements/'], [resume.id, 'traitements0']);
        const traitements = await base.count('fragments', cles);
        liste.push({ ...resume, traitements, ...(serrure ? { chiffre: true } : {}) });
      }
      return liste.sort((a, b) => (a.enregistreLe < b.enregistreLe ? 1 : -1));
    });
  }

  async ouvrir(id: string): Promise<RegistreGarde | undefined> {
    return this.#avec(async (base) => {
      const resume = await base.get('registres', id);
      if (!resume) return undefined;
      if (resume.serrure && !this.#coffres.has(id)) throw panne('verrouille');
      const gardes = await base.getAll('fragments', tout(id));
      const registre = assembler(await Promise.all(gardes.map((g) => this.#montrer(g))));
      if (!registre) throw panne('abime');
      const revisions: Revisions = {};
      for (const { cle, revision } of gardes) revisions[cle] = revision;
      return { registre, revisions };
    });
  }

  async ecrire(id: string, { poser, retirer, revisions }: Ecriture): Promise<ResultatEcriture> {
    return this.#avec(async (base) => {
      const coffre = this.#coffres.get(id);
      // Hidden before the transaction: it would end while it waits for cryptography.
      const prets = await Promise.all(poser.map((f) => this.#cacher(id, f, coffre)));
      const le = new Date().toISOString();
      const tx = base.transaction(['registres', 'fragments', 'pieces'], 'readwrite', {
        durability: 'strict',
      });
      // A write that fails ends the transaction too: whoever waits for `done` is told, nobody else.
      tx.done.catch(() => {});
      const fragments = tx.objectStore('fragments');
      const resume = await tx.objectStore('registres').get(id);
      // Another tab protected it, changed its passphrase or took it away: this key would hide for nobody.
      if (resume && String(resume.serrure?.sel) !== String(coffre?.sel)) {
        this.#coffres.delete(id);
        throw panne(resume.serrure ? 'verrouille' : 'ferme');
      }
      // Erased elsewhere: it is not for an old tab to bring it back.
      if (!resume && Object.keys(revisions).length) throw panne('ferme');
      const conflits: FragmentGarde[] = [];
      for (const cle of [...poser.map((f) => f.cle), ...retirer]) {
        const garde = await fragments.get([id, cle]);
        if ((garde?.revision ?? 0) !== (revisions[cle] ?? 0))
          conflits.push(garde ?? { id, cle, revision: 0 });
      }
      if (conflits.length) {
        tx.abort();
        return { fait: false, conflits: await Promise.all(conflits.map((g) => this.#lu(g))) };
      }
      const nouvelles: Revisions = {};
      for (const garde of prets) {
        const revision = (revisions[garde.cle] ?? 0) + 1;
        nouvelles[garde.cle] = revision;
        void fragments.put({ ...garde, revision });
      }
      for (const cle of retirer) {
        void fragments.delete([id, cle]);
        if (cle.startsWith('pieces/'))
          void tx.objectStore('pieces').delete([id, cle.slice('pieces/'.length)]);
      }
      const tete = poser.find(({ cle }) => cle === 'tete')?.valeur as Tete | undefined;
      const nom = tete?.organisme.nom ?? resume?.nom ?? '';
      void tx.objectStore('registres').put({ ...resume, id, nom, enregistreLe: le });
      await tx.done;
      this.#dire(id, [...Object.keys(nouvelles), ...retirer] as CleFragment[]);
      return { fait: true, revisions: nouvelles, le };
    });
  }

  async lirePiece(id: string, piece: string): Promise<Uint8Array | undefined> {
    return this.#avec(async (base) => {
      const garde = await base.get('pieces', [id, piece]);
      if (!garde?.cache) return garde?.octets;
      return this.#coffre(id).montrer(garde.cache, `${id}/pieces/${piece}`);
    });
  }

  async ecrirePiece(id: string, piece: string, octets: Uint8Array): Promise<void> {
    await this.#avec(async (base) => {
      const coffre = this.#coffres.get(id);
      const cache = await coffre?.cacher(octets, `${id}/pieces/${piece}`);
      await base.put('pieces', { id, piece, ...(cache ? { cache } : { octets }) });
    });
  }

  async noterSortie(id: string): Promise<void> {
    await this.#avec(async (base) => {
      const tx = base.transaction('registres', 'readwrite');
      const resume = await tx.store.get(id);
      if (resume) await tx.store.put({ ...resume, sortiLe: new Date().toISOString() });
      await tx.done;
    });
  }

  async effacer(id?: string): Promise<void> {
    await this.#avec(async (base) => {
      const tx = base.transaction(['registres', 'fragments', 'pieces'], 'readwrite', {
        durability: 'strict',
      });
      if (id === undefined)
        for (const nom of ['registres', 'fragments', 'pieces'] as const)
          void tx.objectStore(nom).clear();
      else {
        void tx.objectStore('registres').delete(id);
        void tx.objectStore('fragments').delete(tout(id));
        void tx.objectStore('pieces').delete(tout(id));
      }
      await tx.done;
      this.#dire(id ?? '', []);
    });
  }

  async deverrouiller(id: string, phrase: string): Promise<void> {
    await this.#avec(async (base) => {
      const serrure = (await base.get('registres', id))?.serrure;
      if (serrure) this.#coffres.set(id, await ouvrirSerrure(serrure, phrase));
    });
  }

  async proteger(id: string, phrase: string | undefined): Promise<void> {
    await this.#avec(async (base) => {
      const neuf = phrase === undefined ? undefined : await nouvelleSerrure(phrase);
      const gardes = await base.getAll('fragments', tout(id));
      const pieces = await base.getAll('pieces', tout(id));
      const fragments = await Promise.all(
        gardes.map(async (g) => ({
          ...(await this.#cacher(id, await this.#montrer(g), neuf?.coffre)),
          revision: g.revision + 1,
        })),
      );
      const fichiers = await Promise.all(
        pieces.map(async (p) => {
          const lieu = `${id}/pieces/${p.piece}`;
          const octets = p.cache ? await this.#coffre(id).montrer(p.cache, lieu) : p.octets!;
          const cache = await neuf?.coffre.cacher(octets, lieu);
          return { id, piece: p.piece, ...(cache ? { cache } : { octets }) };
        }),
      );
      const tx = base.transaction(['registres', 'fragments', 'pieces'], 'readwrite', {
        durability: 'strict',
      });
      tx.done.catch(() => {});
      for (const g of gardes) {
        const present = await tx.objectStore('fragments').get([id, g.cle]);
        // Written by another tab meanwhile: nothing is done, the person tries again.
        if (present?.revision !== g.revision) {
          tx.abort();
          throw panne('ferme');
        }
      }
      const { serrure: _, ...resume } = (await tx.objectStore('registres').get(id))!;
      void tx
        .objectStore('registres')
        .put({ ...resume, ...(neuf ? { serrure: neuf.serrure } : {}) });
      for (const f of fragments) void tx.objectStore('fragments').put(f);
      for (const p of fichiers) void tx.objectStore('pieces').put(p);
      await tx.done;
      if (neuf) this.#coffres.set(id, neuf.coffre);
      else this.#coffres.delete(id);
      this.#dire(
        id,
        gardes.map(({ cle }) => cle),
      );
    });
  }

  surveiller(id: string, change: (cles: readonly CleFragment[]) => void): () => void {
    const canal = new BroadcastChannel(this.#nom);
    canal.onmessage = ({ data }: MessageEvent<{ id: string; cles: CleFragment[] }>) => {
      if (data.id === id || data.id === '') change(data.cles);
    };
    return () => canal.close();
  }

  /** Told to the other tabs; this one knows. */
  #dire(id: string, cles: readonly CleFragment[]): void {
    // A channel has no target: only pages of this origin hear it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    (this.#canal ??= new BroadcastChannel(this.#nom)).postMessage({ id, cles });
  }

  #coffre(id: string): Coffre {
    const coffre = this.#coffres.get(id);
    if (!coffre) throw panne('verrouille');
    return coffre;
  }

  async #cacher(id: string, { cle, valeur }: Fragment, coffre?: Coffre): Promise<FragmentGarde> {
    const cache = await coffre?.cacher(enOctets(valeur), `${id}/${cle}`);
    return { id, cle, revision: 0, ...(cache ? { cache } : { valeur }) };
  }

  async #montrer({ id, cle, valeur, cache }: FragmentGarde): Promise<Fragment> {
    if (!cache) return { cle, valeur } as Fragment;
    const octets = await this.#coffre(id).montrer(cache, `${id}/${cle}`);
    return { cle, valeur: JSON.parse(new TextDecoder().decode(octets)) as unknown } as Fragment;
  }

  async #lu(
    garde: FragmentGarde,
  ): Promise<{ cle: CleFragment; valeur?: Fragment['valeur']; revision: number }> {
    const { cle, revision } = garde;
    return revision
      ? { cle, revision, valeur: (await this.#montrer(garde)).valeur }
      : { cle, revision };
  }

  async #avec<T>(agir: (base: Base) => Promise<T>): Promise<T> {
    try {
      this.#base ??= ouvrirBase(this.#nom, () => (this.#base = undefined));
      return await agir(await this.#base);
    } catch (cause) {
      // A base that could not be opened is asked for again the next time.
      await this.#base?.catch(() => (this.#base = undefined));
      throw traduire(cause);
    }
  }
}
