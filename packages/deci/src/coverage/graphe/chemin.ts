/** Distances along roads (Dijkstra 1959), the way from the building to the road and from the road to the point added. */
import type { PointEau } from '../../model.ts';
import type { Etapes } from '../etapes.ts';
import { VolOiseau, type Mesureur, type Proche } from '../mesureur.ts';
import type { Graphe } from './graphe.ts';
import { Tas } from './tas.ts';

/** Points between two stops. */
const LOT = 64;

interface Pose {
  pei: number;
  le: number;
  ecart: number;
}

/** Along roads, up to so many metres from a road on both sides. */
export class Chemin implements Mesureur {
  readonly mesure = 'chemin';
  readonly #graphe: Graphe;
  readonly #rattachement: number;
  readonly #poses: ReadonlyMap<number, readonly Pose[]>;
  /** Points too far from any road, undefined when there is none. */
  readonly #horsVoie: VolOiseau | undefined;
  // One array for all questions: a number of turn says which distances are of this one.
  readonly #distances: Float64Array;
  readonly #tours: Int32Array;
  #tour = 0;
  readonly #tas = new Tas();

  private constructor(
    graphe: Graphe,
    rattachement: number,
    poses: ReadonlyMap<number, readonly Pose[]>,
    horsVoie: VolOiseau | undefined,
  ) {
    this.#graphe = graphe;
    this.#rattachement = rattachement;
    this.#poses = poses;
    this.#horsVoie = horsVoie;
    this.#distances = new Float64Array(graphe.debuts.length);
    this.#tours = new Int32Array(graphe.debuts.length);
  }

  /** @param rattachement metres to the nearest road beyond which a place is not on the network */
  static *construire(
    graphe: Graphe,
    peis: readonly PointEau[],
    rattachement: number,
  ): Etapes<Chemin> {
    const poses = new Map<number, Pose[]>();
    const surVoie = new Set<number>();
    for (const [pei, { lon, lat }] of peis.entries()) {
      if (pei % LOT === 0) yield 0;
      const lieu = graphe.rattacher(lon ?? NaN, lat ?? NaN, rattachement);
      if (!lieu) continue;
      surVoie.add(pei);
      const pose = { pei, le: lieu.le, ecart: lieu.ecart };
      const deja = poses.get(lieu.arete);
      if (deja) deja.push(pose);
      else poses.set(lieu.arete, [pose]);
    }
    const tous = surVoie.size === peis.length;
    const horsVoie = tous
      ? undefined
      : yield* VolOiseau.construire(peis, (place) => surVoie.has(place));
    return new Chemin(graphe, rattachement, poses, horsVoie);
  }

  autour(lon: number, lat: number, metres: number): Proche[] | undefined {
    const depart = this.#graphe.rattacher(lon, lat, this.#rattachement);
    if (!depart) return undefined;
    const trouves = new Map<number, number>();
    const voir = (arete: number, distance: (pose: Pose) => number): void => {
      for (const pose of this.#poses.get(arete) ?? []) {
        const d = distance(pose) + pose.ecart;
        if (d <= metres && d < (trouves.get(pose.pei) ?? Infinity)) trouves.set(pose.pei, d);
      }
    };
    // On the building's own road, the way need not pass by one of its ends.
    voir(depart.arete, ({ le }) => depart.ecart + Math.abs(le - depart.le));
    this.#parcourir(depart, metres, (noeud, fait) => {
      const { debuts, incidentes, bouts, longueurs } = this.#graphe;
      for (let k = debuts[noeud]!; k < debuts[noeud + 1]!; k++) {
        const arete = incidentes[k]!;
        const premier = bouts[2 * arete] === noeud;
        voir(arete, ({ le }) => fait + (premier ? le : longueurs[arete]! - le));
      }
    });
    const loin = this.#horsVoie?.autour(lon, lat, metres) ?? [];
    return [
      ...Array.from(trouves, ([pei, distance]) => ({ pei, distance })),
      ...loin.map((proche) => ({ ...proche, horsVoie: true as const })),
    ];
  }

  /** Places in the order of their distance, as far as `metres`. */
  #parcourir(
    { arete, le, ecart }: { arete: number; le: number; ecart: number },
    metres: number,
    atteindre: (noeud: number, distance: number) => void,
  ): void {
    const { debuts, incidentes, bouts, longueurs } = this.#graphe;
    const tas = this.#tas;
    const tour = ++this.#tour;
    tas.vider();
    const proposer = (noeud: number, d: number): void => {
      if (d > metres || (this.#tours[noeud] === tour && this.#distances[noeud]! <= d)) return;
      this.#tours[noeud] = tour;
      this.#distances[noeud] = d;
      tas.ajouter(noeud, d);
    };
    proposer(bouts[2 * arete]!, ecart + le);
    proposer(bouts[2 * arete + 1]!, ecart + longueurs[arete]! - le);
    for (let tete = tas.prendre(); tete; tete = tas.prendre()) {
      const { item: noeud, cle: d } = tete;
      // Replaced by a shorter way since it was put there.
      if (d > this.#distances[noeud]!) continue;
      atteindre(noeud, d);
      for (let k = debuts[noeud]!; k < debuts[noeud + 1]!; k++) {
        const e = incidentes[k]!;
        const autre = bouts[2 * e] === noeud ? bouts[2 * e + 1]! : bouts[2 * e]!;
        proposer(autre, d + longueurs[e]!);
      }
    }
  }
}
