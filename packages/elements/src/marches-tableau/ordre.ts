/** Any order but the first, in which contracts come anyway. Loaded with the first click on a heading. */
import { lister, type Contrat } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';
import type { Tri } from './marches-tableau.model.ts';

/** Comparing 20 000 subjects takes longer than a frame: once per column, then filters only pick from it. */
export class Ordre {
  #de?: unknown;
  #tri?: Tri;
  #tous: readonly Contrat[] = [];

  ranger({ consolidation, perimetre }: Jeu, contrats: readonly Contrat[], tri: Tri): Contrat[] {
    if (this.#de !== consolidation || this.#tri !== tri) {
      this.#tous = lister(consolidation!, perimetre, { ...tri, taille: Infinity }).contrats;
      [this.#de, this.#tri] = [consolidation, tri];
    }
    const gardes = new Set(contrats);
    return this.#tous.filter((c) => gardes.has(c));
  }
}
