/** The open register and where it is kept; what goes wrong becomes a sentence, never a lost page. */
import type { ReactiveController } from 'lit';
import type { TernumError } from '@ternum/core';
import type { Registre } from '@ternum/rgpd';
import {
  depotIndexedDB,
  depotMemoire,
  Session,
  type Depot,
  type ResumeRegistre,
} from '@ternum/rgpd/stockage';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import { Disque } from './disque.ts';
import { REPORT } from './sauvegarde.model.ts';

/** Milliseconds between two tries of a storage that refused. */
const ENCORE = 20_000;

export class Garde implements ReactiveController {
  session: Session | undefined;
  /** Why nothing is kept, or why a register does not open. */
  panne: TernumError | undefined;
  /** Of the open register. */
  resume: ResumeRegistre | undefined;
  /** How many registers this storage keeps. */
  communes = 0;
  /** What became of the file that was asked for, in French. */
  avis = '';
  /** Its file on the person’s disk, where there is one. */
  readonly disque: Disque;
  /** Registers that live with the page: the storage refused them. */
  #memoire: Depot | undefined;
  #reel: Depot | undefined;
  /** Closed when the element left the page: opened again if it comes back. */
  #laisse: string | undefined;
  /** What the last file that was taken out holds. */
  #sorti: Registre | undefined;
  #minuterie: ReturnType<typeof setTimeout> | undefined;
  readonly #hote: AssistantRgpd;
  readonly #dire: () => void;

