/** Binary heap of numbers by their key, smallest first. */
export class Tas {
  readonly #cles: number[] = [];
  readonly #items: number[] = [];

  get taille(): number {
    return this.#cles.length;
  }

  vider(): void {
    this.#cles.length = 0;
    this.#items.length = 0;
  }

  ajouter(item: number, cle: number): void {
    let i = this.#cles.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#cles[parent]! <= cle) break;
      this.#cles[i] = this.#cles[parent]!;
      this.#items[i] = this.#items[parent]!;
      i = parent;
    }
    this.#cles[i] = cle;
    this.#items[i] = item;
  }

  /** Takes the smallest; undefined when there is none. */
  prendre(): { item: number; cle: number } | undefined {
    if (this.#cles.length === 0) return undefined;
    const premier = { item: this.#items[0]!, cle: this.#cles[0]! };
    const cle = this.#cles.pop()!;
    const item = this.#items.pop()!;
    const n = this.#cles.length;
    if (n === 0) return premier;
    let i = 0;
    for (;;) {
      let fils = 2 * i + 1;
      if (fils >= n) break;
      if (fils + 1 < n && this.#cles[fils + 1]! < this.#cles[fils]!) fils++;
      if (this.#cles[fils]! >= cle) break;
      this.#cles[i] = this.#cles[fils]!;
      this.#items[i] = this.#items[fils]!;
      i = fils;
    }
    this.#cles[i] = cle;
    this.#items[i] = item;
    return premier;
  }
}
