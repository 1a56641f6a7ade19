/** Identical requests in flight are one; it is given up when nobody waits for it any more. */
import { until } from './until.ts';

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
      const made = { stop, waiting: 0, answer: start(stop.signal) };
      this.#flights.set(key, (flight = made));
      const gone = (): void => this.#forget(key, made);
      made.answer.then(gone, gone);
    }
    flight.waiting++;
    try {
      return await until(flight.answer, signal);
    } finally {
      if (!--flight.waiting) {
        // Settled or given up: in both cases nobody may join it any more.
        this.#forget(key, flight);
        flight.stop.abort();
      }
    }
  }

  #forget(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