  constructor(hote: AssistantRgpd, dire: () => void) {
    [this.#hote, this.#dire] = [hote, dire];
    this.disque = new Disque(hote, dire);
    hote.addController(this);
  }

  get depot(): Depot {
    return this.#memoire ?? this.#vrai;
  }

  /** True: nothing is kept, the register lives with the page. */
  get passager(): boolean {
    return this.#memoire !== undefined;
  }

  get #vrai(): Depot {
    return (this.#reel ??= this.#hote.adaptateur ?? depotIndexedDB(this.#hote.base || undefined));
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#avantDePartir);
    addEventListener('online', this.#revenu);
    document.addEventListener('visibilitychange', this.#cache);
    const laisse = this.#laisse;
    this.#laisse = undefined;
    if (laisse) void this.ouvrir(laisse).then(() => this.#hote.reprendre());
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#avantDePartir);
    removeEventListener('online', this.#revenu);
    document.removeEventListener('visibilitychange', this.#cache);
    clearTimeout(this.#minuterie);
    this.disque.quitter();
    void this.#laisser();
  }

  /** An element that left the page listens to no other tab; one that only moved goes on, and so does one that keeps what is written nowhere. */
  async #laisser(): Promise<void> {
    const { session } = this;
    await session?.enregistrer();
    if (!session || this.#hote.isConnected || this.session !== session) return;
    if (this.passager || session.etat !== 'enregistre') return;
    this.#laisse = session.registre.id;
    await session.fermer();
  }

  async lister(): Promise<ResumeRegistre[]> {
    try {
      return await this.depot.lister();
    } catch (cause) {
      // Empty, and ready: what comes next is kept.
      if ((cause as TernumError).code === 'perdu') this.panne = cause as TernumError;
      // Work goes on; the person is told, and takes the file away at the end.
      else this.#refuse(cause);
      return [];
    }
  }

  /** @returns false: `panne` says why */
  async ouvrir(id: string): Promise<boolean> {
    try {
      // Both at once: the storage lists while the register is put together.
      const ouvrir = Session.ouvrir(this.depot, id, this.#change);
      const lister = this.depot.lister().catch((): ResumeRegistre[] => []);
      this.session = await ouvrir;
      const liste = await lister;
      this.resume = liste.find((r) => r.id === id);
      this.communes = liste.length;
      this.panne = undefined;
    } catch (cause) {
      this.panne = cause as TernumError;
    }
    this.#suivreDisque();
    this.#dire();
    return Boolean(this.session);
  }

  async creer(registre: Registre): Promise<void> {
    await this.quitter();
    try {
      this.session = await Session.creer(this.depot, registre, this.#change);
      // The browser may otherwise throw it away when it lacks room.
      void navigator.storage?.persist?.().catch(() => false);
    } catch (cause) {
      this.#refuse(cause);
      this.session = await Session.creer(this.depot, registre, this.#change);
    }
    this.#suivreDisque();
    this.#dire();
    void this.compter();
  }

  /** A register came or went. */
  async compter(): Promise<void> {
    const liste = await this.depot.lister().catch((): ResumeRegistre[] => []);
    this.communes = liste.length;
    this.#dire();
  }

  async quitter(): Promise<void> {
    this.disque.quitter();
    await this.session?.fermer();
    this.session = this.resume = this.#sorti = undefined;
    this.avis = '';
    if (!this.passager) this.panne = undefined;
  }

  /** Tries the storage again: what lives with the page goes there. */
  async reessayer(): Promise<void> {
    clearTimeout(this.#minuterie);
    const memoire = this.#memoire;
    if (!memoire) return this.session?.enregistrer();
    try {
      await this.#vrai.lister();
      for (const { id } of await memoire.lister()) await this.#demenager(memoire, id);
      this.#memoire = this.panne = undefined;
      this.#suivreDisque();
    } catch (cause) {
      this.#refuse(cause);
    }
    this.#dire();
  }

  /** Gives the file of what is on screen, kept or not. */
  async sortir(): Promise<void> {
    const dire = (avis: string): void => {
      this.avis = avis;
      this.#dire();
    };
    dire('Préparation du fichier…');
    const venu = await this.#hote.apporter(import('./ecrans/echanges/sauvegarder.ts'));
    try {
      const perdues = await venu?.sauvegarder(this.#hote, false);
      dire(
        perdues?.length
          ? `Le fichier est téléchargé, sans ces pièces que l’appareil ne rend pas : ${perdues.join(', ')}.`
          : venu
            ? 'Le fichier est téléchargé : rangez-le ailleurs que sur cet appareil.'
            : '',
      );
    } catch (cause) {
      dire((cause as TernumError).hint ?? 'Le fichier n’a pas pu être préparé.');
    }
  }

  /** The file was taken out, and holds what is on screen. */
  async noterSortie(): Promise<void> {
    const { session, resume } = this;
    if (!session) return;
    this.#sorti = session.registre;
    const { id, organisme, traitements } = session.registre;
    const sortiLe = new Date().toISOString();
    const autre = {
      id,
      nom: organisme.nom,
      traitements: traitements.length,
      enregistreLe: sortiLe,
    };
    this.resume = { ...(resume ?? autre), sortiLe };
    this.#dire();
    // A storage that is full does not note it; the file is out all the same.
    await this.depot.noterSortie(id).catch(() => {});
  }

  /** « Plus tard »: no reminder for some days. */
  reporter(): void {
    const { session, resume } = this;
    if (!session) return;
    const { id, organisme, traitements } = session.registre;
    const rappelApres = new Date(Date.now() + REPORT * 86_400_000).toISOString();
    const autre = { id, nom: organisme.nom, traitements: traitements.length, enregistreLe: '' };
    this.resume = { ...(resume ?? autre), rappelApres };
    this.#dire();
    void this.depot.reporter?.(id, rappelApres).catch(() => {});
  }

  async #demenager(memoire: Depot, id: string): Promise<void> {
    const garde = await memoire.ouvrir(id);
    if (!garde) return;
    for (const { id: piece } of garde.registre.pieces) {
      const octets = await memoire.lirePiece(id, piece);
      if (octets) await this.#vrai.ecrirePiece(id, piece, octets);
    }
    if (this.session?.registre.id === id) return this.session.passer(this.#vrai);
    await (await Session.creer(this.#vrai, garde.registre)).fermer();
    await memoire.effacer(id);
  }

  #refuse(cause: unknown): void {
    this.panne = cause as TernumError;
    this.#memoire ??= depotMemoire();
    clearTimeout(this.#minuterie);
    this.#minuterie = setTimeout(() => {
      // Without a register, somebody may be reading: only a press of the button changes the page.
      if (this.session) void this.reessayer();
    }, ENCORE);
  }

  #suivreDisque(): void {
    if (this.session && !this.passager) void this.disque.suivre(this.session, this.depot);
  }

  #change = (): void => {
    this.disque.change();
    this.#dire();
  };

  /** The browser asks before it leaves what is kept nowhere. */
  #avantDePartir = (e: BeforeUnloadEvent): void => {
    const { session } = this;
    if (!session || (session.etat === 'enregistre' && !this.passager)) return;
    void session.enregistrer();
    if (session.registre !== this.#sorti) e.preventDefault();
  };

  #revenu = (): void => {
    if (this.session?.etat === 'panne') void this.session.enregistrer();
  };

  /** A page that is hidden may never come back: on a telephone this is its last moment. */
  #cache = (): void => {
    if (document.visibilityState === 'hidden') void this.session?.enregistrer();
  };
}
