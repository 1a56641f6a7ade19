/** The register’s file, kept on the person’s disk beside the browser: written after each save, never over others’ work. */
import { TernumError } from '@ternum/core';
import { changeDe, fusionnerCopie, preparerCopie, type Fusion } from '../../fusion/index.ts';
import { fromZip, sha256, toZip, type ZipLu } from '../../formats/zip/index.ts';
import { horloge, type Change, type Registre } from '../../model/index.ts';
import { panne } from '../pannes.ts';
import type { Depot } from '../types.ts';
import { permission, type Poignee } from './acces.ts';
import { Memos, type Memo, type Version } from './memo.ts';

/**
 * `pret`: the file holds what is kept. `attente`: a write is due. `permission`: the browser wants the person to allow it
 * again. `change`: somebody else wrote into it; nothing is written until it is merged or replaced. `panne`: see `erreur`.
 */
export type EtatDisque = 'pret' | 'attente' | 'permission' | 'change' | 'panne';

/** What somebody else’s version of the file would bring. */
export interface ChangementDisque extends Pick<ZipLu, 'pieces' | 'defauts'> {
  /** Which version was read: to be given to `accepter`. */
  version: Version;
  /** Whose register the file holds. */
  registre: Registre;
  /** What to apply here. */
  change: Change;
  /** Fields that both changed: ours stays, theirs becomes an action. */
  desaccords: Fusion['desaccords'];
}

/** Milliseconds of rest before the file is written, and the longest that it waits. */
const RYTHME = { repos: 3_000, auPlus: 30_000 };

/** A register’s file on disk. `change` is called whenever something public here changed. */
export class FichierDisque {
  /** Of the last write. */
  etat: EtatDisque = 'attente';
  /** Last write, ISO 8601. */
  ecritLe: string | undefined;
  /** Why the last write failed. */
  erreur: TernumError | undefined;
  /** Called at each change of state. */
  change: () => void = () => {};
  readonly #depot: Depot;
  readonly #id: string;
  readonly #poignee: Poignee;
  readonly #memos: Memos;
  readonly #rythme: typeof RYTHME;
  #minuterie?: ReturnType<typeof setTimeout>;
  #depuis = 0;
  #file: Promise<void> = Promise.resolve();
  #fini = false;

