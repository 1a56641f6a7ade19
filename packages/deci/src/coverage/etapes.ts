/** Runs a calculation that stops by itself from time to time, so that it neither holds the thread nor goes on for nobody. */
import { TernumError } from '@ternum/core';
import type { OptionsCouverture } from './types.ts';

/** A calculation in steps: gives how many buildings are done, returns its answer. */
export type Etapes<T> = Generator<number, T, void>;

/** Milliseconds of calculation before others get their turn. */
const TRANCHE = 10;

/** @throws TernumError `aborted`, at once or at the next step */
export async function conduire<T>(
  etapes: Etapes<T>,
  total: number,
  { signal, avancement }: OptionsCouverture,
): Promise<T> {
  let fin = performance.now() + TRANCHE;
  for (;;) {
    arreter(signal);
    const { done, value } = etapes.next();
    if (done) {
      avancement?.(total, total);
      return value;
    }
    if (performance.now() < fin) continue;
    avancement?.(value, total);
    await new Promise((suite) => setTimeout(suite));
    fin = performance.now() + TRANCHE;
  }
}

/** The answer, all at once. */
export function achever<T>(etapes: Etapes<T>): T {
  for (;;) {
    const { done, value } = etapes.next();
    if (done) return value;
  }
}

function arreter(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new TernumError({
      kind: 'aborted',
      message: 'Coverage calculation aborted',
      hint: 'Le calcul de couverture a été arrêté.',
      cause: signal.reason,
    });
}
