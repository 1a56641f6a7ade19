/** What names one point of a register and no other. Comes with the first point that is chosen or looked for. */
import { fold } from '@ternum/core';
import type { PointEau } from '@ternum/deci';
import { numero } from './ligne.ts';

/** What may name a point, best first. */
const NOMS: readonly ((pei: PointEau) => string | undefined)[] = [
  ({ refTerr }) => refTerr,
  ({ idSdis }) => idSdis,
  ({ idGestion }) => idGestion,
  (pei) => pei.insee && numero(pei) && `${pei.insee} ${numero(pei)}`,
];

const plier = (nom: string | undefined): string => fold((nom ?? '').trim());

export class Identites {
  #peis: readonly PointEau[];
  /** By kind of name: name → places of the points that bear it. Most registers need the first one only. */
  #places: Map<string, number[]>[] = [];

  constructor(peis: readonly PointEau[]) {
    this.#peis = peis;
  }

  /** Places of the points that a name may mean: none, one, or several that bear the same. */
  trouver(nom: string): readonly number[] {
    const cle = plier(nom);
    for (const genre of NOMS.keys()) {
      const places = cle && this.#genre(genre).get(cle);
      if (places) return places;
    }
    return [];
  }

  /** A name by which `trouver` gives this point alone; undefined when the register gives it none. */
  cle(index: number): string | undefined {
    return NOMS.map((nom) => nom(this.#peis[index]!)).find((nom) => {
      const [seul, autre] = nom ? this.trouver(nom) : [];
      return seul === index && autre === undefined;
    });
  }

  #genre(genre: number): Map<string, number[]> {
    let places = this.#places[genre];
    if (places) return places;
    this.#places[genre] = places = new Map();
    for (const [i, pei] of this.#peis.entries()) {
      const cle = plier(NOMS[genre]!(pei));
      if (!cle) continue;
      const la = places.get(cle);
      if (la) la.push(i);
      else places.set(cle, [i]);
    }
    return places;
  }
}
