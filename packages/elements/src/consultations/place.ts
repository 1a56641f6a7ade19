/** Keeps the reader's place when the call that had the focus moves, or leaves. */
export class Place {
  #cle = '';
  #rang = -1;

  /** Before a drawing. */
  retenir(racine: ShadowRoot | null): void {
    const rangee = racine?.activeElement?.closest<HTMLElement>('.appel');
    this.#cle = rangee?.dataset['appel'] ?? '';
    this.#rang = rangee ? rangees(racine!).indexOf(rangee) : -1;
  }

  /** After it. What had the focus went: its call takes it, or the next one where that call left, or the title. */
  rendre(racine: ShadowRoot): void {
    if (this.#rang < 0 || racine.activeElement) return;
    const restent = rangees(racine);
    const ici =
      restent.find((r) => r.dataset['appel'] === this.#cle) ??
      restent[Math.min(this.#rang, restent.length - 1)] ??
      racine;
    ici.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}

const rangees = (racine: ShadowRoot): HTMLElement[] => [
  ...racine.querySelectorAll<HTMLElement>('.appel'),
];
