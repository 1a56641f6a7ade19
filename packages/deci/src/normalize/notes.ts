/** Anomalies of the record being read. Records without any share one empty list. */
import type { Anomalie, CodeAnomalie } from '../anomalies.ts';
import { brutDe } from './lu.ts';

/** Notes an anomaly on the record. */
export type Noter = (code: CodeAnomalie, champ: string, brut: string, corrigee: boolean) => void;

const AUCUNE: readonly Anomalie[] = Object.freeze([]);

/** Collects the anomalies of one record after another. */
export class Notes {
  #liste: Anomalie[] = [];
  readonly #partagees = new Map<string, Anomalie>();

  /** Adds what a cell brought. */
  ajouter(anomalie: Anomalie): void {
    this.#liste.push(anomalie);
  }

  /** True when this was noted on the record. */
  a(code: CodeAnomalie, champ: string): boolean {
    return this.#liste.some((a) => a.code === code && a.champ === champ);
  }

  /** Adds a new one. Those without a value are one object for the whole file. */
  readonly noter: Noter = (code, champ, brut, corrigee) => {
    if (brut) {
      this.#liste.push({ code, champ, brut: brutDe(brut), corrigee });
      return;
    }
    const cle = `${code} ${champ} ${corrigee}`;
    let partagee = this.#partagees.get(cle);
    if (!partagee) this.#partagees.set(cle, (partagee = { code, champ, brut: '', corrigee }));
    this.#liste.push(partagee);
  };

  /** What was noted since the last call. */
  prendre(): readonly Anomalie[] {
    if (this.#liste.length === 0) return AUCUNE;
    const liste = this.#liste;
    this.#liste = [];
    return liste;
  }
}
