/** Vertices of roads, those that are the same place merged. */
import { metresParDegre } from '../metrique.ts';

/** Metres below which two vertices are one: files round, drawings do not quite meet. */
export const CONFONDUS = 0.5;

/** Gives each place its number; two places within half a metre share one. */
export class Noeuds {
  readonly lons: number[] = [];
  readonly lats: number[] = [];
  readonly #cases = new Map<string, number[]>();

  place(noeud: number): [lon: number, lat: number] {
    return [this.lons[noeud]!, this.lats[noeud]!];
  }

  numero(lon: number, lat: number): number {
    const [mLon, mLat] = metresParDegre(lat);
    // Rows are of one height everywhere, columns of one width in a row: neighbours are one case away at most.
    const rangee = Math.floor((lat * 110_000) / CONFONDUS);
    const colonne = Math.floor((lon * mLon) / CONFONDUS);
    let meilleur = -1;
    let moindre = CONFONDUS;
    for (let r = rangee - 1; r <= rangee + 1; r++)
      for (let c = colonne - 1; c <= colonne + 1; c++)
        for (const noeud of this.#cases.get(`${r} ${c}`) ?? []) {
          const d = Math.hypot((this.lons[noeud]! - lon) * mLon, (this.lats[noeud]! - lat) * mLat);
          if (d <= moindre && (d < moindre || meilleur < 0)) {
            moindre = d;
            meilleur = noeud;
          }
        }
    if (meilleur >= 0) return meilleur;
    const noeud = this.lons.push(lon) - 1;
    this.lats.push(lat);
    const cle = `${rangee} ${colonne}`;
    const ici = this.#cases.get(cle);
    if (ici) ici.push(noeud);
    else this.#cases.set(cle, [noeud]);
    return noeud;
  }
}
