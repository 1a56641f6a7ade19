/** A file that comes when somebody opens what needs it, and the words that stand there until it does. */
import type { ReactiveElement } from 'lit';

export class PlusTard<M> {
  module?: M;
  /** True when it did not come: opening again tries again. */
  manque = false;
  #charger: () => Promise<M>;

  constructor(charger: () => Promise<M>) {
    this.#charger = charger;
  }

  get mot(): string {
    return this.manque
      ? 'La connexion a manqué : refermez, puis rouvrez pour réessayer.'
      : 'Lecture…';
  }

  async venir(hote: ReactiveElement): Promise<void> {
    try {
      this.module ??= await this.#charger();
    } catch {
      this.manque = true;
    }
    hote.requestUpdate();
  }
}
