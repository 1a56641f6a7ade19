/** Roads → a graph of places and the metres between them. */
import { distance } from '@ternum/core/geo';
import type { Etapes } from '../etapes.ts';
import { Grille } from '../grille.ts';
import { estPosition, metresParDegre } from '../metrique.ts';
import type { Reseau } from '../types.ts';
import { Noeuds } from './noeuds.ts';

/** Where a place joins the network. */
export interface Rattachement {
  /** Road. */
  arete: number;
  /** Metres from its first end. */
  le: number;
  /** Metres from the place to the road. */
  ecart: number;
}

const CELLULE = 100;
/** Metres: no road goes so far without a bend; it is a vertex at 0, 0 or a lost figure. */
const TROP_LONG = 20_000;
/** Edges between two stops. */
const LOT = 512;

/**
 * Roads meet where they share a vertex (within half a metre), nowhere else: two lines that cross without one are a
 * bridge. What is not practicable is left out, a line of one vertex and a segment over 20 km too. Both ways on every road: hoses know no one-way.
 */
export class Graphe {
  /** Ends of each edge, two numbers of places an edge. */
  readonly bouts: Int32Array;
  /** Metres of each edge. */
  readonly longueurs: Float64Array;
  /** Edges of place n: `incidentes[debuts[n]]` up to `debuts[n + 1]`. */
  readonly debuts: Int32Array;
  /** See `debuts`. */
  readonly incidentes: Int32Array;
  readonly #lons: Float64Array;
  readonly #lats: Float64Array;
  #grille: Grille | undefined;

  /** The graph of a network, in steps. */
  static *construire(reseau: Reseau): Etapes<Graphe> {
    const noeuds = new Noeuds();
    const bouts: number[] = [];
    const longueurs: number[] = [];
    for (const { points, praticable } of reseau.troncons) {
      yield 0;
      if (praticable === false) continue;
      let avant = -1;
      for (const [lon, lat] of points) {
        const noeud = estPosition(lon, lat) ? noeuds.numero(lon, lat) : -1;
        if (avant >= 0 && noeud >= 0 && avant !== noeud) {
          const longueur = distance(...noeuds.place(avant), ...noeuds.place(noeud));
          if (longueur <= TROP_LONG) {
            bouts.push(avant, noeud);
            longueurs.push(longueur);
          }
        }
        avant = noeud;
      }
    }
    const graphe = new Graphe(noeuds, bouts, longueurs);
    yield* graphe.#indexer();
    return graphe;
  }

  private constructor(noeuds: Noeuds, bouts: readonly number[], longueurs: readonly number[]) {
    this.#lons = Float64Array.from(noeuds.lons);
    this.#lats = Float64Array.from(noeuds.lats);
    this.bouts = Int32Array.from(bouts);
    this.longueurs = Float64Array.from(longueurs);
    this.debuts = new Int32Array(this.#lons.length + 1);
    this.incidentes = new Int32Array(bouts.length);
    for (const noeud of bouts) this.debuts[noeud + 1]!++;
    for (let n = 1; n < this.debuts.length; n++) this.debuts[n]! += this.debuts[n - 1]!;
    const ou = this.debuts.slice();
    bouts.forEach((noeud, k) => (this.incidentes[ou[noeud]!++] = k >> 1));
  }

  *#indexer(): Etapes<void> {
    const boites = new Float64Array(this.longueurs.length * 4);
    for (let e = 0; e < this.longueurs.length; e++) {
      if (e % LOT === 0) yield 0;
      const [lon1, lat1, lon2, lat2] = this.#places(e);
      boites[4 * e] = Math.min(lon1, lon2);
      boites[4 * e + 1] = Math.min(lat1, lat2);
      boites[4 * e + 2] = Math.max(lon1, lon2);
      boites[4 * e + 3] = Math.max(lat1, lat2);
    }
    this.#grille = yield* Grille.construire(boites, CELLULE);
  }

  /** The nearest road, at right angles or at its end; undefined: none within so many metres. */
  rattacher(lon: number, lat: number, metres: number): Rattachement | undefined {
    if (!estPosition(lon, lat)) return undefined;
    const [mLon, mLat] = metresParDegre(lat);
    let meilleur: Rattachement | undefined;
    this.#grille!.visiter(lon, lat, metres, (arete) => {
      const [lon1, lat1, lon2, lat2] = this.#places(arete);
      const [ax, ay] = [(lon1 - lon) * mLon, (lat1 - lat) * mLat];
      const [dx, dy] = [(lon2 - lon1) * mLon, (lat2 - lat1) * mLat];
      const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
      const ecart = Math.hypot(ax + t * dx, ay + t * dy);
      if (ecart > metres) return;
      if (
        !meilleur ||
        ecart < meilleur.ecart ||
        (ecart === meilleur.ecart && arete < meilleur.arete)
      )
        meilleur = { arete, le: t * this.longueurs[arete]!, ecart };
    });
    return meilleur;
  }

  #places(arete: number): [lon1: number, lat1: number, lon2: number, lat2: number] {
    const [a, b] = [this.bouts[2 * arete]!, this.bouts[2 * arete + 1]!];
    return [this.#lons[a]!, this.#lats[a]!, this.#lons[b]!, this.#lats[b]!];
  }
}
