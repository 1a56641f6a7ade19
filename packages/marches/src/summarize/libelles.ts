import { formatSiret } from '@ternum/core';
import type { Organismes } from '../colonnes/colonnes.ts';
import { Compteur, postes } from './compteurs.ts';
import type { Classement } from './synthese.ts';

export const egal = (cle: string): string => cle;

export const majuscule = (cle: string): string => cle.charAt(0).toUpperCase() + cle.slice(1);

/** Sums of organisations: all categories, and each of the three. */
export class Palmares {
  readonly #sommes: Compteur[];
  readonly #organismes: Organismes;

  constructor(organismes: Organismes) {
    this.#organismes = organismes;
    this.#sommes = [0, 1, 2, 3].map(() => new Compteur(organismes.valeurs.length));
  }

  ajouter(code: number, categorie: number, montant: number): void {
    this.#sommes[0]!.ajouter(code, montant);
    if (categorie) this.#sommes[categorie]!.ajouter(code, montant);
  }

  classement(top: number): Classement {
    const { valeurs, noms } = this.#organismes;
    const [tous, travaux, fournitures, services] = this.#sommes.map((somme) =>
      postes(somme, valeurs, (id, code) => noms[code] ?? formatSiret(id), top),
    );
    return { tous: tous!, travaux: travaux!, fournitures: fournitures!, services: services! };
  }
}
