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

export class Garde implements ReactiveController {
  session: Session | undefined;
  /** Why nothing is kept, or why a register does not open. */
  panne: TernumError | undefined;
  /** True: the browser keeps nothing, the register lives with the page. */
  passager = false;
  /** Of the open register, at its opening. */
  resume: ResumeRegistre | undefined;
  #depot?: Depot;
  readonly #hote: AssistantRgpd;
  readonly #change: () => void;

  constructor(hote: AssistantRgpd, change: () => void) {
    [this.#hote, this.#change] = [hote, change];
    hote.addController(this);
  }

  get depot(): Depot {
    return (this.#depot ??= this.#hote.adaptateur ?? depotIndexedDB(this.#hote.base || undefined));
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#avantDePartir);
    document.addEventListener('visibilitychange', this.#cache);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#avantDePartir);
    document.removeEventListener('visibilitychange', this.#cache);
    void this.session?.enregistrer();
  }

  async lister(): Promise<ResumeRegistre[]> {
    try {
      return await this.depot.lister();
    } catch (cause) {
      // Work goes on; the person is told, and takes the file away at the end.
      this.panne = cause as TernumError;
      this.passager = true;
      this.#depot = depotMemoire();
      return [];
    }
  }

  /** @returns false: `panne` says why */
  async ouvrir(id: string): Promise<boolean> {
    try {
      this.session = await Session.ouvrir(this.depot, id, this.#change);
      this.resume = (await this.lister()).find((r) => r.id === id);
      this.panne = undefined;
    } catch (cause) {
      this.panne = cause as TernumError;
    }
    this.#change();
    return Boolean(this.session);
  }

  async creer(registre: Registre): Promise<void> {
    await this.quitter();
    try {
      this.session = await Session.creer(this.depot, registre, this.#change);
      // The browser may otherwise throw it away when it lacks room.
      void navigator.storage?.persist?.().catch(() => false);
    } catch (cause) {
      this.panne = cause as TernumError;
      this.passager = true;
      this.#depot = depotMemoire();
      this.session = await Session.creer(this.#depot, registre, this.#change);
    }
    this.#change();
  }

  async quitter(): Promise<void> {
    await this.session?.fermer();
    this.session = this.resume = this.panne = undefined;
  }

  /** The browser asks before it leaves what is not kept. */
  #avantDePartir = (e: BeforeUnloadEvent): void => {
    if (!this.session || (this.session.etat === 'enregistre' && !this.passager)) return;
    void this.session.enregistrer();
    e.preventDefault();
  };

  /** A page that is hidden may never come back: on a telephone this is its last moment. */
  #cache = (): void => {
    if (document.visibilityState === 'hidden') void this.session?.enregistrer();
  };
}
