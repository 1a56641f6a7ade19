/** Are buildings covered, by which point, how far, and why. */
import { TernumError } from '@ternum/core';
import type { PointEau } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import { couvrirUn, type Contexte } from './couvrir.ts';
import { contexteDe, creerAtelier, verifier } from './preparer.ts';
import type { Batiment, Couverture, OptionsCouverture, Reseau } from './types.ts';

/** Milliseconds of calculation before others get their turn. */
const TRANCHE = 12;

/** Buildings one after the other, in their order: for who has his own loop. @throws TernumError `input` */
export function* parcourirCouverture(
  batiments: readonly Batiment[],
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
  options: OptionsCouverture = {},
): Generator<Couverture, void> {
  verifier(batiments);
  const toutes = avecReseau(options, reseau);
  const contexte = contexteDe(peis, creerAtelier(regles, toutes), regles, toutes);
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
  arreter(options.signal);
  verifier(batiments);
  const toutes = avecReseau(options, reseau);
  return calculerTout(
    batiments,
    contexteDe(peis, creerAtelier(regles, toutes), regles, toutes),
    options,
  );
}

export const avecReseau = (
  options: OptionsCouverture,
  reseau: Reseau | undefined,
): OptionsCouverture => (reseau ? { ...options, reseau } : options);

export async function calculerTout(
  batiments: readonly Batiment[],
  contexte: Contexte,
  { signal, avancement }: OptionsCouverture,
): Promise<Couverture[]> {
  const faites: Couverture[] = [];
  let fin = performance.now() + TRANCHE;
  for (const batiment of batiments) {
    if (performance.now() > fin) {
      avancement?.(faites.length, batiments.length);
      await new Promise((suite) => setTimeout(suite, 0));
      arreter(signal);
      fin = performance.now() + TRANCHE;
    }
    faites.push(couvrirUn(batiment, contexte));
  }
  avancement?.(faites.length, batiments.length);
  return faites;
}

export function arreter(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new TernumError({
      kind: 'aborted',
      message: 'Coverage calculation aborted',
      hint: 'Le calcul de couverture a été arrêté.',
      cause: signal.reason,
    });
}
