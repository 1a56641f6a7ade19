/** A calculation that is kept, and what a project would change in it. */
import { formatNombre } from '@ternum/core';
import { distance } from '@ternum/core/geo';
import type { PointEau } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import { calculer } from './coverage.ts';
import { couvrirUn, RECHERCHE, type Contexte } from './couvrir.ts';
import { achever, conduire } from './etapes.ts';
import { Grille } from './grille.ts';
import { estPosition } from './metrique.ts';
import type { Atelier } from './preparer.ts';
import type {
  Batiment,
  ChangementCouverture,
  Couverture,
  OptionsCouverture,
  Projet,
  Reseau,
  Simulation,
} from './types.ts';

/** Coverage of buildings, ready for any number of simulations. */
export class Etude {
  /** Answers without a project, in the order of the buildings. */
  readonly couvertures: readonly Couverture[];
  readonly #batiments: readonly Batiment[];
  readonly #peis: readonly PointEau[];
  readonly #contexte: Contexte;
  readonly #atelier: Atelier;
  readonly #grille: Grille;
  readonly #portee: number;

  /** @internal See `etudier`. */
  constructor(
    batiments: readonly Batiment[],
    peis: readonly PointEau[],
    contexte: Contexte,
    atelier: Atelier,
    couvertures: readonly Couverture[],
  ) {
    this.#batiments = batiments;
    this.#peis = peis;
    this.#contexte = contexte;
    this.#atelier = atelier;
    this.couvertures = couvertures;
    const besoins = Object.values(contexte.regles.besoins);
    // A way along roads is never shorter than the crow's: what is farther than that cannot change.
    this.#portee = Math.max(RECHERCHE, ...besoins.map((b) => b.distance)) + 1;
    const boites = new Float64Array(batiments.length * 4).fill(NaN);
    batiments.forEach(({ lon, lat }, i) => {
      if (estPosition(lon, lat)) boites.set([lon, lat, lon, lat], 4 * i);
    });
    this.#grille = achever(Grille.construire(boites, this.#portee / 2));
  }

  /** Looks again at the buildings near what changes, and only at them. */
  simuler({ ajouts = [], retraits = [] }: Projet): Simulation {
    const retires = new Set(retraits);
    const debut = this.#peis.length;
    const contexte: Contexte = {
      ...this.#contexte,
      sources: [...this.#contexte.sources, { mesureur: achever(this.#atelier(ajouts)), debut }],
      pei: (place) =>
        retires.has(place) ? undefined : (this.#peis[place] ?? ajouts[place - debut]),
    };
    const couvertures = [...this.couvertures];
    const changements: ChangementCouverture[] = [];
    for (const i of this.#voisins([...ajouts, ...retraits.flatMap((r) => this.#peis[r] ?? [])])) {
      const avant = this.couvertures[i]!;
      const apres = couvrirUn(this.#batiments[i]!, contexte);
      couvertures[i] = apres;
      if (avant.statut !== apres.statut || avant.raison !== apres.raison)
        changements.push({ batiment: avant.batiment, avant, apres });
    }
    return trier(couvertures, changements);
  }

  #voisins(points: readonly PointEau[]): number[] {
    const vus = new Set<number>();
    for (const { lon, lat } of points)
      if (estPosition(lon, lat))
        this.#grille.visiter(lon!, lat!, this.#portee, (i) => {
          const { lon: x, lat: y } = this.#batiments[i]!;
          if (distance(lon!, lat!, x, y) <= this.#portee) vus.add(i);
        });
    return [...vus].sort((a, b) => a - b);
  }
}

const couvert = ({ statut }: Couverture): boolean =>
  statut === 'couvert' || statut === 'force-couvert';

function trier(couvertures: Couverture[], changements: ChangementCouverture[]): Simulation {
  const gagnes = changements.filter(({ avant, apres }) => !couvert(avant) && couvert(apres));
  const perdus = changements.filter(({ avant, apres }) => couvert(avant) && !couvert(apres));
  const autres = changements.filter(({ avant, apres }) => couvert(avant) === couvert(apres));
  const dire = (n: number, mot: string): string =>
    `${n === 0 ? 'aucun' : formatNombre(n)} bâtiment${n > 1 ? 's' : ''} ${mot}${n > 1 ? 's' : ''}`;
  const phrase = `${dire(gagnes.length, 'gagné')}, ${dire(perdus.length, 'perdu')}.`;
  const resume = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return { couvertures, gagnes, perdus, autres, resume };
}

/** `coverage`, kept for simulations. @throws TernumError as `coverage` */
export async function etudier(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture = {},
): Promise<Etude> {
  const etapes = calculer(batiments, peis, reseau, regles, options);
  const { atelier, contexte, couvertures } = await conduire(etapes, batiments.length, options);
  return new Etude(batiments, peis, contexte, atelier, couvertures);
}

/** One simulation: what a project changes. For several, keep an `Etude`. @throws TernumError as `coverage` */
export async function simuler(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  projet: Projet,
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture = {},
): Promise<Simulation> {
  return (await etudier(batiments, peis, reseau, regles, options)).simuler(projet);
}
