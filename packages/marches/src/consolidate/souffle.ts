/** Long work in slices: a page must answer between two of them. */
const TRANCHE = 12; // ms

const hote = globalThis as unknown as {
  scheduler?: { yield?: () => Promise<void> };
  setImmediate?: (rappel: () => void) => void;
};

/** Resolves at once, or after the event loop has had its turn when this slice has lasted long enough. */
export function souffle(): () => Promise<void> | undefined {
  let debut = performance.now();
  return () => {
    if (performance.now() - debut < TRANCHE) return undefined;
    return ceder().then(() => {
      debut = performance.now();
    });
  };
}

/** Gives the event loop its turn. */
export function ceder(): Promise<void> {
  if (hote.scheduler?.yield) return hote.scheduler.yield();
  // setTimeout costs 4 ms a turn in a browser once nested: the price of a few frames at most.
  return new Promise((resoudre) => (hote.setImmediate ?? setTimeout)(() => resoudre()));
}
