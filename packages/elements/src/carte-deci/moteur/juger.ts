/** State of each record, under the rules of its département. */
import { departementOf } from '@ternum/core';
import type { Etat, PointEau, Regles } from '@ternum/deci';
import { codeEtat, etatOf, type Jugement } from '@ternum/deci/etat';
import { reglesDe } from '@ternum/deci/regles';

export class Juge {
  #impose: string | undefined;
  #regles = new Map<string, Regles>();

  /** @param departement whose rules apply to all; default that of each record's commune */
  constructor(departement?: string) {
    this.#impose = departement;
  }

  juger(pei: PointEau): Jugement {
    return codeEtat(pei, this.regles(pei));
  }

  /** In full, with reasons: for what is shown. */
  etat(pei: PointEau): Etat {
    return etatOf(pei, this.regles(pei));
  }

  /** Rules of a record; of none: the indicative ones, unless one département was named. */
  regles(pei?: PointEau): Regles {
    const insee = pei?.insee;
    const code = this.#impose ?? (insee && departementOf(insee)) ?? '';
    let regles = this.#regles.get(code);
    if (!regles) this.#regles.set(code, (regles = reglesDe(code)));
    return regles;
  }

  /** Rules that served, in the order they were met. */
  get toutes(): readonly Regles[] {
    return [...new Set(this.#regles.values())];
  }
}
