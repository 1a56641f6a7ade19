/** Wakes an element when what it shows changes by itself, and when the page is looked at again. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest wait that a timer takes: 24 days. */
const LONGTEMPS = 2 ** 31 - 1;

export class Horloge implements ReactiveController {
  #sonner: () => void;
  #minuteur?: ReturnType<typeof setTimeout>;
  #quand?: number;

  constructor(hote: ReactiveControllerHost, sonner: () => void) {
    this.#sonner = sonner;
    hote.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#voir);
    this.regler(this.#quand);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#voir);
    clearTimeout(this.#minuteur);
  }

  /** @param quand milliseconds since 1970; never when absent */
  regler(quand: number | undefined): void {
    clearTimeout(this.#minuteur);
    this.#quand = quand;
    if (quand === undefined) return;
    const attente = Math.min(Math.max(quand - Date.now(), 0), LONGTEMPS);
    // One millisecond more: a timer may ring a little before its time.
    this.#minuteur = setTimeout(this.#sonner, Math.min(attente + 1, LONGTEMPS));
  }

  /** Timers sleep with the machine. */
  #voir = (): void => {
    if (!document.hidden) this.#sonner();
  };
}
