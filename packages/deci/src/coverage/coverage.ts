/** Are buildings covered, by which point, how far, and why. */
import type { PointEau } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import { couvrirUn, type Contexte } from './couvrir.ts';
import { achever, conduire, type Etapes } from './etapes.ts';
import { contexteDe, creerAtelier, verifier, type Atelier } from './preparer.ts';
import type { Batiment, Couverture, OptionsCouverture, Reseau } from './types.ts';

/** Buildings one after the other, in their order: for who has his own loop. @throws TernumError `input` */
export function* parcourirCouverture(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture = {},
): Generator<Couverture, void> {
  verifier(batiments, regles);
  const { contexte } = achever(preparer(peis, reseau, regles, options));
  for (const batiment of batiments) yield couvrirUn(batiment, contexte);
}

/**
 * Coverage of each building, in their order: risk → need (`regles.besoins`) → the nearest point in range that has the
 * capacity. Without `reseau` distances are geodesic, as the crow flies; with it they follow roads, plus the way to the
 * road on both sides; `mesure` tells which. One point is looked for: where a regulation wants several, that is for the
 * SDIS. Gives way to others every few milliseconds.
 *
 * @throws TernumError `input` (see `hint`), `aborted` when `options.signal` says so
 */
export async function coverage(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture = {},
): Promise<Couverture[]> {
  const etapes = calculer(batiments, peis, reseau, regles, options);
  return (await conduire(etapes, batiments.length, options)).couvertures;
}

/** A calculation with what it was made with. */
export interface Calcul {
  atelier: Atelier;
  contexte: Contexte;
  couvertures: Couverture[];
}

/** Everything, in steps. @throws TernumError `input` */
export function* calculer(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture,
): Etapes<Calcul> {
  verifier(batiments, regles);
  const prets = yield* preparer(peis, reseau, regles, options);
  const couvertures: Couverture[] = [];
  for (const batiment of batiments) {
    couvertures.push(couvrirUn(batiment, prets.contexte));
    yield couvertures.length;
  }
  return { ...prets, couvertures };
}

function* preparer(
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture,
): Etapes<Pick<Calcul, 'atelier' | 'contexte'>> {
  const toutes = reseau ? { ...options, reseau } : options;
  const atelier = yield* creerAtelier(regles, toutes);
  return { atelier, contexte: yield* contexteDe(peis, atelier, regles, toutes) };
}
