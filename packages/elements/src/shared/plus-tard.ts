/** A file that comes when somebody opens what needs it. */
import type { TernumElement } from './base.ts';

/** Stands where it will be. */
export const ATTENTE = 'Lecture…';

export class PlusTard<M> {
  module?: M;
  #demandes = new WeakSet<TernumElement>();
  #charger: () => Promise<M>;

  constructor(charger: () => Promise<M>) {
    this.#charger = charger;
  }

  /** Opening again tries again. */
  async venir(hote: TernumElement): Promise<void> {
    this.module ??= await hote.apporter(this.#charger());
    hote.requestUpdate();
  }

  /** For what no click asks for: once an element, so that a drawing that lacks it does not ask at every turn. */
  pour(hote: TernumElement): M | undefined {
    if (!this.module && !this.#demandes.has(hote)) {
      this.#demandes.add(hote);
      void this.venir(hote);
    }
    return this.module;
  }
}
