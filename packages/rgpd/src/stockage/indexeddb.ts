/** Registers in the browser: fragment by fragment, each write whole or not at all. */
import { lireFragments, ouvrirBase, tout, type Base, type FragmentGarde } from './base.ts';
import { nouvelleSerrure, ouvrirSerrure, type Coffre } from './chiffre.ts';
import { assembler } from './fragments.ts';
import { journalNeuf } from './journal.ts';
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

/**
 * Registers kept by the browser, by fragments.
 *
 * @param nom name of the database; registers of two hosts on one origin may be kept apart
 */
export function depotIndexedDB(nom = 'ternum-rgpd'): Depot {
  return new DepotIndexedDB(nom);
}

const lisible = ({ cle, texte }: Pick<FragmentGarde, 'cle' | 'texte'>): Fragment =>
  ({ cle, valeur: JSON.parse(texte!) as unknown }) as Fragment;

class DepotIndexedDB implements Depot {
  #base?: Promise<Base>;
  /** What opens protected registers; lives as long as the page. */
  #coffres = new Map<string, Coffre>();
  #canal?: BroadcastChannel;
  /** The browser lost everything, and nobody was told yet. */
  #videe = false;
  readonly #nom: string;

  constructor(nom: string) {
    this.#nom = nom;
  }

  async lister(): Promise<ResumeRegistre[]> {
    return this.#avec(async (base) => {
      const liste = await base.getAll('registres');
      if (this.#videe && !liste.length) {
        this.#videe = false;
        throw panne('perdu');
      }
      return liste
        .map(({ serrure, ...resume }) => ({ ...resume, ...(serrure ? { chiffre: true } : {}) }))
        .sort((a, b) => (a.enregistreLe < b.enregistreLe ? 1 : -1));
    });
  }

  async ouvrir(id: string): Promise<RegistreGarde | undefined> {
    return this.#avec(async (base) => {
      const resume = await base.get('registres', id);
      if (!resume) return undefined;
      if (resume.serrure && !this.#coffres.has(id)) throw panne('verrouille');
      const revisions: Revisions = {};
      const fragments = await lireFragments(base, id, (part) => {
        for (const { cle, revision } of part) revisions[cle] = revision;
        return resume.serrure ? Promise.all(part.map((g) => this.#montrer(g))) : part.map(lisible);
      });
      const registre = assembler(fragments);
      if (!registre) throw panne('abime');
      return { registre, revisions };
    });
  }

  async ecrire(id: string, { poser, retirer, revisions }: Ecriture): Promise<ResultatEcriture> {
    return this.#ecrivant(async (base) => {
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
      let traitements = resume?.traitements ?? 0;
      const retires = new Set(retirer);
      for (const cle of [...poser.map((f) => f.cle), ...retirer]) {
        const garde = await fragments.get([id, cle]);
        if (cle.startsWith('traitements/'))
          traitements += (retires.has(cle) ? 0 : 1) - (garde ? 1 : 0);
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
      void tx.objectStore('registres').put({ ...resume, id, nom, traitements, enregistreLe: le });
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
    await this.#ecrivant(async (base) => {
      const coffre = this.#coffres.get(id);
      const cache = await coffre?.cacher(octets, `${id}/pieces/${piece}`);
      const tx = base.transaction(['registres', 'pieces'], 'readwrite');
      tx.done.catch(() => {});
      const resume = await tx.objectStore('registres').get(id);
      // Protected meanwhile: these bytes would stay readable by anybody. A register to come is not there yet.
      if (resume && String(resume.serrure?.sel) !== String(coffre?.sel)) {
        tx.abort();
        throw panne(resume.serrure ? 'verrouille' : 'ferme');
      }
      await tx.objectStore('pieces').put({ id, piece, ...(cache ? { cache } : { octets }) });
      await tx.done;
    });
  }

  async noterSortie(id: string): Promise<void> {
    await this.#annoter(id, { sortiLe: new Date().toISOString() });
  }

  async reporter(id: string, rappelApres: string): Promise<void> {
    await this.#annoter(id, { rappelApres });
  }

  async #annoter(id: string, plus: Partial<ResumeRegistre>): Promise<void> {
    await this.#ecrivant(async (base) => {
      const tx = base.transaction('registres', 'readwrite');
      const resume = await tx.store.get(id);
      if (resume) await tx.store.put({ ...resume, ...plus });
      await tx.done;
    });
  }

  async effacer(id?: string): Promise<void> {
    await this.#ecrivant(async (base) => {
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
    await this.#ecrivant(async (base) => {
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
      // Joined by another tab meanwhile: it would stay readable by anybody.
      const la = await tx.objectStore('pieces').count(tout(id));
      const ecrits = await tx.objectStore('fragments').count(tout(id));
      if (la !== pieces.length || ecrits !== gardes.length) {
        tx.abort();
        throw panne('ferme');
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
    const texte = JSON.stringify(valeur);
    const cache = await coffre?.cacher(new TextEncoder().encode(texte), `${id}/${cle}`);
    return { id, cle, revision: 0, ...(cache ? { cache } : { texte }) };
  }

  async #montrer({ id, cle, texte, cache }: FragmentGarde): Promise<Fragment> {
    if (!cache) return lisible({ cle, texte });
    const octets = await this.#coffre(id).montrer(cache, `${id}/${cle}`);
    return lisible({ cle, texte: new TextDecoder().decode(octets) });
  }

  async #lu(
    garde: FragmentGarde,
  ): Promise<{ cle: CleFragment; valeur?: Fragment['valeur']; revision: number }> {
    const { cle, revision } = garde;
    return revision
      ? { cle, revision, valeur: (await this.#montrer(garde)).valeur }
      : { cle, revision };
  }

  #ecrivant<T>(agir: (base: Base) => Promise<T>): Promise<T> {
    return this.#avec(agir, true);
  }

  /** Whoever writes waits for the new journal; it is begun for readers too. */
  async #avec<T>(agir: (base: Base) => Promise<T>, ecrit = false): Promise<T> {
    try {
      this.#base ??= ouvrirBase(
        this.#nom,
        () => (this.#base = undefined),
        () => (this.#videe = true),
      );
      const base = await this.#base;
      const journal = journalNeuf(base);
      if (ecrit) await journal;
      return await agir(base);
    } catch (cause) {
      // A base that could not be opened is asked for again the next time.
      await this.#base?.catch(() => (this.#base = undefined));
      throw traduire(cause);
    }
  }
}
