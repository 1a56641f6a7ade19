/** Identical requests in flight are one; it is given up when nobody waits for it any more. */

interface Flight<T> {
  answer: Promise<T>;
  waiting: number;
  stop: AbortController;
}

export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** `start` is called with a signal of its own; `signal` only lets this caller go. */
  async join(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    let flight = this.#flights.get(key);
    if (!flight) {
      const stop = new AbortController();
      flight = { stop, waiting: 0, answer: start(stop.signal) };
      this.#flights.set(key, flight);
      const gone = (): void => {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      };
      flight.answer.then(gone, gone);
    }
    const mine = flight;
    mine.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(signal!.reason);
        if (--mine.waiting) return;
        this.#flights.delete(key);
        mine.stop.abort(signal!.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      mine.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}
