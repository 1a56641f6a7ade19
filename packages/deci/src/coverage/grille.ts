/** Boxes in degrees, found by place: cells in typed arrays, so that a département costs megabytes, not objects. */
import type { Etapes } from './etapes.ts';
import { metresParDegre } from './metrique.ts';

const CELLULES = 1 << 20;
/** Items between two stops. */
const LOT = 2048;

/** West, south, east, north of each item, one after the other; a point is a box without size. */
export class Grille {
  readonly #ouest: number;
  readonly #sud: number;
  readonly #pasLon: number;
  readonly #pasLat: number;
  readonly #colonnes: number;
  readonly #rangees: number;
  readonly #debuts: Int32Array;
  #contenu = new Int32Array(0);

  /**
   * @param boites four numbers an item; an item with a NaN is left out
   * @param metres usual radius of a question: size of the cells
   */
  static *construire(boites: Float64Array, metres: number): Etapes<Grille> {
    const grille = new Grille(boites, metres);
    yield* grille.#remplir(boites);
    return grille;
  }

  private constructor(boites: Float64Array, metres: number) {
    let [ouest, sud, est, nord] = [Infinity, Infinity, -Infinity, -Infinity];
    const nombre = boites.length / 4;
    for (let i = 0; i < nombre; i++) {
      if (boites[4 * i]! < ouest) ouest = boites[4 * i]!;
      if (boites[4 * i + 1]! < sud) sud = boites[4 * i + 1]!;
      if (boites[4 * i + 2]! > est) est = boites[4 * i + 2]!;
      if (boites[4 * i + 3]! > nord) nord = boites[4 * i + 3]!;
    }
    const vide = est < ouest;
    const [mLon, mLat] = metresParDegre(vide ? 0 : (sud + nord) / 2);
    let [pasLon, pasLat] = [metres / mLon, metres / mLat];
    const compte = (etendue: number, pas: number): number =>
      vide ? 0 : Math.floor(etendue / pas) + 1;
    while (compte(est - ouest, pasLon) * compte(nord - sud, pasLat) > CELLULES) {
      pasLon *= 2;
      pasLat *= 2;
    }
    this.#ouest = ouest;
    this.#sud = sud;
    this.#pasLon = pasLon;
    this.#pasLat = pasLat;
    this.#colonnes = compte(est - ouest, pasLon);
    this.#rangees = compte(nord - sud, pasLat);
    this.#debuts = new Int32Array(this.#colonnes * this.#rangees + 1);
  }

  *#remplir(boites: Float64Array): Etapes<void> {
    const nombre = boites.length / 4;
    const debuts = this.#debuts;
    // Counted first, then put in place: one array for all cells.
    for (let i = 0; i < nombre; i++) {
      if (i % LOT === 0) yield 0;
      this.#cellules(boites, i, (c) => void debuts[c + 1]!++);
    }
    for (let c = 1; c < debuts.length; c++) debuts[c]! += debuts[c - 1]!;
    const contenu = new Int32Array(debuts.at(-1)!);
    const ou = debuts.slice();
    for (let i = 0; i < nombre; i++) {
      if (i % LOT === 0) yield 0;
      this.#cellules(boites, i, (c) => void (contenu[ou[c]!++] = i));
    }
    this.#contenu = contenu;
  }

  /** Visits at least every item whose box comes within so many metres of a place; some more, some of them twice. */
  visiter(lon: number, lat: number, metres: number, voir: (item: number) => void): void {
    const [mLon, mLat] = metresParDegre(lat);
    // One percent more: a degree is not as long at the other end of the box.
    const dLon = (metres / mLon) * 1.01;
    const dLat = (metres / mLat) * 1.01;
    const boite = Float64Array.of(lon - dLon, lat - dLat, lon + dLon, lat + dLat);
    this.#cellules(boite, 0, (c) => {
      for (let k = this.#debuts[c]!; k < this.#debuts[c + 1]!; k++) voir(this.#contenu[k]!);
    });
  }

  #cellules(boites: Float64Array, i: number, voir: (cellule: number) => void): void {
    const borne = (v: number, max: number): number => Math.max(0, Math.min(max - 1, Math.floor(v)));
    const [ouest, sud] = [boites[4 * i]!, boites[4 * i + 1]!];
    const [est, nord] = [boites[4 * i + 2]!, boites[4 * i + 3]!];
    if (!(est >= this.#ouest && nord >= this.#sud && ouest <= est && sud <= nord)) return;
    const c0 = borne((ouest - this.#ouest) / this.#pasLon, this.#colonnes);
    const c1 = borne((est - this.#ouest) / this.#pasLon, this.#colonnes);
    const r0 = borne((sud - this.#sud) / this.#pasLat, this.#rangees);
    const r1 = borne((nord - this.#sud) / this.#pasLat, this.#rangees);
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) voir(r * this.#colonnes + c);
  }
}
