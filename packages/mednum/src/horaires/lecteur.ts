/** Goes through the words one by one. */
import type { Jeton } from './jetons.ts';

export class Lecteur {
  place = 0;
  #jetons: readonly Jeton[];

  constructor(jetons: readonly Jeton[]) {
    this.#jetons = jetons;
  }

  get fini(): boolean {
    return this.place >= this.#jetons.length;
  }

  voit(type: Jeton['type']): boolean {
    return this.#jetons[this.place]?.type === type;
  }

  voitApres(type: Jeton['type'], mots: readonly string[] = []): boolean {
    const jeton = this.#jetons[this.place + 1];
    return jeton?.type === type && (jeton.type !== 'mot' || mots.includes(jeton.mot));
  }

  voitSigne(signe: string): boolean {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'signe' && jeton.signe === signe;
  }

  /** Takes the sign when it is there. */
  signe(signe: string): boolean {
    return this.#si(this.voitSigne(signe));
  }

  mot(mot: string): boolean {
    const jeton = this.#jetons[this.place];
    return this.#si(jeton?.type === 'mot' && jeton.mot === mot);
  }

  note(): string | undefined {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'note' && this.#si(true) ? jeton.note : undefined;
  }

  heure(): number | undefined {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'heure' && this.#si(true) ? jeton.minutes : undefined;
  }

  jour(): number | undefined {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'jour' && this.#si(true) ? jeton.jour : undefined;
  }

  mois(): number | undefined {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'mois' && this.#si(true) ? jeton.mois : undefined;
  }

  nombre(): number | undefined {
    const jeton = this.#jetons[this.place];
    return jeton?.type === 'nombre' && this.#si(true) ? jeton.nombre : undefined;
  }

  #si(oui: boolean): boolean {
    if (oui) this.place++;
    return oui;
  }
}
