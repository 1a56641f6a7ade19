import { dateDe, INNOVANT, SUBSEQUENT, type Colonnes } from '../colonnes/colonnes.ts';
import { distincts, Part } from './compteurs.ts';
import type { Indicateurs } from './synthese.ts';

/** The headline figures of a set of firm contracts. */
export class Totaux {
  readonly #c: Colonnes;
  readonly #acheteurs: Uint8Array;
  readonly #titulaires: Uint8Array;
  readonly #innovants = new Part(INNOVANT);
  #nombre = 0;
  #montant = 0;
  #sansMontant = 0;
  #subsequents = { nombre: 0, montant: 0 };
  #du = Infinity;
  #au = 0;

  constructor(c: Colonnes, organismes: number) {
    this.#c = c;
    this.#acheteurs = new Uint8Array(organismes);
    this.#titulaires = new Uint8Array(organismes);
  }

  ajouter(i: number): void {
    const c = this.#c;
    const connu = c.montant[i]!;
    const montant = connu === connu ? connu : 0;
    this.#nombre++;
    this.#montant += montant;
    if (connu !== connu) this.#sansMontant++;
    if (c.drapeaux[i]! & SUBSEQUENT) {
      this.#subsequents.nombre++;
      this.#subsequents.montant += montant;
    }
    this.#innovants.voir(c.drapeaux[i]!);
    this.#acheteurs[c.acheteur[i]!] = 1;
    for (let k = c.debut[i]!; k < c.debut[i + 1]!; k++) this.#titulaires[c.titulaires[k]!] = 1;
    const jour = c.jour[i]!;
    if (jour) {
      if (jour < this.#du) this.#du = jour;
      if (jour > this.#au) this.#au = jour;
    }
  }

  get periode(): { du?: string; au?: string } {
    return this.#au ? { du: dateDe(this.#du), au: dateDe(this.#au) } : {};
  }

  get indicateurs(): Indicateurs {
    return {
      nombre: this.#nombre,
      montant: this.#montant,
      sansMontant: this.#sansMontant,
      acheteurs: distincts(this.#acheteurs),
      titulaires: distincts(this.#titulaires),
      subsequents: this.#subsequents,
      innovants: this.#innovants.taux,
    };
  }
}
