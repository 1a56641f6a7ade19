/** Long work in slices: a page must answer between two of them. */
const hote = globalThis as unknown as {
  scheduler?: { yield?: () => Promise<void> };
  setImmediate?: (rappel: () => void) => void;
};

/** To be called often: nothing to wait for, or the event loop's turn once this slice has lasted `tranche` ms. */
export function souffle(tranche = 12): () => Promise<void> | undefined {
  let debut = performance.now();
  return () => {
    if (performance.now() - debut < tranche) return undefined;
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
