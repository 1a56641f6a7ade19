/** Months as numbers (year × 12 + month − 1), and contracts counted by month. */
import { moisDe } from '../colonnes/colonnes.ts';
import { Compteur } from './compteurs.ts';
import type { Moment } from './synthese.ts';

// A mistyped year (0222, 5021) must not draw three thousand empty years.
const PREMIER = 1990 * 12;
const DERNIER = 2100 * 12 - 1;

/** Month number → `2024-03`. */
export const cleMois = (mois: number): string =>
  `${Math.trunc(mois / 12)}-${String((mois % 12) + 1).padStart(2, '0')}`;

/** Contracts per month, and the same shifted by twelve months to stand beside the next year's. */
export class Calendrier {
  readonly #ici = new Compteur(DERNIER - PREMIER + 1);
  readonly #avant = new Compteur(DERNIER - PREMIER + 1);
  #du = Infinity;
  #au = -Infinity;

  /** Days from `a` to `b` are shown even when nothing happened at the ends. */
  ouvrir(a: number, b: number): void {
    if (a <= b) {
      this.#du = Math.max(moisDe(a), PREMIER);
      this.#au = Math.min(moisDe(b), DERNIER);
    }
  }

  ici(mois: number, montant: number): void {
    if (mois < PREMIER || mois > DERNIER) return;
    this.#ici.ajouter(mois - PREMIER, montant);
    if (mois < this.#du) this.#du = mois;
    if (mois > this.#au) this.#au = mois;
  }

  /** Goes beside the same month of the next year. */
  avant(mois: number, montant: number): void {
    const rang = mois + 12 - PREMIER;
    if (rang >= 0 && rang <= DERNIER - PREMIER) this.#avant.ajouter(rang, montant);
  }

  get parMois(): Moment[] {
    const liste: Moment[] = [];
    for (let mois = this.#du; mois <= this.#au; mois++) {
      liste.push({
        cle: cleMois(mois),
        ...this.#ici.mesure(mois - PREMIER),
        precedent: this.#avant.mesure(mois - PREMIER),
      });
    }
    return liste;
  }

  get parAnnee(): Moment[] {
    const annees = new Map<string, Moment>();
    for (const { cle, nombre, montant, precedent } of this.parMois) {
      const annee = cle.slice(0, 4);
      let somme = annees.get(annee);
      if (!somme) {
        somme = { cle: annee, nombre: 0, montant: 0, precedent: { nombre: 0, montant: 0 } };
        annees.set(annee, somme);
      }
      somme.nombre += nombre;
      somme.montant += montant;
      somme.precedent.nombre += precedent.nombre;
      somme.precedent.montant += precedent.montant;
    }
    return [...annees.values()];
  }
}