  private constructor(depot: Depot, memo: Memo, memos: Memos, rythme = RYTHME) {
    [this.#depot, this.#id, this.#poignee] = [depot, memo.id, memo.poignee];
    [this.#memos, this.#rythme] = [memos, rythme];
    this.ecritLe = memo.ecritLe;
  }

  /** The file that goes with this register on this device. @param base name of the registers’ database */
  static async retrouver(
    depot: Depot,
    id: string,
    base = 'ternum-rgpd',
    rythme = RYTHME,
  ): Promise<FichierDisque | undefined> {
    const memos = new Memos(base);
    const memo = await memos.lire(id);
    return memo && new FichierDisque(depot, memo, memos, rythme);
  }

  /** Keeps the register in this file from now on; one that holds something is not written before it is looked at. */
  static async lier(
    depot: Depot,
    id: string,
    poignee: Poignee,
    base = 'ternum-rgpd',
    rythme = RYTHME,
  ): Promise<FichierDisque> {
    const memos = new Memos(base);
    await memos.noter({ id, poignee });
    return new FichierDisque(depot, { id, poignee }, memos, rythme);
  }

  /** Name of the file, without its folder: the browser does not tell it. */
  get nom(): string {
    return this.#poignee.name;
  }

  /** Something was kept: the file is written after a rest. */
  prevoir(): void {
    if (this.#fini) return;
    if (this.etat === 'pret') this.#dire('attente');
    const t = Date.now();
    this.#depuis ||= t;
    clearTimeout(this.#minuterie);
    const reste = Math.max(0, this.#depuis + this.#rythme.auPlus - t);
    this.#minuterie = setTimeout(() => void this.ecrire(), Math.min(this.#rythme.repos, reste));
  }

  /** Asks the person for the file again; only from a press of a button. */
  async demander(): Promise<void> {
    if ((await permission(this.#poignee, true)) === 'granted') await this.ecrire();
    else this.#dire('permission');
  }

  /**
   * Writes now what the storage keeps; the state says how it went. One after the other, also between two tabs.
   *
   * @param remplacer over what somebody else wrote: the person was asked
   */
  ecrire(remplacer = false): Promise<void> {
    clearTimeout(this.#minuterie);
    this.#depuis = 0;
    this.#file = this.#file.then(async () => {
      if (this.#fini) return;
      try {
        this.#dire(await verrou(this.#id, () => this.#ecrire(remplacer)));
      } catch (cause) {
        const erreur = surDisque(cause);
        if (erreur) this.erreur = erreur;
        this.#dire(erreur ? 'panne' : 'permission');
      }
    });
    return this.#file;
  }

  /** What is in the file, against what is here. @throws TernumError: it holds no register, or cannot be read */
  async comparer(mien: Registre): Promise<ChangementDisque> {
    try {
      const fichier = await this.#poignee.getFile();
      const octets = new Uint8Array(await fichier.arrayBuffer());
      const lu = await fromZip(octets);
      const base = (await this.#memos.lire(this.#id))?.base;
      const le = horloge.maintenant();
      const leur = base ? { ...lu.registre, copie: { le, base: { ...base } } } : lu.registre;
      const { registre, desaccords } = await fusionnerCopie(mien, leur, { le, id: horloge.id });
      return {
        version: await versionDe(fichier, octets),
        registre: lu.registre,
        pieces: lu.pieces,
        defauts: lu.defauts,
        change: changeDe(mien, registre),
        desaccords,
      };
    } catch (cause) {
      throw surDisque(cause) ?? panneDisque('permission', cause);
    }
  }

  /** What this version brought is kept here now: the file may be written over it. */
  async accepter(version: Version): Promise<void> {
    const memo = await this.#memos.lire(this.#id);
    if (memo) await this.#memos.noter({ ...memo, vu: version });
    await this.ecrire();
  }

  /** Ends, without writing; what was due is written by the next visit. */
  finir(): void {
    this.#fini = true;
    clearTimeout(this.#minuterie);
  }

  /** Writes this file no more. It stays on the disk. */
  async oublier(): Promise<void> {
    this.finir();
    await this.#memos.oublier(this.#id);
  }

  async #ecrire(remplacer: boolean): Promise<EtatDisque> {
    const memo = await this.#memos.lire(this.#id);
    // Forgotten by another tab.
    if (!memo) return 'pret';
    this.ecritLe = memo.ecritLe;
    if ((await permission(this.#poignee)) !== 'granted') return 'permission';
    const avant = await this.#poignee.getFile();
    const connu = await reconnaitre(avant, memo);
    if (!connu && !remplacer) return 'change';
    const garde = await this.#depot.ouvrir(this.#id);
    if (!garde) throw panne('ferme');
    const octets = await toZip(garde.registre, {
      piece: (piece) => this.#depot.lirePiece(this.#id, piece),
    });
    const empreinte = await sha256(octets);
    const le = horloge.maintenant();
    const { base } = (await preparerCopie(garde.registre, le)).copie!;
    if (connu?.sha256 !== empreinte) {
      await this.#memos.noter({ ...memo, promis: { sha256: empreinte, base } });
      if (!(await this.#remplacer(octets, avant))) return 'change';
    }
    const apres = await this.#poignee.getFile();
    if (apres.size !== octets.length) return 'change';
    const vu = { modifieLe: apres.lastModified, taille: apres.size, sha256: empreinte };
    await this.#memos.noter({ id: memo.id, poignee: memo.poignee, vu, base, ecritLe: le });
    this.ecritLe = le;
    this.erreur = undefined;
    return 'pret';
  }

  /** The new file takes the place of the old at once, when it is whole. @returns false: written by others meanwhile */
  async #remplacer(octets: Uint8Array, avant: File): Promise<boolean> {
    const flux = await this.#poignee.createWritable({ keepExistingData: false });
    try {
      await flux.write(octets as Uint8Array<ArrayBuffer>);
      const pendant = await this.#poignee.getFile();
      if (pendant.lastModified !== avant.lastModified || pendant.size !== avant.size) {
        await flux.abort();
        return false;
      }
      await flux.close();
      return true;
    } catch (cause) {
      await flux.abort().catch(() => {});
      throw cause;
    }
  }

  #dire(etat: EtatDisque): void {
    this.etat = etat;
    if (!this.#fini) this.change();
  }
}

/** @returns undefined: not a version of ours. A file that is empty holds nobody’s work. */
async function reconnaitre(fichier: File, { vu, promis }: Memo): Promise<Version | undefined> {
  if (vu && vu.modifieLe === fichier.lastModified && vu.taille === fichier.size) return vu;
  const la = await versionDe(fichier, new Uint8Array(await fichier.arrayBuffer()));
  // Touched by a copy or a synchronisation, or written by us just before the end: the bytes tell.
  const notre = la.sha256 === vu?.sha256 || la.sha256 === promis?.sha256;
  return notre || !fichier.size ? la : undefined;
}

const versionDe = async (fichier: File, octets: Uint8Array): Promise<Version> => ({
  modifieLe: fichier.lastModified,
  taille: fichier.size,
  sha256: await sha256(octets),
});

/** One tab at a time. */
const verrou = <T>(id: string, agir: () => Promise<T>): Promise<T> =>
  navigator.locks
    ? (navigator.locks.request(`ternum-rgpd-fichier-${id}`, agir) as Promise<T>)
    : agir();

const PHRASES = {
  permission:
    'Le navigateur demande votre accord pour écrire de nouveau dans le fichier choisi sur le disque.',
  absent:
    'Le fichier choisi sur le disque n’est plus à sa place : clé débranchée, dossier partagé fermé, fichier déplacé ou renommé. Le registre reste gardé par le navigateur.',
  'disque-plein':
    'Il n’y a plus de place sur le disque où est le fichier. Le registre reste gardé par le navigateur.',
  occupe:
    'Un autre programme tient le fichier ouvert : fermez-le. Le registre reste gardé par le navigateur.',
  disque:
    'Le fichier choisi sur le disque ne s’écrit pas. Le registre reste gardé par le navigateur.',
} as const;

const panneDisque = (code: keyof typeof PHRASES, cause: unknown): TernumError =>
  new TernumError({ kind: 'input', code, message: String(cause), hint: PHRASES[code], cause });

/** @returns undefined: the person is to be asked */
function surDisque(cause: unknown): TernumError | undefined {
  if (cause instanceof TernumError) return cause;
  const nom = (cause as Error | undefined)?.name;
  if (nom === 'NotAllowedError' || nom === 'SecurityError') return undefined;
  if (nom === 'NotFoundError') return panneDisque('absent', cause);
  if (nom === 'QuotaExceededError') return panneDisque('disque-plein', cause);
  if (nom === 'NoModificationAllowedError') return panneDisque('occupe', cause);
  return panneDisque('disque', cause);
}
